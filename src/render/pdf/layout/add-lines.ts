import type { Inline } from '../../../pack/tree.ts';
import type { Composer } from './composer.ts';
import type { LineItem } from './items.ts';
import { composeNote } from './notes.ts';
import type { Place } from './place.ts';
import { reportLongWords } from './report-long-words.ts';
import type { StructNode } from './structure.ts';
import { type Box, toBoxes } from './text/boxes.ts';
import type { Rag } from './text/choose-breaks.ts';
import { type BrokenLine, breakLines } from './text/lines.ts';
import { takePrepared } from './text/prepare.ts';
import type { Run } from './text/runs.ts';
import type { TextStyle } from './text/style.ts';

/** How lines are set where it is not as the place says. */
export interface LineOptions {
  style?: TextStyle;
  /** No page may end among these lines or after them. */
  keep?: boolean;
  anchors?: string[];
  /** How lines are broken; prose is `even`. */
  rag?: Rag;
}

/** Composes inline nodes as the lines of a structure element, which takes the inline elements as its kids. */
export function addLines(
  nodes: readonly Inline[],
  node: StructNode,
  place: Place,
  composer: Composer,
  options: LineOptions = {},
): LineItem[] {
  const { runs, boxes } = takePrepared(nodes, options.style ?? place.text, composer);
  if (runs.length === 0) return [];
  adopt(runs, node);
  return addBoxes({ runs, boxes }, node, place, composer, options);
}

/** Composes runs as the lines of a structure element. */
export function addRuns(
  runs: readonly Run[],
  node: StructNode,
  place: Place,
  composer: Composer,
  options: LineOptions = {},
): LineItem[] {
  if (runs.length === 0) return [];
  adopt(runs, node);
  const { language } = options.style ?? place.text;
  return addBoxes({ runs, boxes: toBoxes(runs, language, composer) }, node, place, composer, options);
}

function addBoxes(
  { runs, boxes }: { runs: readonly Run[]; boxes: readonly Box[] },
  node: StructNode,
  place: Place,
  composer: Composer,
  options: LineOptions,
): LineItem[] {
  const style = options.style ?? place.text;
  reportLongWords(boxes, runs, place.measure, composer);
  const broken = breakLines(boxes, place.measure, options.rag);
  const items = broken.map((line, i) =>
    toItem(line, node, place, style, (options.keep ?? false) || keepsTogether(i, broken.length)),
  );
  const first = items[0];
  if (first && options.anchors) first.anchors = options.anchors;
  for (const item of items) for (const note of item.notes ?? []) addNote(note, item, node, composer);
  place.out.push(...items);
  return items;
}

/** Composes a footnote where a line is the first to refer to it; its number leads back to that line. */
function addNote(note: number, line: LineItem, node: StructNode, composer: Composer): void {
  if (composer.notes.has(note)) return;
  line.anchors = [...(line.anchors ?? []), composer.referenceDestination(note)];
  composeNote(note, node, composer);
}

/** Two lines at least stay together at the start and at the end of a paragraph. */
function keepsTogether(line: number, count: number): boolean {
  return count > 1 && (line === 0 || line === count - 2);
}

/** Inline elements without a parent belong to the block that their text is set in. */
function adopt(runs: readonly Run[], block: StructNode): void {
  for (const run of runs) {
    let node = run.style.node;
    while (node?.parent?.inline) node = node.parent;
    if (node?.inline && !node.parent) node.parent = block;
  }
}

const OPPOSITE = { left: 'right', center: 'center', right: 'left' } as const;

function toItem(line: BrokenLine, node: StructNode, place: Place, style: TextStyle, keep: boolean): LineItem {
  const { height, baseline } = lineBox(line, style);
  const free = Math.max(0, place.measure - line.width);
  const align = line.opposed ? OPPOSITE[place.align] : place.align;
  const shift = align === 'right' ? free : align === 'center' ? free / 2 : 0;
  return {
    kind: 'line',
    height,
    keep,
    x: place.x + shift,
    baseline,
    width: line.width,
    segments: line.segments,
    node,
    ...(line.notes.length > 0 ? { notes: line.notes } : {}),
    ...(place.band ? { band: place.band } : {}),
  };
}

/** A line is as high as its style says, or as the picture on it needs. */
function lineBox(line: BrokenLine, style: TextStyle): { height: number; baseline: number } {
  const face = style.family.regular[0]?.file;
  const ascent = face ? (face.ascent / face.unitsPerEm) * style.size : style.size * 0.8;
  const descent = face ? (-face.descent / face.unitsPerEm) * style.size : style.size * 0.2;
  const baseline = (style.leading - ascent - descent) / 2 + ascent;
  let tallest = 0;
  for (const segment of line.segments)
    if (segment.kind === 'picture') tallest = Math.max(tallest, segment.height);
  const extra = Math.max(0, tallest - baseline);
  return { height: style.leading + extra, baseline: baseline + extra };
}
