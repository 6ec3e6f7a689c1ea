import type { Grid, GridCell, GridRow, Origin, RenderMessage } from '../../../../pack/tree.ts';
import { addLines } from '../add-lines.ts';
import { columnDemands, leastWidth, shareWidth } from '../column-widths.ts';
import { composeBlocks } from '../compose.ts';
import type { Composer } from '../composer.ts';
import { keepRowsTogether } from '../flow/keep-rows.ts';
import { heightOf, rowHeight } from '../flow/row-height.ts';
import type { RowCell, RowItem, TableFrame } from '../items.ts';
import { addGap, type Place } from '../place.ts';
import { resized } from '../scale.ts';
import { stackIfNarrow } from '../stack-grid.ts';
import { block, type StructNode } from '../structure.ts';
import type { TextStyle } from '../text/style.ts';
import { cell } from './facts.ts';

/** Type size of cells by number of columns, as a part of the body's; wide tables take the last. */
const SIZES = [1, 1, 0.96, 0.94, 0.88, 0.84, 0.8, 0.76, 0.72, 0.68];
const SMALLEST = 6.5;
/** The same where words would have to break otherwise. */
const LEAST = 0.68;
/** Part of the width that unbreakable words may take before the type gets smaller. */
const FULL = 0.85;
/** Header rows taller than this part of a page are not repeated. */
const TALLEST_HEAD = 0.35;

/** What the rows of one table are composed with. */
interface GridPlace {
  node: Grid;
  place: Place;
  table: TableFrame;
  text: TextStyle;
}

/** A table: `Table` with its caption, header rows and body; cells hold blocks. */
export function grid(source: Grid, place: Place, composer: Composer): void {
  const node = stackIfNarrow(source, place);
  const element = block(place.parent, 'Table');
  const { text, widths } = fitCells(node, place, composer);
  caption(node, { ...place, parent: element }, composer);
  const table = tableFrame(node, place, { text, widths }, composer);
  const at: GridPlace = { node, place, table, text };
  const head = rows(node.head, 'THead', element, at, composer);
  for (const row of head) row.keep = true;
  if (heightOf(head) < composer.page.textHeight * TALLEST_HEAD) table.head = head;
  const body = rows(node.body, 'TBody', element, at, composer);
  keepRowsTogether(body, composer.page.textHeight);
  // A row of headers alone says what the rows below it are about.
  for (const row of body) if (node.body[row.index]?.cells.every(({ header }) => header)) row.keep = true;
  linkMarks([...head, ...body]);
  place.out.push(...head, ...body);
}

/** Text and widths of a table: smaller type with more columns, and smaller still for words that would break. */
function fitCells(node: Grid, place: Place, composer: Composer): { text: TextStyle; widths: number[] } {
  const nested = place.text.size < composer.scale.body.size;
  const size = SIZES[Math.min(node.columns.length, SIZES.length - 1)] ?? 1;
  // In large print nothing is set smaller than the theme's small text.
  const usual = nested ? 1 : Math.max(size, composer.scale.small.size / composer.scale.body.size);
  const least = nested ? 1 : Math.max(LEAST, Math.min(1, SMALLEST / place.text.size));
  for (let factor = usual; ; factor *= 0.94) {
    const text = resized(place.text, Math.max(factor, least));
    const cellText = { padding: paddingOf(text, node, place), text };
    const demands = columnDemands(node, place.width, cellText, composer);
    const needed = leastWidth(demands);
    if (needed > place.width * FULL && factor > least) continue;
    if (needed > place.width && !nested) composer.messages.push(tooWide(node));
    return { text, widths: shareWidth(demands, place.width) };
  }
}

function paddingOf(text: TextStyle, node: Grid, place: Place): number {
  return Math.min(text.size * 0.62, (place.width / Math.max(1, node.columns.length)) * 0.12);
}

function tooWide(node: Grid): RenderMessage {
  const origin = firstOrigin([...node.head, ...node.body]);
  return {
    ruleId: 'pdf/wide-table',
    reason: `Unexpected width of a table of ${node.columns.length} columns: its words have to break to fit the page`,
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

function tableFrame(
  node: Grid,
  place: Place,
  { text, widths }: { text: TextStyle; widths: readonly number[] },
  composer: Composer,
): TableFrame {
  const x = paddingOf(text, node, place);
  const padding = { x, top: text.size * 0.48, bottom: text.size * 0.56 };
  const { accent, accent_surface: accentGround, rule, surface } = composer.colours;
  let left = place.x;
  const columns = widths.map((width) => {
    const column = { x: left, width };
    left += width;
    return column;
  });
  const look = { rule, headGround: surface, headRule: accent, accent, accentGround };
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
  return {
    kind: 'row',
    table: at.table,
    cells,
    index,
    height: rowHeight(cells, at.table),
    keep: false,
    continued: false,
    continues: false,
    markedAbove: [],
    markedBelow: [],
    ...(at.place.band ? { band: at.place.band } : {}),
  };
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
  const text = { ...at.text, ...(language ? { language } : {}), bold: header };
  const inner: Place = { ...cell(Math.max(1, width), { ...place, parent: element, text }) };
  inner.align = node.columns[column]?.align ?? 'left';
  const label = source?.marked && !markedByHeader(node, column, row) ? source.marked : undefined;
  if (label && row >= 0) markLabel(label, inner, composer);
  composeBlocks(source?.children ?? [], inner, composer);
  if (label && row < 0) markLabel(label, inner, composer);
  return { items: inner.out, marked: source?.marked !== undefined };
}

function cellElement(source: GridCell | undefined, parent: StructNode): StructNode {
  const language = source?.language ? { language: source.language } : {};
  if (!source?.header) return block(parent, 'TD', language);
  const scope = source.header === 'column' ? 'Column' : 'Row';
  return block(parent, 'TH', { attributes: { scope }, ...language });
}

/** A header of the same column already carries the label in words. */
function markedByHeader(node: Grid, column: number, row: number): boolean {
  return row >= 0 && node.head.some((each) => each.cells[column]?.marked !== undefined);
}

function markLabel(label: string, place: Place, composer: Composer): void {
  const factor = Math.max(0.88, composer.scale.small.size / composer.scale.body.size);
  const style = { ...resized(place.text, factor), bold: true, colour: composer.colours.accent };
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
