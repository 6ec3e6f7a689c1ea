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
  const own =
    !backwards || typeof mark === 'string' ? mark : inline(mark, 'Span', { actual: actualText(words) });
  return { kind: 'text', x: x + segment.x, y, face, size, colour, words, width, backwards, mark: own };
}

function actualText(words: TextSegment['words']): string {
  return words.map(({ text }) => text).join('');
}
