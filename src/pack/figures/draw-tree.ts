import type { Drawing, DrawingNode } from '../tree.ts';
import { LETTERS, LINE, lines, NARROW, polygon, polyline, shape, WIDE } from './shapes.ts';
import { textWidth, wrapWords } from './wrap-words.ts';

/** A box of a tree and those below it. */
export interface TreeBox {
  title: string;
  /** What marks the box that the tree is about. */
  mark?: string;
  /** Stands for boxes that are left out. */
  others?: true;
  children: TreeBox[];
}

/** Inside a box, around its words. */
const PAD = { x: 14, y: 7 };
/** How far the ends of the marked box reach out to a point. */
const POINT = 9;
const LINE_WIDTH = 2;
const GAP = 11;
/** Narrowest column of boxes that stand side by side; where there are many, as many as `MANY`, they are narrower. */
const NARROWEST = 156;
const MANY = 10;
const NARROWEST_OF_MANY = 134;

/** Draws a tree from the top down; boxes without any below them stand side by side where there is room. */
export function drawTree(roots: readonly TreeBox[]): { wide: Drawing; narrow: Drawing } {
  return { wide: treeIn(roots, WIDE), narrow: treeIn(roots, NARROW) };
}

/** A part of a tree that has its place. Lines are drawn first, so that boxes stand on them. */
interface Placed {
  height: number;
  lines: DrawingNode[];
  boxes: DrawingNode[];
}

function treeIn(roots: readonly TreeBox[], width: number): Drawing {
  const indent = Math.max(6, Math.min(30, (width * 0.4) / Math.max(1, ...roots.map(indentations))));
  const edge = LINE_WIDTH;
  const inner = { x: edge, width: width - 2 * edge, indent };
  const [only] = roots;
  const tree =
    roots.length === 1 && only !== undefined ? subtree(only, edge, inner) : row(roots, edge, inner);
  const children = [...tree.lines, ...tree.boxes];
  return { type: 'drawing', width, height: tree.height + 2 * edge, letters: LETTERS, children };
}

/** How often the way down a tree moves to the right. */
function indentations({ children }: TreeBox): number {
  const deepest = Math.max(0, ...children.map(indentations));
  return children.length > 1 ? deepest + 1 : deepest;
}

interface Column {
  x: number;
  width: number;
  indent: number;
}

function subtree(node: TreeBox, top: number, column: Column): Placed {
  const text = textOf(node, column.width);
  const own = box(node, text, column.x, top, boxWidth(text, node, column.width));
  const spine = column.x + column.indent / 2;
  const below = top + own.height;
  const [only] = node.children;
  if (only === undefined) return { height: own.height, lines: [], boxes: own.boxes };
  if (node.children.length === 1) {
    const rest = subtree(only, below + GAP + 4, column);
    const line = shape(polyline([spine + PAD.x, below], [spine + PAD.x, below + GAP + 4]), { line: 'muted' });
    return {
      height: own.height + GAP + 4 + rest.height,
      lines: [line, ...rest.lines],
      boxes: [...own.boxes, ...rest.boxes],
    };
  }
  const under = branches(node.children, below, spine, {
    ...column,
    x: column.x + column.indent,
    width: column.width - column.indent,
  });
  return {
    height: own.height + under.height,
    lines: under.lines,
    boxes: [...own.boxes, ...under.boxes],
  };
}

/** What hangs on the line down from a box, in order: boxes with none below them in rows, other parts each on its own. */
function branches(nodes: readonly TreeBox[], top: number, spine: number, column: Column): Placed {
  const placed: Placed = { height: 0, lines: [], boxes: [] };
  let last = top;
  const add = (part: Placed, joint: number) => {
    placed.lines.push(...part.lines);
    placed.boxes.push(...part.boxes);
    placed.height += part.height;
    last = joint;
  };
  const addLeaves = (leaves: readonly TreeBox[]) => {
    const count = columnsIn(column, leaves.length);
    for (let from = 0; from < leaves.length; from += count) {
      const bus = top + placed.height + GAP;
      const part = row(leaves.slice(from, from + count), bus + (count > 1 ? GAP : 0), column, count);
      const joint = count > 1 ? bus : bus + part.height / 2;
      const drops = count > 1 ? part.middles.map((x) => polyline([x, bus], [x, bus + GAP])) : [];
      const end = count > 1 ? (part.middles.at(-1) ?? spine) : column.x;
      const joined = [polyline([spine, joint], [end, joint]), ...drops].map((segments) =>
        shape(segments, { line: 'muted' }),
      );
      const height = part.height + GAP * (count > 1 ? 2 : 1);
      add({ ...part, height, lines: [...joined, ...part.lines] }, joint);
    }
  };
  let leaves: TreeBox[] = [];
  for (const node of nodes) {
    if (node.children.length === 0) {
      leaves.push(node);
      continue;
    }
    addLeaves(leaves);
    leaves = [];
    const start = top + placed.height + GAP;
    const part = subtree(node, start, column);
    const joint = start + ownHeight(node, column.width) / 2;
    const joined = shape(polyline([spine, joint], [column.x + PAD.x, joint]), { line: 'muted' });
    add({ ...part, height: part.height + GAP, lines: [joined, ...part.lines] }, joint);
  }
  addLeaves(leaves);
  placed.lines.unshift(shape(polyline([spine, top], [spine, last]), { line: 'muted' }));
  return placed;
}

