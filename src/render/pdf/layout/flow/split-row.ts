import type { FlowItem, RowCell, RowItem } from '../items.ts';
import { rowHeight } from './row-height.ts';
import { type Room, take } from './take.ts';

/** A row in two parts: what stands on this page, and what goes on over it. */
export interface SplitRow {
  head: RowItem;
  rest: RowItem;
}

/** Rows up to this part of a page move whole to the next one; a table's only row, up to the second. */
export const MOVES_WHOLE = 0.28;
const WHOLE_ALONE = 0.6;
/** Less room than this part of a page is not worth a split. */
const LEAST = 0.1;

/** Splits a row at a height, each cell where its page may end; nothing if the row should rather move whole. */
export function splitRow(row: RowItem, room: Room): SplitRow | undefined {
  const limit = row.table.length === 1 ? WHOLE_ALONE : MOVES_WHOLE;
  if (!room.fresh && (row.index < 0 || row.height <= limit * room.page)) return undefined;
  const height = room.height - row.table.padding.top - row.table.padding.bottom;
  if (height <= LEAST * room.page && !room.fresh) return undefined;
  const halves = row.cells.map((cell) => splitCell(cell, { height, fresh: room.fresh, page: room.page }));
  const stuck = halves.some(({ head, rest }) => head.items.length === 0 && rest.items.length > 0);
  const whole = halves.every(({ rest }) => rest.items.length === 0);
  if ((stuck && !room.fresh) || whole) return undefined;
  const head = halves.map((half) => half.head);
  const rest = halves.map((half) => withHeader(half.rest));
  return {
    head: { ...row, cells: head, height: rowHeight(head, row.table), keep: false, continues: true },
    rest: { ...row, cells: rest, height: rowHeight(rest, row.table), continued: true },
  };
}

/** A header that was set whole is said again beside what goes on. */
function withHeader(cell: RowCell): RowCell {
  return cell.again && cell.items.length === 0 ? { ...cell, items: cell.again, repeats: true } : cell;
}

function splitCell(cell: RowCell, room: Room): { head: RowCell; rest: RowCell } {
  if (cell.repeats) return { head: cell, rest: { ...cell, items: [] } };
  const taken = take(cell.items, 0, room);
  const left: FlowItem[] = cell.items.slice(taken.end);
  if (taken.rest) left.unshift(taken.rest);
  return { head: { ...cell, items: taken.items }, rest: { ...cell, items: left } };
}
