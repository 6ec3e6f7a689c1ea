import type { Grid, GridCell, GridRow, Origin, RenderMessage } from '../../../../pack/tree.ts';
import { PAPER } from '../../../theme.ts';
import { addLines } from '../add-lines.ts';
import { columnDemands, fitsIn, leastWidth, shareWidth } from '../column-widths.ts';
import { composeBlocks } from '../compose.ts';
import type { Composer } from '../composer.ts';
import { keepRowsTogether } from '../flow/keep-rows.ts';
import { heightOf } from '../flow/row-height.ts';
import type { RowCell, RowItem, TableFrame } from '../items.ts';
import { addGap, type Place, widened } from '../place.ts';
import { cellPlace, rowItem } from '../row-item.ts';
import { sayAgain } from '../say-again.ts';
import { resized } from '../scale.ts';
import { stack, stackIfNarrow } from '../stack-grid.ts';
import { block, type StructNode } from '../structure.ts';
import type { TextStyle } from '../text/style.ts';

/** Type size of cells by number of columns, as a part of the body's; wide tables take the last. */
const SIZES = [0.9, 0.9, 0.9, 0.9, 0.84, 0.84, 0.8, 0.76, 0.72, 0.68];
const SMALLEST = 6.5;
/** The same where words would have to break otherwise. */
const LEAST = 0.68;
/** Part of the width that unbreakable words may take before the type gets smaller. */
const FULL = 0.85;
/** Header rows taller than this part of a page are not repeated. */
const TALLEST_HEAD = 0.35;

/** Leading of small type in cells, in ems. */
const TIGHT = 1.3;
const MM_PER_POINT = 25.4 / 72;

/** What the rows of one table are composed with. */
interface GridPlace {
  node: Grid;
  place: Place;
  table: TableFrame;
  text: TextStyle;
}

/** A table: `Table` with its caption, header rows and body; cells hold blocks. */
export function grid(source: Grid, place: Place, composer: Composer): void {
  const element = block(place.parent, 'Table');
  const { node, ...fitted } = fitGrid(source, place, composer);
  caption(node, { ...fitted.place, parent: element }, composer);
  const table = tableFrame(node, fitted, composer);
  const at: GridPlace = { node, place: fitted.place, table, text: fitted.text };
  const head = rows(node.head, 'THead', element, at, composer);
  for (const row of head) row.keep = true;
  if (heightOf(head) < composer.page.textHeight * TALLEST_HEAD) table.head = head;
  const body = rows(node.body, 'TBody', element, at, composer);
  for (const group of groupsOf(body)) keepRowsTogether(group, composer.page.textHeight);
  for (const row of body) row.keep ||= row.heading ?? false;
  linkMarks([...head, ...body]);
  place.out.push(...head, ...body);
}

/** The rows of a body by the rows that head them. */
function groupsOf(body: readonly RowItem[]): RowItem[][] {
  const groups: RowItem[][] = [[]];
  for (const row of body) {
    if (row.heading) groups.push([]);
    groups.at(-1)?.push(row);
  }
  return groups;
}

/** Where a table stands, the text of its cells and the widths of its columns. */
interface FittedCells {
  place: Place;
  text: TextStyle;
  widths: number[];
  /** Words break, or hardly fit in type that may not be smaller. */
  tight: boolean;
}

/** The table and how it is set: stacked where words would have to break in its columns. */
function fitGrid(source: Grid, place: Place, composer: Composer): FittedCells & { node: Grid } {
  const node = stackIfNarrow(source, widened(place));
  const fitted = fitCells(node, place, composer);
  if (!fitted.tight || isNested(place, composer)) return { node, ...fitted };
  const stacked = stack(node);
  const mayShrink = leastSize(place, composer) < 1;
  if (mayShrink || !stacked) composer.messages.push(tooWide(node, stacked !== undefined, composer));
  return stacked ? { node: stacked, ...fitCells(stacked, place, composer) } : { node, ...fitted };
}

/** A table in a table is set in the type of the cell around it. */
function isNested(place: Place, { scale }: Composer): boolean {
  return place.text.size < scale.body.size;
}