function columnsIn({ width }: Column, boxes: number): number {
  const narrowest = boxes < MANY ? NARROWEST : NARROWEST_OF_MANY;
  return Math.max(1, Math.min(boxes, Math.floor((width + GAP) / (narrowest + GAP))));
}

/** Boxes side by side, as many rows of them as are needed. */
function row(
  nodes: readonly TreeBox[],
  top: number,
  column: Column,
  count = columnsIn(column, nodes.length),
): Placed & { middles: number[] } {
  const width = (column.width - (count - 1) * GAP) / count;
  const boxes: DrawingNode[] = [];
  const middles: number[] = [];
  let y = top;
  for (let from = 0; from < nodes.length; from += count) {
    const group = nodes.slice(from, from + count);
    const texts = group.map((node) => textOf(node, width));
    const height = Math.max(...texts.map(heightOf));
    group.forEach((node, index) => {
      const x = column.x + index * (width + GAP);
      const text = texts[index] ?? [];
      const own = count === 1 ? boxWidth(text, node, width) : width;
      boxes.push(...box(node, text, x, y, own, height).boxes);
      middles.push(x + width / 2);
    });
    y += height + GAP;
  }
  return { height: y - GAP - top, lines: [], boxes, middles };
}

function textOf({ title, mark }: TreeBox, width: number): string[] {
  const room = width - 2 * PAD.x - (mark === undefined ? 0 : 2 * POINT);
  return [
    ...wrapWords(title, mark === undefined ? room : room * 0.94, LETTERS),
    ...(mark === undefined ? [] : [mark]),
  ];
}

function heightOf(text: readonly string[]): number {
  return text.length * LINE + 2 * PAD.y;
}

function ownHeight(node: TreeBox, width: number): number {
  return heightOf(textOf(node, width));
}

/** As wide as its words, and not too narrow for the eye. */
function boxWidth(text: readonly string[], { mark }: TreeBox, most: number): number {
  const widest = Math.max(...text.map((line) => textWidth(line, LETTERS)));
  const wanted = widest * (mark === undefined ? 1 : 1.06) + 2 * PAD.x + (mark === undefined ? 0 : 2 * POINT);
  return Math.min(most, Math.max(120, wanted));
}

/** A box with its words; the marked one ends in points on both sides. */
function box(
  { mark, others }: TreeBox,
  text: readonly string[],
  x: number,
  y: number,
  width: number,
  height = heightOf(text),
): { height: number; boxes: DrawingNode[] } {
  const isMarked = mark !== undefined;
  const right = x + width;
  const foot = y + height;
  const middle = y + height / 2;
  const outline = isMarked
    ? polygon(
        [x + POINT, y],
        [right - POINT, y],
        [right, middle],
        [right - POINT, foot],
        [x + POINT, foot],
        [x, middle],
      )
    : polygon([x, y], [right, y], [right, foot], [x, foot]);
  const look = isMarked
    ? ({ fill: 'accent_surface', line: 'accent', width: 3 } as const)
    : ({ fill: 'surface', line: 'muted', ...(others && { dashed: true }) } as const);
  const names = isMarked ? text.slice(0, -1) : text;
  const first = middle - (text.length * LINE) / 2;
  const boxes: DrawingNode[] = [
    shape(outline, look),
    ...lines(names, x + width / 2, first, { bold: isMarked }),
    ...(isMarked ? lines([mark], x + width / 2, first + names.length * LINE, { colour: 'accent' }) : []),
  ];
  return { height, boxes };
}
