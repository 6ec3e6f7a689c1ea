import type { RowItem } from '../items.ts';
import type { Page } from '../page.ts';
import { emit } from './emit.ts';
import type { Sheet } from './sheet.ts';

const HAIRLINE = 0.6;
const BORDER = 1.8;

/** Puts a row on a page: grounds, lines and the borders of marked cells under the content of its cells. */
export function emitRow(row: RowItem, x: number, y: number, sheet: Sheet, repeated: boolean): void {
  drawGround(row, x, y, sheet.page);
  row.cells.forEach((cell, i) => {
    const column = row.table.columns[i];
    if (!column) return;
    const { padding } = row.table;
    const again = repeated || cell.repeats ? cell.items.length : 0;
    emit(cell.items, x + column.x + padding.x, y + padding.top, sheet, again);
  });
  drawLines(row, x, y, sheet.page);
  drawMarks(row, x, y, sheet.page);
}

function drawGround(row: RowItem, x: number, y: number, page: Page): void {
  const { height } = row;
  row.cells.forEach(({ ground: colour }, i) => {
    const column = row.table.columns[i];
    if (!column || !colour) return;
    page.under.push({ kind: 'fill', x: x + column.x, y, width: column.width, height, colour });
  });
}

function drawLines(row: RowItem, x: number, y: number, page: Page): void {
  const { look, columns } = row.table;
  const first = columns[0];
  const last = columns.at(-1);
  if (!first || !last) return;
  const rule = (at: number, colour: string, width: number): void => {
    const y1 = Math.round(at * 100) / 100;
    page.under.push({
      kind: 'rule',
      x1: x + first.x,
      y1,
      x2: x + last.x + last.width,
      y2: y1,
      width,
      colour,
    });
  };
  if (look.rule && row.index === 0 && row.table.head.length === 0) rule(y, look.rule, HAIRLINE);
  if (look.rule) rule(y + row.height, look.rule, HAIRLINE);
  if (look.headRule && row.index < 0 && row === row.table.head.at(-1)) rule(y + row.height, look.headRule, 1);
  if (look.headRule && row.heading && !row.continued) rule(y, look.headRule, 1);
  if (look.cellRule) drawCellRules(row, x, y, look.cellRule, page);
}

function drawCellRules(row: RowItem, x: number, y: number, colour: string, page: Page): void {
  row.cells.forEach((cell, i) => {
    const column = row.table.columns[i];
    if (!column || cell.items.length === 0) return;
    const x1 = x + column.x;
    page.under.push({ kind: 'rule', x1, y1: y, x2: x1 + column.width, y2: y, width: HAIRLINE, colour });
  });
}

/** A thick border around the marked cells of a column, open where they go on in the next row. */
function drawMarks(row: RowItem, x: number, y: number, page: Page): void {
  const colour = row.table.look.accent;
  row.cells.forEach((cell, i) => {
    const column = row.table.columns[i];
    if (!cell.marked || !column) return;
    const left = x + column.x;
    const right = left + column.width;
    const bottom = y + row.height;
    const line = (x1: number, y1: number, x2: number, y2: number): void => {
      page.under.push({ kind: 'rule', x1, y1, x2, y2, width: BORDER, colour });
    };
    const half = BORDER / 2;
    line(left, y - half, left, bottom + half);
    line(right, y - half, right, bottom + half);
    if (!row.markedAbove[i] && !row.continued) line(left, y, right, y);
    if (!row.markedBelow[i] && !row.continues) line(left, bottom, right, bottom);
  });
}
