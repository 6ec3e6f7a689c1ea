import { flagWords } from '../flag-words.ts';
import type { Rule } from '../rule.ts';
import type { PassageKind } from '../text/index.ts';

/** What starters and forms put where an author's own words belong. */
const unwrittenWords =
  /\[(?:write|insert|enter|fill in|complete|replace|describe|type)\b[^[\]\n]*\]|\bTODO\b|\blorem ipsum\b/gi;

/** All but quotations, in which brackets are an editor's. */
const kinds: PassageKind[] = [
  'summary',
  'prose',
  'item',
  'cell',
  'heading',
  'duty',
  'result',
  'criterion',
  'support',
];

const example = (status: string, words: string) =>
  `---\ntitle: Night Porter\nstatus: ${status}\n---\n\n${words}\n`;

/** Flags places of a starter or a form that nobody has written yet. */
export const unwritten: Rule = {
  id: 'content/unwritten',
  severity: 'error',
  flags:
    'Words that stand where somebody’s own belong, such as `[Write …]`, `[Insert …]`, TODO and “lorem ipsum”: a warning, and an error in a role whose `status` is agreed or live, so that no pack is made of it.',
  why: 'A starter is filled in bit by bit, and the last bracket is easily overlooked. In a published pack it tells every applicant that nobody has read the description.',
  limits: 'Quotations are left alone, since in them brackets are an editor’s.',
  examples: {
    good: [
      example(
        'live',
        'You move people [sic] and write [notes](notes.md).\n\n> Ask them [write to them] first.',
      ),
      example('live', '<!-- [Write a summary.] -->\n\nYou keep the wards moving; `TODO` is code.'),
    ],
    bad: [
      example('draft', '[Write two sentences.]'),
      example('live', '## Main duties\n\n1. **[Insert title]** Move people.'),
      example('live', '## How to apply\n\nTODO: ask the ward manager.'),
    ],
  },
  check({ facts: { status } }, { text }) {
    const isPublished = status === 'agreed' || status === 'live';
    const found = text.find(unwrittenWords, ...kinds);
    // One an item or paragraph: whoever goes there sees the others.
    const first = found.filter(({ passage }, index) => passage !== found[index - 1]?.passage);
    return first.map((words) =>
      flagWords(words, {
        reason: `Unexpected \`${words.match[0]}\`, expected words of your own`,
        note: 'Write them, or take the line away.',
        ...(!isPublished && { severity: 'warning' }),
      }),
    );
  },
};
