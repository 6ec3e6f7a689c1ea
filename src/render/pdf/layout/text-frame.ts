import type { Mark, TextFrame } from './page.ts';
import { inline } from './structure.ts';
import type { TextSegment } from './text/lines.ts';

/**
 * A segment of a line as it stands on a page: `x` is where the line begins. Words that run from right to left get an
 * element with their text, for they are drawn from left to right, as readers expect of PDF.
 */
export function textFrame(segment: TextSegment, x: number, y: number, mark: Mark): TextFrame {
  const { face, words, width, backwards, style } = segment;
  const { size, colour } = style;
  const frame = { kind: 'text', x: x + segment.x, y, face, size, colour, words, width, backwards } as const;
  if (!backwards || typeof mark === 'string') return { ...frame, mark };
  const actual = words.map(({ text }) => text).join('');
  return { ...frame, mark: inline(mark, 'Span', { actual }) };
}
