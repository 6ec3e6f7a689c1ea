import type { Cover, FactItem, Inline } from '../../../../pack/tree.ts';
import { PAPER } from '../../../theme.ts';
import { addLines, type LineOptions } from '../add-lines.ts';
import { composeBlocks } from '../compose.ts';
import type { Composer } from '../composer.ts';
import { heightOf } from '../flow/row-height.ts';
import type { Band, FlowItem, RowItem, TableFrame } from '../items.ts';
import type { Bookmark } from '../page.ts';
import { pictureSize } from '../picture-size.ts';
import { addGap, type Place, widened } from '../place.ts';
import { plainText } from '../plain-text.ts';
import { cellPlace, rowItem } from '../row-item.ts';
import { resized } from '../scale.ts';
import { block, type StructNode } from '../structure.ts';
import type { TextStyle } from '../text/style.ts';

/** Name of the title's destination; no id of an author holds a colon. */
const TITLE = 'pack:title';
const LOGO = { width: 170, height: 56 };
/** Titles longer than these are set smaller, by these factors. */
const LONG_TITLES = [
  { longer: 160, factor: 0.42 },
  { longer: 90, factor: 0.55 },
  { longer: 45, factor: 0.74 },
  { longer: 26, factor: 0.88 },
];
const BETWEEN = 28;
/** Above the words on a solid ground, in lines. */
const SOLID_PADDING = 2;
/** White space above the title, as parts of the page: what the rest leaves free, within these bounds. */
const AIR = { most: 0.56, least: 0.01 };
/** Least white space under the title and above the facts, in lines. */
const LEAST_UNDER = 0.4;
const LEAST_ABOVE = 0.2;

/** The first page: what the document is, its title (`H1`), who it comes from, and the key facts. */
export function cover(node: Cover, place: Place, composer: Composer): void {
  const { page, scale } = composer;
  if (place.out.length > 0) place.out.push({ kind: 'break', height: 0, keep: false });
  const whole: Place = { ...widened(place), parent: block(place.parent, 'Sect') };
  const inner: Place = { ...whole, band: bandOf(whole, composer) };
  // Logos are made for paper: on a solid cover what stands above the title keeps to it.
  const above = composer.cover === 'solid' ? whole : inner;
  const start = place.out.length;
  top(node, above, composer);
  addGap(above, 0, { solid: true, keep: true });
  const air = place.out.at(-1);
  if (composer.cover === 'solid') addGap(inner, scale.line * SOLID_PADDING, { solid: true, keep: true });
  title(node, inner, composer);
  const under = place.out.at(-1);
  const first = place.out.length;
  facts(node, whole, composer);
  const free = page.textHeight - heightOf(place.out.slice(start));
  if (air) air.height = page.textHeight * clamp(free / page.textHeight, AIR.least, AIR.most);
  // Long titles and large print take white space, so that the facts stay on the page.
  const excess = takeFrom(under, scale.line * LEAST_UNDER, (air?.height ?? 0) - free);
  takeFrom(place.out[first], scale.line * LEAST_ABOVE, excess);
  place.out.push({ kind: 'break', height: 0, keep: false });
}

/** Makes white space lower where the page is too full; returns by how much it still is. */
function takeFrom(gap: FlowItem | undefined, least: number, excess: number): number {
  if (gap?.kind !== 'gap' || excess <= 0) return excess;
  const taken = clamp(gap.height - least, 0, excess);
  gap.height -= taken;
  return excess - taken;
}

