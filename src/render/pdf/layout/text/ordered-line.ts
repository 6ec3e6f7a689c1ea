import type { Piece } from './boxes.ts';
import { append, type BrokenLine, type Segment } from './lines.ts';
import { fromLeftToRight, type TextOrder } from './text-order.ts';

/**
 * A line whose text does not all run from left to right: pieces take the places that UAX #9 gives them, and stay in
 * the order in which they are read.
 */
export function orderedLine(pieces: readonly Piece[], order: TextOrder): BrokenLine {
  const { base, mirrored } = order;
  const trailing = countTrailing(pieces);
  const levels = pieces.map((piece, i) => (i >= pieces.length - trailing ? base : (piece.level ?? base)));
  const hanging = sumWidths(pieces.slice(pieces.length - trailing));
  const backwards = base === 1;
  // The spaces at the end of a line lie outside of it, on whichever side that is.
  const places = placesOf(pieces, levels, mirrored, backwards === mirrored ? 0 : -hanging);
  const segments: Segment[] = [];
  pieces.forEach((piece, i) => {
    const level = levels[i] ?? base;
    append(segments, { ...piece, level }, places[i] ?? 0, (level % 2 === 1) !== mirrored);
  });
  return {
    segments,
    width: sumWidths(pieces) - hanging,
    notes: pieces.flatMap(({ note }) => note ?? []),
    opposed: backwards !== mirrored,
  };
}

function countTrailing(pieces: readonly Piece[]): number {
  let count = 0;
  while (count < pieces.length && isSpaces(pieces[pieces.length - 1 - count])) count++;
  return count;
}

function isSpaces(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.width > 0 && piece.space === piece.width;
}

function sumWidths(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}

/** Left edges of the pieces; in a mirrored pack, what will be their right edges, from the right. */
function placesOf(pieces: readonly Piece[], levels: number[], mirrored: boolean, start: number): number[] {
  const order = fromLeftToRight(levels);
  if (mirrored) order.reverse();
  const places: number[] = [];
  let x = start;
  for (const index of order) {
    places[index] = x;
    x += pieces[index]?.width ?? 0;
  }
  return places;
}
