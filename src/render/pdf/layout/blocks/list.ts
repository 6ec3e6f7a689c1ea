import type { List, ListItem } from '../../../../pack/tree.ts';
import { composeBlocks } from '../compose.ts';
import type { Composer } from '../composer.ts';
import { heightOf } from '../flow/row-height.ts';
import type { FlowItem } from '../items.ts';
import { markLine, setMarker } from '../mark-line.ts';
import { addGap, indented, type Place } from '../place.ts';
import { block, type StructNode } from '../structure.ts';
import type { TextStyle } from '../text/style.ts';

const BULLETS = ['•', '–', '·'];
const BOXES = { checked: '☑', unchecked: '☐' };
/** Between a marker and its item, in ems; less in the narrow columns of tables. */
const MARKER_GAP = 0.55;
const NARROW_GAP = 0.42;
/** Numbers of neighbouring lists stand under one another, up to this one. */
const USUAL_NUMBER = '10.';

/** Two neighbouring items of at most this many lines are short. */
const COUPLE = 4.6;

/** A list: `L` with its items' labels and bodies, nested to any depth. */
export function list(node: List, place: Place, composer: Composer): void {
  const numbering = node.ordered ? 'Decimal' : 'Disc';
  const element = block(place.parent, 'L', { attributes: { listNumbering: numbering } });
  const style = markerStyle(node, place, composer);
  const texts = node.children.map((item, i) => markerText(node, item, i, place.lists));
  const gap = style.size * (style.size < composer.scale.body.size ? NARROW_GAP : MARKER_GAP);
  const indent = markerWidth(node.ordered ? [...texts, USUAL_NUMBER] : texts, style, composer) + gap;
  const starts = node.children.map((item, i) => {
    if (i > 0) addGap(place, gapBefore(node, i) * place.text.leading);
    const start = place.out.length;
    listItem(item, texts[i] ?? '', { place: { ...place, parent: element }, style, indent, gap }, composer);
    return start;
  });
  keepEndsTogether(place, starts);
}

/** No short item at the start or the end of a list stands alone on a page. */
function keepEndsTogether({ out, text }: Place, starts: readonly number[]): void {
  const most = COUPLE * text.leading;
  const join = (start: number | undefined, end: number): void => {
    const items = out.slice(start, end);
    if (heightOf(items) <= most) for (const item of items.slice(0, -1)) item.keep = true;
  };
  join(starts.at(-2), out.length);
  if (starts.length > 2) join(starts[0], (starts[2] ?? 0) - 1);
}

/** Space before an item, in lines: more where it or the item before it holds several blocks. */
function gapBefore(node: List, index: number): number {
  const rich = [node.children[index - 1], node.children[index]].some((item) => {
    const blocks = item?.children ?? [];
    return blocks.length > 1 && blocks.some((block, i) => i > 0 && block.type !== 'list');
  });
  return node.spread || rich ? 0.5 : 0.2;
}

interface ItemPlace {
  place: Place;
  style: TextStyle;
  indent: number;
  gap: number;
}

function listItem(
  item: ListItem,
  text: string,
  { place, style, indent, gap }: ItemPlace,
  composer: Composer,
): void {
  const element = block(place.parent, 'LI', item.language ? { language: item.language } : {});
  const label = block(element, 'Lbl', labelOf(item, composer));
  const body = block(element, 'LBody');
  const items: FlowItem[] = [];
  const inner = indented({ ...place, out: items, parent: body, lists: place.lists + 1 }, indent);
  composeBlocks(item.children, inner, composer);
  keepTogetherWithSublist(items, item);
  keepLastLine(items);
  const marker = { node: label, x: inner.x - gap, alignRight: true, style, keep: true };
  const line = markLine(items, text, marker, composer);
  if (item.id) line.anchors = [...(line.anchors ?? []), item.id];
  if (place.band) for (const each of items) each.band ??= place.band;
  place.out.push(...items);
}

function labelOf(item: ListItem, composer: Composer): Partial<StructNode> {
  if (item.checked === undefined) return {};
  return { alt: item.checked ? composer.pack.labels.checked : composer.pack.labels.unchecked };
}

/** The line that leads to a nested list stays with its first item. */
function keepTogetherWithSublist(items: FlowItem[], item: ListItem): void {
  if (item.children[0]?.type !== 'paragraph' || item.children[1]?.type !== 'list') return;
  const gap = items.findIndex((each) => each.kind === 'gap');
  for (const each of items.slice(Math.max(0, gap - 1), gap + 1)) each.keep = true;
}

/** A last block of one line, such as how much time a duty takes, stays with what it belongs to. */
function keepLastLine(items: readonly FlowItem[]): void {
  const [before, gap, last] = items.slice(-3);
  if (before?.kind !== 'line' || gap?.kind !== 'gap' || last?.kind !== 'line') return;
  before.keep = true;
  gap.keep = true;
}

function markerStyle(node: List, place: Place, composer: Composer): TextStyle {
  return { ...place.text, colour: composer.colours.accent, bold: node.ordered || place.text.bold };
}

function markerText(node: List, item: ListItem, index: number, depth: number): string {
  if (item.checked !== undefined) return item.checked ? BOXES.checked : BOXES.unchecked;
  if (node.ordered) return `${node.start + index}.`;
  return BULLETS[Math.min(depth, BULLETS.length - 1)] ?? '•';
}

function markerWidth(texts: readonly string[], style: TextStyle, composer: Composer): number {
  const widest = texts.reduce((a, b) => (b.length > a.length ? b : a), '');
  return Math.max(setMarker(widest, style, composer).width, style.size * 0.6);
}
