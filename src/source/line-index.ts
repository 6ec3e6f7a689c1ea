import type { Point, Position } from 'unist';

/** Turns offsets of a text into lines and columns, both from 1; columns count UTF-16 units. */
export interface LineIndex {
  point(offset: number): Point;
  position(start: number, end: number): Position;
  /** Offset of the start of the line that an offset is in. */
  startOfLine(offset: number): number;
  /** Offset of the end of the line that an offset is in, without the line's end mark. */
  endOfLine(offset: number): number;
  /** Offset of the start of the next line, or the end of the text. */
  nextLine(offset: number): number;
}

/** Indexes the lines of a text; LF, CRLF and CR end a line, as they do in Markdown. */
export function indexLines(text: string): LineIndex {
  const starts = lineStarts(text);
  const point = (offset: number): Point => {
    const bounded = Math.max(0, Math.min(offset, text.length));
    const line = lineAt(starts, bounded);
    return { line: line + 1, column: bounded - (starts[line] ?? 0) + 1, offset: bounded };
  };
  return {
    point,
    position: (start, end) => ({ start: point(start), end: point(Math.max(start, end)) }),
    startOfLine: (offset) => starts[lineAt(starts, offset)] ?? 0,
    nextLine: (offset) => starts[lineAt(starts, offset) + 1] ?? text.length,
    endOfLine(offset) {
      const rest = /[\r\n]/g;
      rest.lastIndex = offset;
      return rest.exec(text)?.index ?? text.length;
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  const ending = /\r\n|\n|\r/g;
  while (ending.exec(text) !== null) starts.push(ending.lastIndex);
  return starts;
}

/** Index of the last start that is not after the offset. */
function lineAt(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