/** What lies behind the title; a plain cover has its bar alone. */
function bandOf({ x, width }: Place, { cover, colours }: Composer): Band {
  if (cover === 'solid') return { x, width, ground: colours.accent, bleed: 'sides' };
  const band = { x, width, bleed: 'top', foot: colours.accent } as const;
  return cover === 'band' ? { ...band, ground: colours.accent_surface } : band;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Logo and organisation, above all else. */
function top(node: Cover, place: Place, composer: Composer): void {
  if (node.logo) logo(node.logo, place, composer);
  const { coverLabel } = composer.scale;
  line(node.organisation, coverLabel, place, composer);
  line(node.team, { ...coverLabel, bold: false, colour: composer.colours.muted }, place, composer);
}

function logo({ picture, alt }: NonNullable<Cover['logo']>, place: Place, composer: Composer): void {
  const drawn = composer.toDrawn(picture, undefined);
  if (!drawn) {
    if (alt) line([{ type: 'text', value: alt }], composer.scale.coverLabel, place, composer);
    return;
  }
  const node = alt ? block(place.parent, 'Figure', { alt, attributes: { placement: 'Block' } }) : 'artifact';
  place.out.push({
    kind: 'picture',
    ...pictureSize(drawn, LOGO),
    keep: true,
    x: place.x,
    picture: drawn,
    node,
    ...(place.band ? { band: place.band } : {}),
  });
  addGap(place, composer.scale.line * 0.9, { solid: true, keep: true });
}

function title(node: Cover, place: Place, composer: Composer): void {
  const { scale, colours } = composer;
  const on = (colour: string) => (composer.cover === 'solid' ? PAPER : colour);
  line(node.kind, { ...scale.coverLabel, colour: on(colours.muted) }, place, composer);
  addGap(place, scale.line * 0.35, { solid: true, keep: true });
  const length = plainText(node.title).length;
  const factor = LONG_TITLES.find(({ longer }) => length > longer)?.factor ?? 1;
  const style = {
    ...resized(scale.coverTitle, factor),
    colour: on(colours.accent),
    language: place.text.language,
  };
  if (length > 0) {
    const anchors = [addTitle(plainText(node.title), composer)];
    const options: LineOptions = { style, keep: true, anchors, rag: 'balanced' };
    addLines(node.title, block(place.parent, 'H1'), place, composer, options);
  }
  if (node.subtitle) {
    addGap(place, scale.line * 0.6, { solid: true, keep: true });
    line(node.subtitle, { ...scale.coverSubtitle, colour: on(colours.text) }, place, composer);
  }
  if (node.status) {
    addGap(place, scale.line * 0.9, { solid: true, keep: true });
    line(node.status, { ...scale.coverLabel, colour: on(colours.text) }, place, composer);
  }
  addGap(place, scale.line * 2.6, { solid: true, keep: false });
}

/** Headings and bookmarks that follow stand below the title; returns the name of its destination. */
function addTitle(title: string, composer: Composer): string {
  const bookmark: Bookmark = { title, destination: TITLE, children: [] };
  composer.outline.push(bookmark);
  composer.bookmarks = bookmark.children;
  composer.headingBase = 2;
  return TITLE;
}

function line(nodes: Inline[] | undefined, style: TextStyle, place: Place, composer: Composer): void {
  if (!nodes || nodes.length === 0) return;
  const spoken = { ...style, language: place.text.language };
  addLines(nodes, block(place.parent, 'P'), place, composer, { style: spoken, keep: true });
}

/** The facts in two columns, read from left to right: a list whose labels are the terms. */
function facts({ facts: items }: Cover, place: Place, composer: Composer): void {
  if (items.length === 0) return;
  addGap(place, composer.scale.line * 1.6, { solid: true });
  const list = block(place.parent, 'L', { attributes: { listNumbering: 'None' } });
  const table = factsTable(items.length, place, composer);
  for (let i = 0; i < items.length; i += 2) {
    const pair = items.slice(i, i + 2);
    place.out.push(factPair(pair, i / 2, list, table, place, composer));
  }
}

function factsTable(count: number, place: Place, composer: Composer): TableFrame {
  const { accent, rule } = composer.colours;
  const width = (place.width - BETWEEN) / 2;
  return {
    columns: [0, 1].map((column) => ({ x: place.x + column * (width + BETWEEN), width })),
    head: [],
    length: Math.ceil(count / 2),
    padding: { x: 0, top: 9, bottom: 9 },
    look: { accent, cellRule: rule },
  };
}

function factPair(
  pair: readonly FactItem[],
  index: number,
  list: StructNode,
  table: TableFrame,
  place: Place,
  composer: Composer,
): RowItem {
  const cells = table.columns.map(({ width }, column) => {
    const item = pair[column];
    const inner = cellPlace(width, place);
    if (item) fact(item, list, inner, composer);
    return { items: inner.out, marked: false };
  });
  return rowItem(cells, index, table, place);
}

function fact(item: FactItem, list: StructNode, place: Place, composer: Composer): void {
  const li = block(list, 'LI', item.language ? { language: item.language } : {});
  const style = { ...composer.scale.label, language: item.language ?? place.text.language };
  addLines(item.term, block(li, 'Lbl'), place, composer, { style, keep: true });
  composeBlocks(item.children, { ...place, parent: block(li, 'LBody') }, composer);
}
