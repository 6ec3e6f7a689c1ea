import type { List, ListItem } from '../../../../pack/tree.ts';
import { composeBlocks } from '../compose.ts';
import type { Composer } from '../composer.ts';
import type { FlowItem } from '../items.ts';
import { markLine, setMarker } from '../mark-line.ts';
import { addGap, indented, type Place } from '../place.ts';
import { block, type StructNode } from '../structure.ts';
import type { TextStyle } from '../text/style.ts';

const BULLETS = ['•', '–', '·'];
const BOXES = { checked: '☑', unchecked: '☐' };
/** Between a marker and its item, in ems. */
const MARKER_GAP = 0.55;

/** A list: `L` with its items' labels and bodies, nested to any depth. */
export function list(node: List, place: Place, composer: Composer): void {
  const numbering = node.ordered ? 'Decimal' : 'Disc';
  const element = block(place.parent, 'L', { attributes: { listNumbering: numbering } });
  const style = markerStyle(node, place, composer);
  const texts = node.children.map((item, i) => markerText(node, item, i, place.lists));
  const indent = markerWidth(texts, style, composer) + style.size * MARKER_GAP;
  node.children.forEach((item, i) => {
    if (i > 0) addGap(place, gapBefore(node, i) * place.text.leading);
    listItem(item, texts[i] ?? '', { place: { ...place, parent: element }, style, indent }, composer);
  });
}

/** Space before an item, in lines: more where it or the item before it holds several blocks. */
function gapBefore(node: List, index: number): number {
  const rich = [node.children[index - 1], node.children[index]].some((item) => {
    const blocks = item?.children ?? [];
    return blocks.length > 1 && blocks.some((block, i) => i > 0 && block.type !== 'list');
  });
  return node.spread || rich ? 0.5 : 0.22;
}

interface ItemPlace {
  place: Place;
  style: TextStyle;
  indent: number;
}

function listItem(
  item: ListItem,
  text: string,
  { place, style, indent }: ItemPlace,
  composer: Composer,
): void {
  const element = block(place.parent, 'LI', item.language ? { language: item.language } : {});
  const label = block(element, 'Lbl', labelOf(item, composer));
  const body = block(element, 'LBody');
  const items: FlowItem[] = [];
  const inner = indented({ ...place, out: items, parent: body, lists: place.lists + 1 }, indent);
  composeBlocks(item.children, inner, composer);
  keepTogetherWithSublist(items, item);
  const marker = { node: label, x: inner.x - style.size * MARKER_GAP, alignRight: true, style, keep: true };
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