/** The least size of cells as a part of the body's; where nothing is smaller than the body, as in large print, 1. */
function leastSize(place: Place, composer: Composer): number {
  const { scale } = composer;
  if (isNested(place, composer) || scale.small.size >= scale.body.size) return 1;
  return Math.max(LEAST, Math.min(1, SMALLEST / place.text.size));
}

/** Smaller type with more columns, and smaller still for words that would break. */
function fitCells(node: Grid, place: Place, composer: Composer): FittedCells {
  const size = SIZES[Math.min(node.columns.length, SIZES.length - 1)] ?? 1;
  const least = leastSize(place, composer);
  const usual = Math.max(
    isNested(place, composer) ? 1 : size,
    composer.scale.small.size / composer.scale.body.size,
  );
  const wide = widened(place);
  for (let factor = usual; ; factor *= 0.94) {
    const text = cellText(place.text, Math.max(factor, least));
    const padding = paddingOf(text, node, wide);
    const demands = columnDemands(node, wide.width, { padding, text }, composer);
    const needed = leastWidth(demands);
    if (needed > wide.width * FULL && factor > least) continue;
    const settled = fitsIn(demands, place.width) ? place : wide;
    const tight = needed > wide.width * (least < 1 ? 1 : FULL);
    return { place: settled, text, widths: shareWidth(demands, settled.width, padding), tight };
  }
}

/** Short lines need less leading than those of prose. */
function cellText(prose: TextStyle, factor: number): TextStyle {
  const text = resized(prose, factor);
  return factor < 1 ? { ...text, leading: Math.min(text.leading, text.size * TIGHT) } : text;
}

function paddingOf(text: TextStyle, node: Grid, place: Place): number {
  return Math.min(text.size * 0.62, (place.width / Math.max(1, node.columns.length)) * 0.12);
}

function tooWide(node: Grid, isStacked: boolean, { page }: Composer): RenderMessage {
  const across = Math.round((page.textWidth * MM_PER_POINT) / 5) * 5;
  const origin = firstOrigin([...node.head, ...node.body]);
  const instead = isStacked
    ? 'the cells of a row stand one under another'
    : 'its words are broken between letters';
  return {
    ruleId: 'pdf/wide-table',
    reason: `Unexpected table of ${node.columns.length} columns, expected no more than fit a page of about ${across} mm of text; in the PDF ${instead}`,
    fatal: false,
    ...(origin ? { origin } : {}),
  };
}

/** Where the first text of the rows was written. */
function firstOrigin(rows: readonly GridRow[]): Origin | undefined {
  for (const row of rows) {
    for (const cell of row.cells) {
      for (const node of cell.children) {
        const text = node.type === 'paragraph' ? node.children[0] : undefined;
        if (text && 'origin' in text && text.origin) return text.origin;
      }
    }
  }
  return undefined;
}

function caption(node: Grid, place: Place, composer: Composer): void {
  if (!node.caption || node.caption.length === 0) return;
  const style = { ...composer.scale.label, language: place.text.language };
  const lines = addLines(node.caption, block(place.parent, 'Caption'), place, composer, {
    style,
    keep: true,
  });
  if (lines.length > 0) addGap(place, 0.35 * composer.scale.line, { keep: true });
}

function tableFrame(node: Grid, { place, text, widths }: FittedCells, composer: Composer): TableFrame {
  const x = paddingOf(text, node, widened(place));
  const padding = { x, top: text.size * 0.42, bottom: text.size * 0.5 };
  const { accent, rule } = composer.colours;
  let left = place.x;
  const columns = widths.map((width) => {
    const column = { x: left, width };
    left += width;
    return column;
  });
  const look = { rule, headRule: accent, accent };
  return { columns, head: [], length: node.body.length, padding, look };
}

function rows(
  source: readonly GridRow[],
  group: 'THead' | 'TBody',
  parent: StructNode,
  at: GridPlace,
  composer: Composer,
): RowItem[] {
  if (source.length === 0) return [];
  // A table of header rows alone may not have a `THead`.
  const element = at.node.body.length > 0 ? block(parent, group) : parent;
  return source.map((row, i) => gridRow(row, group === 'THead' ? -1 : i, element, at, composer));
}

