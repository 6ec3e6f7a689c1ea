import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Grid, GridRow } from '../../../pack/tree.ts';
import { lines } from '../lines.ts';
import type { State } from '../state.ts';
import { plainText } from '../walk.ts';
import { gridCell } from './grid-cell.ts';
import { columnWidths } from './grid-columns.ts';

/**
 * A table in a frame. Where the frame is too narrow for its columns it becomes cards, so that nothing scrolls
 * sideways; since browsers forget what a table is once its `display` changes, its parts say so by `role`.
 */
export function grid(state: State, node: Grid): Element {
  const captionId = node.caption && state.claim('table');
  const table = h('table', { role: 'table', ariaLabelledBy: captionId ? [captionId] : undefined }, [
    ...lines([
      ...(node.caption ? [h('caption', { id: captionId }, state.inlines(node.caption))] : []),
      ...columnWidths(node.columns),
      ...rowGroup(state, node, 'head'),
      ...rowGroup(state, node, 'body'),
    ]),
  ]);
  return h('div', { className: ['frame', ...stackingClasses(node)] }, table);
}

/** How narrow a frame turns the table into cards; the styles hold the widths. */
function stackingClasses(node: Grid): string[] {
  const count = node.columns.length;
  if (count <= 2) return ['stack-late'];
  if (count <= 4) return [count === 3 ? 'stack-middle' : 'stack'];
  if (count <= MOST_COLUMNS) return ['stack-early'];
  return isOfFigures(node) ? ['stack-early', 'figures'] : ['stack-always'];
}

/** Columns of words beside one another that a wide screen has room for. */
const MOST_COLUMNS = 8;

/** What short columns may take together, in rem, where the table is not yet cards; a letter's part of it; padding. */
const ROOM = { columns: 48, letter: 0.52, padding: 1 };

/** Whether columns are so narrow, as those of figures are, that many fit a wide screen. */
function isOfFigures({ columns, head, body }: Grid): boolean {
  const widths = columns.map((_, column) => {
    const words = [...head, ...body].flatMap(({ cells }) =>
      plainText(cells[column]?.children ?? []).split(/\s+/),
    );
    return Math.max(...words.map(({ length }) => length)) * ROOM.letter + ROOM.padding;
  });
  const cells = body.flatMap(({ cells }) => cells.slice(1));
  const isShort = cells.every(({ children }) => !plainText(children).includes(' '));
  return isShort && widths.reduce((sum, width) => sum + width, 0) <= ROOM.columns;
}

function rowGroup(state: State, node: Grid, part: 'head' | 'body'): Element[] {
  if (node[part].length === 0) return [];
  const names = part === 'body' ? columnNames(node) : [];
  const rows = node[part].flatMap((row) => state.marked(row, () => gridRow(state, node, { row, names })));
  return [h(`t${part}`, { role: 'rowgroup' }, lines(rows))];
}

function gridRow(
  state: State,
  { columns }: Grid,
  { row, names }: { row: GridRow; names: string[] },
): Element {
  const cells = row.cells.flatMap((cell, index) =>
    state.marked(cell, () => gridCell(state, cell, { align: columns[index]?.align, name: names[index] })),
  );
  return h('tr', { role: 'row' }, lines(cells));
}

/** What the header rows call each column, as plain words. */
function columnNames(node: Grid): string[] {
  return node.columns.map((_, index) =>
    node.head
      .map((row) => plainText(row.cells[index]?.children ?? []))
      .filter(Boolean)
      .join(', '),
  );
}
