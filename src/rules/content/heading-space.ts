import type { Paragraph } from 'mdast';
import type { Source } from '../../source/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { linesOf } from './lines-of.ts';
import { nodesOf } from './nodes-of.ts';

/** Signs of a heading with another sign before them, or with no space behind. */
const mark = /^([ \t]*)(?:[+-](#{2,6})[ \t]*|(#{2,6}))(?=[^\s#])/;

const maybeMark = new RegExp(mark.source, 'm');

/** Flags lines that were meant as headings, but for a space or a sign. */
export const headingSpace: Rule = {
  id: 'content/heading-space',
  severity: 'warning',
  flags: 'A line such as `###Desirable` or `+### Desirable`, which is no heading.',
  why: 'Without a space after the signs, or with another sign before them, Markdown reads words: what stands below then belongs to the heading above, and what is desirable is printed as essential.',
  limits: 'A single `#` is left alone: it may be a number or a tag.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n- Answer calls. #1 of all.\n',
      '---\ntitle: Porter\n---\n\n#hiring\n\n```\n##no heading\n```\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n##Main duties\n\n- Answer calls.\n',
      '---\ntitle: Porter\n---\n\n## Person specification\n\n### Essential\n\n- Lifts safely (T)\n###Desirable\n- Drives (A)\n',
      '---\ntitle: Porter\n---\n\n## Person specification\n\n+### Essential\n\n- Lifts safely (T)\n',
    ],
  },
  check: (role) =>
    nodesOf(role, 'paragraph', maybeMark).flatMap((paragraph) => headingsIn(paragraph, role.source)),
};

function headingsIn({ position }: Paragraph, source: Source): Finding[] {
  const lines = linesOf(source.text, position?.start.offset, position?.end.offset);
  return lines.flatMap(({ line, start: offset }): Finding[] => {
    const found = mark.exec(line);
    if (found === null) return [];
    const [whole, indent = '', afterSign, bare] = found;
    const start = offset + indent.length;
    const words = line.trim();
    const heading = `${afterSign ?? bare} ${line.slice(whole.length).trimEnd()}`;
    return [
      {
        reason: `Unexpected \`${words}\`, expected \`${heading}\`: as it is written it is no heading`,
        place: source.position(start, start + words.length),
        suggestion: { start, end: start + words.length, text: heading },
      },
    ];
  });
}
