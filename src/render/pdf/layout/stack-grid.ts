import type { Grid, GridCell, GridRow } from '../../../pack/tree.ts';
import type { Place } from './place.ts';

/** Columns that take fewer characters of the body's text than this are too narrow to read. */
const LEAST_CHARACTERS = 17;
/** Mean width of a character, as a part of the type size. */
const CHARACTER = 0.5;

/** The table as it is set in its place: stacked where columns of one width would be too narrow, as in large print. */
export function stackIfNarrow(grid: Grid, { width, text }: Place): Grid {
  const characters = width / grid.columns.length / (text.size * CHARACTER);
  const isEven = grid.columns.every((column) => column.width === 'equal');
  return isEven && characters < LEAST_CHARACTERS ? (stack(grid) ?? grid) : grid;
}

/**
 * The table with a row for each cell of a row, after the header of the cell's column; the first of them heads the
 * others. Undefined for a table that has no columns to spare, or not just one row that names them.
 */
export function stack(grid: Grid): Grid | undefined {
  const [head, ...others] = grid.head;
  if (!head || others.length > 0 || grid.columns.length < 3) return undefined;
  return {
    ...grid,
    columns: [
      { align: 'left', width: 'content' },
      { align: 'left', width: 'equal' },
    ],
    head: [],
    body: grid.body.flatMap((row, i) => stackRow(row, head, { heads: grid.body.length > 1, again: i > 0 })),
  };
}

/** Cells without content say nothing, so they have no row. */
function stackRow(
  row: GridRow,
  head: GridRow,
  { heads, again }: { heads: boolean; again: boolean },
): GridRow[] {
  const rows = row.cells.flatMap((cell, column) => {
    const { marked: _, id, ...label } = head.cells[column] ?? { type: 'gridCell', children: [] };
    if (cell.children.length === 0) return [];
    const anchor = id === undefined || again ? {} : { id };
    return [{ ...row, cells: [{ ...label, ...anchor, header: 'row' as const }, cell] }];
  });
  if (!heads || rows.length < 2) return rows;
  return rows.map((each, i) => (i > 0 ? each : { ...each, cells: each.cells.map(asHeader) }));
}

function asHeader(cell: GridCell): GridCell {
  return { ...cell, header: 'row' };
}
