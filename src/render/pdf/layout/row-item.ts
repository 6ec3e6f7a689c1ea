import { rowHeight } from './flow/row-height.ts';
import type { RowCell, RowItem, TableFrame } from './items.ts';
import { narrowestIn, type Place } from './place.ts';

/** A row of a table as it is composed, whole; its height is that of its tallest cell. */
export function rowItem(cells: RowCell[], index: number, table: TableFrame, place: Place): RowItem {
  return {
    kind: 'row',
    table,
    cells,
    index,
    height: rowHeight(cells, table),
    keep: false,
    continued: false,
    continues: false,
    markedAbove: [],
    markedBelow: [],
    ...(place.band ? { band: place.band } : {}),
  };
}

/** A place for the content of a cell, from its own left edge. */
export function cellPlace(width: number, place: Place): Place {
  const { band: _, whole: __, ...rest } = place;
  return {
    ...rest,
    out: [],
    x: 0,
    width,
    measure: width,
    narrowest: narrowestIn(width),
    lists: 0,
    align: 'left',
  };
}
