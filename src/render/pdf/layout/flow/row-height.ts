import type { FlowItem, RowCell, TableFrame } from '../items.ts';

/** Height of items one under the other. */
export function heightOf(items: readonly FlowItem[]): number {
  let height = 0;
  for (const item of items) height += item.height;
  return height;
}

/** Height of a row: that of its tallest cell, and the padding. */
export function rowHeight(cells: readonly RowCell[], table: TableFrame): number {
  let tallest = 0;
  for (const cell of cells) tallest = Math.max(tallest, heightOf(cell.items));
  return tallest + table.padding.top + table.padding.bottom;
}