function gridRow(
  row: GridRow,
  index: number,
  parent: StructNode,
  at: GridPlace,
  composer: Composer,
): RowItem {
  const element = block(parent, 'TR', row.language ? { language: row.language } : {});
  const cells = at.table.columns.map((_, column) =>
    gridCell(row.cells[column], column, index, element, at, composer),
  );
  const item = rowItem(cells, index, at.table, at.place);
  if (index >= 0 && row.cells.every(({ header }) => header !== undefined)) {
    item.heading = true;
    for (const cell of cells) cell.ground ??= composer.colours.surface;
  }
  const first = row.cells[0];
  if (first?.header === 'row' && index >= 0) {
    const again = headerPlace(first, at);
    sayAgain(item, again, composer, (place) => composeBlocks(first.children, place, composer));
  }
  return item;
}

/** The place of the header of a row, which stands in the first column. */
function headerPlace({ language }: GridCell, { table, place, text }: GridPlace): Place {
  const width = (table.columns[0]?.width ?? 0) - 2 * table.padding.x;
  const style = { ...text, ...(language ? { language } : {}), bold: true };
  return cellPlace(Math.max(1, width), { ...place, text: style });
}

function gridCell(
  source: GridCell | undefined,
  column: number,
  row: number,
  parent: StructNode,
  at: GridPlace,
  composer: Composer,
): RowCell {
  const { table, node, place } = at;
  const language = source?.language;
  const element = cellElement(source, parent);
  const header = source?.header !== undefined || row < 0;
  const width = (table.columns[column]?.width ?? 0) - 2 * table.padding.x;
  const ground = groundOf(source, row, composer);
  const colour = ground === composer.colours.accent ? PAPER : at.text.colour;
  const text = { ...at.text, ...(language ? { language } : {}), bold: header, colour };
  const inner: Place = cellPlace(Math.max(1, width), { ...place, parent: element, text });
  inner.align = node.columns[column]?.align ?? 'left';
  const label = source?.marked && !markedByHeader(node, column, row) ? source.marked : undefined;
  if (label && row >= 0) markLabel(label, inner, composer);
  composeBlocks(source?.children ?? [], inner, composer);
  if (label && row < 0) markLabel(label, inner, composer);
  if (source?.id) anchorAt(source.id, inner);
  return { items: inner.out, marked: source?.marked !== undefined, ...(ground ? { ground } : {}) };
}

/** Links to a cell lead to its first line. */
function anchorAt(id: string, { out }: Place): void {
  const line = out.find((item) => item.kind === 'line');
  if (line !== undefined) line.anchors = [...(line.anchors ?? []), id];
}

/** The header of what is marked stands out from all others in print without colour too. */
function groundOf(source: GridCell | undefined, row: number, { colours }: Composer): string | undefined {
  if (source?.marked) return source.header ? colours.accent : colours.accent_surface;
  return row < 0 ? colours.surface : undefined;
}

function cellElement(source: GridCell | undefined, parent: StructNode): StructNode {
  const language = source?.language ? { language: source.language } : {};
  if (!source?.header) return block(parent, 'TD', language);
  const scope = source.header === 'column' ? 'Column' : 'Row';
  return block(parent, 'TH', { attributes: { scope }, ...language });
}

/** A header of the same column, or before it in the row, already carries the label in words. */
function markedByHeader(node: Grid, column: number, row: number): boolean {
  const before = node.body[row]?.cells.slice(0, column) ?? [];
  if (before.some(({ header, marked }) => header === 'row' && marked !== undefined)) return true;
  return row >= 0 && node.head.some((each) => each.cells[column]?.marked !== undefined);
}

function markLabel(label: string, place: Place, composer: Composer): void {
  const { body, small } = composer.scale;
  const colour = place.text.colour === PAPER ? PAPER : composer.colours.accent;
  const factor = Math.max(0.88, small.size / body.size);
  const style = { ...resized(place.text, factor), bold: true, colour };
  const node = { type: 'text', value: label, generated: true } as const;
  addLines([node], block(place.parent, 'P'), place, composer, { style, keep: true });
}

/** Tells each row which of its cells continue the border of a marked cell above or below. */
function linkMarks(all: readonly RowItem[]): void {
  all.forEach((row, i) => {
    row.markedAbove = row.cells.map((_, column) => all[i - 1]?.cells[column]?.marked ?? false);
    row.markedBelow = row.cells.map((_, column) => all[i + 1]?.cells[column]?.marked ?? false);
  });
}
