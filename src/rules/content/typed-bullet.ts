import type { Paragraph } from 'mdast';
import type { Source } from '../../source/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { linesOf } from './lines-of.ts';
import { nodesOf } from './nodes-of.ts';

/** Bullets that word processors and web pages print, among them those of Word's symbol fonts. */
const bullet =
  /^([ \t]*)(?:[•·▪▫◦‣⁃●○■□◆❖➢➤►✓✔\uF0A7\uF0B7\uF0D8\uF0FC][ \t\u00A0]*|[-*+]\u00A0[ \t\u00A0]*|o\t+)/;

/** The bullet of Word's second level, which belongs under the line above. */
const secondLevel = /^[ \t]*o\t+/;

/** A dash is a bullet where every line has one. */
const dash = /^([ \t]*)[–—][ \t]+/;

const maybeBullet = /^[ \t]*(?:[•·▪▫◦‣⁃●○■□◆❖➢➤►✓✔\uF0A7\uF0B7\uF0D8\uF0FC–—]|o\t|[-*+]\u00A0)/m;

/** Flags bullets that were typed or pasted as characters. */
export const typedBullet: Rule = {
  id: 'content/typed-bullet',
  severity: 'warning',
  flags: 'Lines that begin with a bullet such as “•”, which make no list.',
  why: 'A pasted bullet is a character like any other: the lines run together into one paragraph, and `jd` finds no duties and no criteria in it.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n- Answer calls.\n- Move beds.\n',
      '---\ntitle: Porter\n---\n\nThe lodge – a small room\n– is warm.\n\n```\n• not a list\n```\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n•\tAnswer calls.\n•\tMove beds.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls.\n2. Move beds.\n• Fetch the post.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n- Answer calls.\no\tBy day.\no\tBy night.\n- Move beds.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n-\u00A0Answer calls.\n-\u00A0Move beds.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n– Answer calls.\n– Move beds.\n',
    ],
  },
  check: (role) =>
    nodesOf(role, 'paragraph', maybeBullet).flatMap((paragraph) => bulletsIn(paragraph, role.source)),
};

function bulletsIn({ position }: Paragraph, source: Source): Finding[] {
  const from = position?.start.offset;
  const to = position?.end.offset;
  if (position === undefined || from === undefined || to === undefined) return [];
  const lines = linesOf(source.text, from, to);
  const isDashed = lines.length > 1 && lines.every(({ line }) => dash.test(line));
  const mark = isDashed ? dash : bullet;
  const count = lines.filter(({ line }) => mark.test(line)).length;
  const first = lines.findIndex(({ line }) => mark.test(line));
  const { line: opening = '', start: offset = from } = lines[first] ?? {};
  const found = mark.exec(opening);
  if (found === null) return [];
  const start = offset + (found[1]?.length ?? 0);
  // As far as the words of the item above are.
  const indent = ' '.repeat(Math.max(2, position.start.column - 1));
  const sign = source.text.charAt(start);
  const more = count > 1 ? ` on ${count} lines` : '';
  return [
    {
      reason: `Unexpected ${/[-*+]/.test(sign) ? `no-break space after \`${sign}\`` : `bullet \`${sign}\``}${more}, expected \`- \` before an item of a list`,
      place: source.position(start, start + 1),
      suggestion: {
        start: offset,
        end: to,
        text: lines
          .slice(first)
          .map(({ line }, index) =>
            secondLevel.test(line) && first + index > 0
              ? line.replace(secondLevel, `${indent}- `)
              : line.replace(mark, '$1- '),
          )
          .join('\n'),
      },
    },
  ];
}
