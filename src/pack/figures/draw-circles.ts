import type { Drawing, DrawingNode } from '../tree.ts';
import { circle, diamond, LETTERS, LINE, lines, NARROW, polyline, shape, WIDE, words } from './shapes.ts';
import { wrapWords } from './wrap-words.ts';

/** Circles inside each other. */
export interface Circles {
  /** Names of the rings, from the centre outward. */
  names: string[];
  /** Index of the ring that is marked. */
  marked?: number;
  /** What its mark says. */
  label: string;
}

/** From the edge of the outermost circle to that of the figure, where lines have room for their width. */
const EDGE = 3;
const BADGE = 14;
/** Between the rows of the key. */
const GAP = 10;

/** Draws circles with their numbers, and beside or below them a key that names each; the marked one has a sign of its own. */
export function drawCircles(circles: Circles): { wide: Drawing; narrow: Drawing } {
  const radius = circles.names.length > 6 ? 160 : 150;
  const across = 2 * (radius + EDGE);
  const tall = across + (circles.marked === undefined ? 0 : 2 * LINE);
  const beside = key(circles, WIDE - across - 40);
  const height = Math.max(tall, beside.height);
  const below = key(circles, NARROW);
  return {
    wide: {
      type: 'drawing',
      width: WIDE,
      height,
      letters: LETTERS,
      children: [
        ...rings(circles, radius, radius + EDGE, (height - tall) / 2 + radius + EDGE),
        moved(beside.children, across + 40, (height - beside.height) / 2),
      ],
    },
    narrow: {
      type: 'drawing',
      width: NARROW,
      height: tall + 24 + below.height,
      letters: LETTERS,
      children: [...rings(circles, radius, NARROW / 2, radius + EDGE), moved(below.children, 0, tall + 24)],
    },
  };
}

function moved(children: DrawingNode[], x: number, y: number): DrawingNode {
  return { type: 'group', matrix: [1, 0, 0, 1, x, y], children };
}

function rings({ names, marked, label }: Circles, radius: number, x: number, y: number): DrawingNode[] {
  // The centre is a little wider than the rings are, as its number stands in its middle.
  const radii = names.map((_, index) => (radius * (index + 1.35)) / (names.length + 0.35));
  const drawn = radii.map((r, index) =>
    shape(circle(x, y, r), {
      fill: index === marked ? 'accent_surface' : 'surface',
      line: index === marked ? 'accent' : 'muted',
      width: index === marked ? 4 : 1.5,
    }),
  );
  const numbers = radii.map((_, index) => {
    const height = index === 0 ? 0 : middleOf(radii, index);
    return words(String(index + 1), x, y - height + LETTERS * 0.36, { bold: index === marked });
  });
  return [...drawn.toReversed(), ...numbers, ...mark(radii, marked, label, x, y)];
}

/** The middle of a ring's band, from the centre. */
function middleOf(radii: readonly number[], index: number): number {
  return ((radii[index] ?? 0) + (radii[index - 1] ?? 0)) / 2;
}

/** A diamond at the foot of the marked ring, and a line from it to the words below all circles. */
function mark(
  radii: readonly number[],
  marked: number | undefined,
  label: string,
  x: number,
  y: number,
): DrawingNode[] {
  if (marked === undefined) return [];
  const foot = y + (marked === 0 ? 0.72 * (radii[0] ?? 0) : middleOf(radii, marked));
  const end = y + (radii.at(-1) ?? 0) + 12;
  return [
    shape(polyline([x, foot], [x, end]), { line: 'accent', width: 2.5 }),
    shape(diamond(x, foot, 7), { fill: 'accent' }),
    words(label, x, end + LETTERS + 2, { bold: true, colour: 'accent' }),
  ];
}

/** The names of the rings by number. */
function key({ names, marked, label }: Circles, width: number): { height: number; children: DrawingNode[] } {
  const start = 2 * BADGE + 12;
  const children: DrawingNode[] = [];
  let top = 0;
  names.forEach((name, index) => {
    const isMarked = index === marked;
    const text = [...wrapWords(name, (width - start) * 0.94, LETTERS), ...(isMarked ? [label] : [])];
    const height = Math.max(2 * BADGE + 4, text.length * LINE);
    const middle = top + height / 2;
    children.push(
      isMarked
        ? shape(diamond(BADGE + 2, middle, BADGE + 2), { fill: 'accent_surface', line: 'accent', width: 2.5 })
        : shape(circle(BADGE + 2, middle, BADGE - 1), { fill: 'surface', line: 'muted' }),
      words(String(index + 1), BADGE + 2, middle + LETTERS * 0.36, { bold: isMarked }),
    );
    const first = middle - (text.length * LINE) / 2;
    const names = isMarked ? text.slice(0, -1) : text;
    children.push(...lines(names, start + 4, first, { anchor: 'start', bold: isMarked }));
    if (isMarked) {
      const last = first + names.length * LINE;
      children.push(...lines([label], start + 4, last, { anchor: 'start', colour: 'accent' }));
    }
    top += height + GAP;
  });
  return { height: Math.max(0, top - GAP), children };
}
