import type { Role } from '../../model/index.ts';
import type { Finding, Rule } from '../rule.ts';

/** Flags headings that leave a level out. */
export const headingSkip: Rule = {
  id: 'content/heading-skip',
  severity: 'warning',
  flags: 'A heading two levels or more below the one above it, such as `####` under `##`.',
  why: 'People who listen to a page go from heading to heading; a level that is left out sounds like a part that is missing (WCAG 2.2, 1.3.1). In the pack it stands one level below the heading above it.',
  limits: 'The person specification is left alone: it is printed as a table.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\n## Your day\n\n### Morning\n\n#### Before six\n\nYou lift.\n\n### Evening\n\nYou rest.\n',
    ],
    bad: ['---\ntitle: Porter\n---\n\n## Your day\n\n#### Before six\n\nYou lift.\n'],
  },
  check: (role) => role.sections.flatMap(skipsIn),
};

function skipsIn({ kind, text, blocks, position }: Role['sections'][number]): Finding[] {
  if (kind === 'person-specification' || !/^ {0,3}#{4}/m.test(text)) return [];
  let above = 2;
  return blocks().flatMap((block): Finding[] => {
    if (block.type !== 'heading') return [];
    const skipped = block.depth > above + 1;
    const expected = '#'.repeat(above + 1);
    above = block.depth;
    if (!skipped) return [];
    return [
      {
        reason: `Unexpected heading of level ${block.depth}, expected \`${expected}\` here`,
        place: block.position ?? position,
        note: 'Use the next level down; how large a heading is printed is the theme’s affair.',
      },
    ];
  });
}
