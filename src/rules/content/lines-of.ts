/** A line of a text. */
export interface PlacedLine {
  /** Its words, without the line break. */
  line: string;
  /** Offset of its first character. */
  start: number;
}

/** The lines of a stretch of a text, from an offset to another. */
export function linesOf(text: string, start = 0, end = text.length): PlacedLine[] {
  let next = start;
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const placed = { line, start: next };
      next += line.length + 1;
      return placed;
    });
}
