import { kindOfHeading, type Role, type Workspace } from '../../model/index.ts';
import type { SourceSection } from '../../source/index.ts';
import type { Finding, Rule } from '../rule.ts';

/** A line that is bold from end to end. */
const bold = /^(\*\*|__)([^*_]+)\1[ \t]*:?$/;

/** A line of its own that may be bold or in capitals; the first letter tells most that are not. */
const maybeHeading =
  /^(?![a-z]| {0,3}>)(?:(?:\*\*|__).{3,80}(?:\*\*|__):?|(?=[^\p{Ll}\n]*\p{L})[^\p{Ll}\n]{4,80})[ \t]*$/mu;

/** Sections in which a bold line may well be a label. */
const withLabels: ReadonlySet<string> = new Set(['person-specification', 'profile', 'duties', 'results']);

/** Flags headings that are only bold or in capitals. */
export const unmarkedHeading: Rule = {
  id: 'content/unmarked-heading',
  severity: 'warning',
  flags:
    'A line such as **Main duties** or MAIN DUTIES that reads like the heading of a section and is none.',
  why: 'Bold letters and capitals make no heading: a screen reader passes over them, the contents of the pack do not list them (WCAG 2.2, 1.3.1), and `jd` does not know what stands below.',
  limits:
    'It knows the headings of section kinds only, and leaves duties, results and the person specification alone.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n**Communications**\n\n- Answer calls.\n',
      '---\ntitle: Porter\n---\n\n**You keep the wards moving.**\n\nOUR WAY\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n**Main duties:**\n\n- Answer calls.\n',
      '---\ntitle: Porter\n---\n\nYou keep the wards moving.\n\nMAIN DUTIES\n\n1. Answer calls.\n',
    ],
  },
  check: (role, { workspace }) =>
    role.source.sections
      .filter(({ text }) => maybeHeading.test(text))
      .flatMap((section) => headingsIn(section, role, workspace)),
};

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
