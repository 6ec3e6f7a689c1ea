import { ellipse } from '../svg/segments.ts';
import type { Colour, DrawingNode, DrawingPath, DrawingText, PathSegment, Stroke } from '../tree.ts';

/** Size of letters in the units of a figure, and the height of a line of them. */
export const LETTERS = 14;
export const LINE = 18;

/** Widths of figures: letters of a narrow one have 12 pixels where it fills the screen of a telephone. */
export const NARROW = 330;
export const WIDE = 640;

/** What a shape is filled and outlined with, by colours of the theme. */
export interface Look {
  fill?: Colour;
  line?: Colour;
  width?: number;
  dashed?: boolean;
}

/** A shape of a figure. */
export function shape(segments: PathSegment[], { fill, line, width = 1.5, dashed }: Look): DrawingPath {
  return {
    type: 'path',
    segments,
    ...(fill !== undefined && { fill: { colour: fill, opacity: 1 } }),
    ...(line !== undefined && { stroke: stroke(line, width, dashed ? [5, 4] : []) }),
  };
}

function stroke(colour: Colour, width: number, dashes: number[]): Stroke {
  return { colour, opacity: 1, width, cap: 'butt', join: 'round', miterLimit: 4, dashes, dashOffset: 0 };
}

/** A line through points. */
export function polyline(...points: [x: number, y: number][]): PathSegment[] {
  return points.map(([x, y], index) => [index === 0 ? 'M' : 'L', x, y]);
}

/** A closed line through points. */
export function polygon(...points: [x: number, y: number][]): PathSegment[] {
  return [...polyline(...points), ['Z']];
}

/** A square that stands on a corner; `half` is from its middle to a corner. */
export function diamond(x: number, y: number, half: number): PathSegment[] {
  return polygon([x, y - half], [x + half, y], [x, y + half], [x - half, y]);
}

/** A circle around a point. */
export function circle(x: number, y: number, r: number): PathSegment[] {
  return ellipse(x, y, r, r);
}

/** Where a line of words stands and how it looks. */
export interface LineLook {
  anchor?: DrawingText['anchor'];
  bold?: boolean;
  colour?: Colour;
}

/** A line of words; y is its baseline. */
export function words(
  value: string,
  x: number,
  y: number,
  { anchor = 'middle', bold = false, colour = 'text' }: LineLook = {},
): DrawingText {
  const span = { value, size: LETTERS, bold, italic: false, fill: { colour, opacity: 1 } };
  return { type: 'drawingText', x, y, anchor, spans: [span] };
}

/** Lines of words under each other, whose first line begins at `top`. */
export function lines(values: readonly string[], x: number, top: number, look: LineLook = {}): DrawingNode[] {
  return values.map((value, index) => words(value, x, top + index * LINE + LETTERS, look));
}
