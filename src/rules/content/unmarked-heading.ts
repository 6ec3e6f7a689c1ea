import { kindOfHeading, type Role, type Workspace } from '../../model/index.ts';
import type { SourceSection } from '../../source/index.ts';
import type { Finding, Rule } from '../rule.ts';

/** A line that is bold from end to end. */
const bold = /^(\*\*|__)([^*_]+)\1[ \t]*:?$/;

/** A heading whose number signs stand without a space before the words. */
const glued = /^ {0,3}(#{1,6})(?=[\p{L}*])/u;

const maybeHeading =
  /^(?: {0,3}#{1,6}[\p{L}*]|(?:\*\*|__).{3,80}(?:\*\*|__):?[ \t]*$|[^\p{Ll}\n]{4,80}[ \t]*$)/mu;

/** Sections in which a bold line may well be a label. */
const withLabels: ReadonlySet<string> = new Set(['person-specification', 'profile', 'duties', 'results']);

/** Flags headings that are only bold or in capitals. */
export const unmarkedHeading: Rule = {
  id: 'content/unmarked-heading',
  severity: 'warning',
  flags:
    'A line such as **Main duties**, MAIN DUTIES or ##Main duties that reads like the heading of a section and is none.',
  why: 'Bold letters and capitals make no heading: a screen reader passes over them, the contents of the pack do not list them (WCAG 2.2, 1.3.1), and `jd` does not know what stands below.',
  limits:
    'It knows the headings of section kinds only, and leaves duties, results and the person specification alone.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n**Communications**\n\n- Answer calls.\n',
      '---\ntitle: Porter\n---\n\n#nightshift is our channel.\n\n```\n##x\n```\n',
      '---\ntitle: Porter\n---\n\n**You keep the wards moving.**\n\nOUR WAY\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n**Main duties:**\n\n- Answer calls.\n',
      '---\ntitle: Porter\n---\n\nYou keep the wards moving.\n\nMAIN DUTIES\n\n1. Answer calls.\n',
      '---\ntitle: Porter\n---\n\n##Main duties\n\n1. Answer calls.\n',
      '---\ntitle: Porter\n---\n\n## Person specification\n\n###Essential\n\n- Is calm\n',
    ],
  },
  check: (role, { workspace }) =>
    role.source.sections
      .filter(({ text }) => maybeHeading.test(text))
      .flatMap((section) => [...gluedIn(section, role, workspace), ...headingsIn(section, role, workspace)]),
};

/** One number sign may begin a word such as #nightshift: it counts where a known heading follows. */
function gluedIn(section: SourceSection, { source, language }: Role, workspace: Workspace): Finding[] {
  return section.nodes().flatMap((node) => {
    const start = node.position?.start.offset;
    if (node.type !== 'paragraph' || start === undefined) return [];
    const findings: Finding[] = [];
    let offset = start;
    for (const line of source.text.slice(start, node.position?.end.offset).split('\n')) {
      const [before = '', signs = ''] = glued.exec(line) ?? [];
      const words = line.slice(before.length).trim();
      const end = offset + before.length;
      if (
        signs.length > 1 ||
        (signs !== '' && kindOfHeading(words, language, workspace.sections) !== 'prose')
      )
        findings.push({
          reason: `Missing space after \`${signs}\`, expected \`${signs} ${words}\``,
          place: source.position(offset, offset + line.trimEnd().length),
          suggestion: { start: end, end, text: ' ' },
        });
      offset += line.length + 1;
    }
    return findings;
  });
}

function headingsIn(section: SourceSection, role: Role, workspace: Workspace): Finding[] {
  const { source, language, sections } = role;
  const own = sections.find(({ position }) => position === section.position)?.kind;
  if (own !== undefined && withLabels.has(own)) return [];
  return section.nodes().flatMap((node): Finding[] => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (node.type !== 'paragraph' || node.position === undefined) return [];
    const written = source.text.slice(start, end);
    const words = bold.exec(written)?.[2] ?? (/\p{Ll}|\n/u.test(written) ? undefined : written);
    if (words === undefined) return [];
    const title = words.replace(/[\s:]+$/, '');
    const kind = kindOfHeading(title, language, workspace.sections);
    if (kind === 'prose' || kind === own) return [];
    return [
      {
        reason: `\`${title}\` reads like a heading and is none`,
        place: node.position,
        note: `Write \`## ${title}\`.`,
        suggestion: { start: start ?? 0, end: end ?? 0, text: `## ${title}` },
      },
    ];
  });
}
