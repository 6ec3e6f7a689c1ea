import type { TableCell, TableRow } from 'mdast';

/** The rows of a table turned on its side: its columns. */
export function transposed(rows: TableRow[]): TableRow[] {
  const width = Math.max(...rows.map(({ children }) => children.length));
  return Array.from({ length: width }, (_, index) => ({
    type: 'tableRow',
    children: rows.map((row): TableCell => row.children[index] ?? { type: 'tableCell', children: [] }),
  }));
}
