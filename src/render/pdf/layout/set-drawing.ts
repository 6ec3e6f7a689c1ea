import type {
  Colour,
  Drawing,
  DrawingGroup,
  DrawingNode,
  DrawingPath,
  DrawingSpan,
  DrawingText,
  Gradient,
  Origin,
} from '../../../pack/tree.ts';
import type { Face } from '../../fonts/face.ts';
import type { Shaped } from '../../fonts/shaped.ts';
import type { Composer } from './composer.ts';
import { facesOf } from './text/style.ts';
import { runsBackwards } from './text/text-order.ts';

/** A drawing whose colours and typefaces are chosen, in its own units. */
export interface SetDrawing {
  type: 'setDrawing';
  width: number;
  height: number;
  children: SetNode[];
}

export type SetNode = SetGroup | SetPath | SetWords;
export type SetGroup = Omit<DrawingGroup, 'children'> & { children: SetNode[] };
export type SetPath = Omit<DrawingPath, 'fill' | 'stroke'> & {
  fill?: SetPaint;
  stroke?: SetPaint & Omit<NonNullable<DrawingPath['stroke']>, keyof SetPaint>;
};

export interface SetPaint {
  colour: `#${string}` | Gradient;
  opacity: number;
}

/** Words in one face on one baseline. */
export interface SetWords {
  type: 'words';
  x: number;
  y: number;
  size: number;
  face: Face;
  words: Shaped[];
  fill: SetPaint;
  /** White space added after each letter. */
  spacing: number;
}

/** Chooses the colours and typefaces of a drawing and measures its words. */
export function setDrawing(drawing: Drawing, composer: Composer, origin: Origin | undefined): SetDrawing {
  const colours: Record<string, string> = composer.colours;
  const colourOf = (colour: Colour): `#${string}` =>
    (colour.startsWith('#') ? colour : (colours[colour] ?? colours['text'])) as `#${string}`;
  const paint = <Paint extends { colour: Colour | Gradient }>(value: Paint) => ({
    ...value,
    colour: typeof value.colour === 'string' ? colourOf(value.colour) : value.colour,
  });
  const set = (node: DrawingNode): SetNode[] => {
    if (node.type === 'group') return [{ ...node, children: node.children.flatMap(set) }];
    if (node.type === 'drawingText') return setLine(node, composer, origin, paint);
    const { fill, stroke, ...rest } = node;
    return [
      { ...rest, ...(fill ? { fill: paint(fill) } : {}), ...(stroke ? { stroke: paint(stroke) } : {}) },
    ];
  };
  const { width, height, children } = drawing;
  return { type: 'setDrawing', width, height, children: children.flatMap(set) };
}

function setLine(
  line: DrawingText,
  composer: Composer,
  origin: Origin | undefined,
  paint: (fill: DrawingSpan['fill']) => SetPaint,
): SetWords[] {
  const out: SetWords[] = [];
  let x = 0;
  let { y } = line;
  for (const span of line.spans) {
    x += span.dx ?? 0;
    y += span.dy ?? 0;
    for (const { face, shaped } of shapesOf(span, composer, origin)) {
      const { size, spacing = 0 } = span;
      out.push({ type: 'words', x, y, size, spacing, face, words: [shaped], fill: paint(span.fill) });
      x += (shaped.width / 1000) * size + shaped.glyphs.length * spacing;
    }
  }
  const width = line.length === undefined ? x : spread(out, x, line.length);
  const start = line.x - (line.anchor === 'middle' ? width / 2 : line.anchor === 'end' ? width : 0);
  return out.map((words) => ({ ...words, x: start + words.x }));
}

/** Spaces letters out, or moves them together, so that a line has a width; returns that. */
function spread(line: SetWords[], width: number, wanted: number): number {
  const letters = line.map(({ words }) => words.reduce((sum, word) => sum + word.glyphs.length, 0));
  const gaps = letters.reduce((sum, count) => sum + count, -1);
  if (gaps < 1) return width;
  const extra = (wanted - width) / gaps;
  let before = 0;
  line.forEach((words, i) => {
    words.x += before * extra;
    words.spacing += extra;
    before += letters[i] ?? 0;
  });
  return wanted;
}

function* shapesOf(
  { value, bold, italic }: DrawingSpan,
  composer: Composer,
  origin: Origin | undefined,
): Iterable<{ face: Face; shaped: Shaped }> {
  const style = { ...composer.scale.body, bold, italic };
  for (const { text, face } of composer.splitByFace(value, facesOf(style), origin)) {
    const shaped = face.shape(text, style.language, runsBackwards(text));
    if (shaped) yield { face, shaped };
  }
}
