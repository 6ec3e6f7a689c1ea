import type { Grid, GridRow } from '../../../pack/tree.ts';
import type { Place } from './place.ts';

/** Columns that take fewer characters of the body's text than this are too narrow to read. */
const LEAST_CHARACTERS = 17;
/** Mean width of a character, as a part of the type size. */
const CHARACTER = 0.5;

/**
 * The table as it is set in its place: where columns of one width would be too narrow, as in large print, a row
 * becomes a row for each of its cells, after the header of the cell's column.
 */
export function stackIfNarrow(grid: Grid, { width, text }: Place): Grid {
  const [head, ...others] = grid.head;
  const characters = width / grid.columns.length / (text.size * CHARACTER);
  const isEven = grid.columns.every((column) => column.width === 'equal');
  if (!isEven || !head || others.length > 0 || grid.columns.length < 3) return grid;
  if (characters >= LEAST_CHARACTERS) return grid;
  return {
    ...grid,
    columns: [
      { align: 'left', width: 'content' },
      { align: 'left', width: 'equal' },
    ],
    head: [],
    body: grid.body.flatMap((row) => stackRow(row, head)),
  };
}

/** Cells without content say nothing, so they have no row. */
function stackRow(row: GridRow, head: GridRow): GridRow[] {
  return row.cells.flatMap((cell, column) => {
    const { marked: _, ...label } = head.cells[column] ?? { type: 'gridCell', children: [] };
    if (cell.children.length === 0) return [];
    return [{ ...row, cells: [{ ...label, header: 'row' as const }, cell] }];
  });
}
