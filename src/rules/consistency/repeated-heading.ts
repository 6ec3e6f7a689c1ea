import type { Heading, RootContent } from 'mdast';
import { plainText, type Role } from '../../model/index.ts';
import type { Finding, Rule } from '../rule.ts';

const head = '---\ntitle: Night Porter\n---\n\n';

/** Flags a heading that stands twice in the same place. */
export const repeatedHeading: Rule = {
  id: 'consistency/repeated-heading',
  severity: 'info',
  flags: 'A heading that stands twice under the same heading above it.',
  why: 'In a table of contents and in a list of headings read aloud, two equal entries can’t be told apart, and a link to one leads to the first. Often a part was pasted twice.',
  limits: 'Headings in the person specification are left alone: “Essential” stands there again and again.',
  examples: {
    good: [
      `${head}## Your day\n\n### Morning\n\nYou lift.\n\n## Your night\n\n### Morning\n\nYou rest.\n`,
      `${head}## Person specification\n\n### Skills\n\n#### Essential\n\n- Lifts (T)\n\n### Knowledge\n\n#### Essential\n\n- Knows the wards (I)\n`,
    ],
    bad: [
      `${head}## Your day\n\nYou lift.\n\n## Your day\n\nYou rest.\n`,
      `${head}## Your day\n\n### Morning\n\nYou lift.\n\n### Morning\n\nYou rest.\n`,
    ],
  },
  check(role) {
    const { sections, path } = role.source;
    const headings: Placed[] = [];
    for (const { heading } of sections) {
      if (heading === undefined) continue;
      const { depth, position } = heading;
      headings.push({ depth, position, words: wordsOf(heading) });
    }
    const inside = role.sections.flatMap((section) => repeatsIn(headingsOf(section), path));
    return [...repeatsIn(headings, path), ...inside];
  },
};

/** Most headings hold no marks, and need not be parsed. */
function wordsOf({ text, children }: { text: string; children(): RootContent[] }): string {
  return /[*_`[<&\\~{]/.test(text) ? plainText(children()) : text;
}

interface Placed {
  depth: number;
  words: string;
  position?: Heading['position'];
}

function headingsOf({ kind, text, blocks }: Role['sections'][number]): Placed[] {
  if (kind === 'person-specification' || !text.includes('###')) return [];
  return blocks().flatMap((block) => {
    if (block.type !== 'heading') return [];
    const { depth, position, children } = block;
    return [{ depth, position, words: plainText(children) }];
  });
}

function repeatsIn(headings: Placed[], file: string): Finding[] {
  if (new Set(headings.map(({ words }) => words.toLowerCase())).size === headings.length) return [];
  const found: Finding[] = [];
  const above: string[] = [];
  const first = new Map<string, Placed>();
  for (const heading of headings) {
    above.length = heading.depth - 1;
    const words = heading.words.toLowerCase();
    const path = [...above, words].join('\n');
    above[heading.depth - 1] = words;
    const known = first.get(path);
    if (known === undefined) first.set(path, heading);
    else if (heading.position !== undefined && known.position !== undefined)
      found.push({
        reason: `The heading \`${heading.words}\` stands here a second time`,
        place: heading.position,
        note: 'Join the two parts, or name what the second is about.',
        cause: { file, position: known.position },
      });
  }
  return found;
}
