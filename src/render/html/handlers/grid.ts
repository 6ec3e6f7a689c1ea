import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Grid, GridRow } from '../../../pack/tree.ts';
import { lines } from '../lines.ts';
import type { State } from '../state.ts';
import { plainText } from '../walk.ts';
import { gridCell } from './grid-cell.ts';
import { columnWidths } from './grid-columns.ts';

/**
 * A table in a frame. One that stacks becomes cards where the frame is narrow; since browsers forget what a
 * table is once its `display` changes, its parts say so by `role`. Any other scrolls inside the frame, which
 * is named and takes the focus, so that the keyboard can scroll it.
 */
export function grid(state: State, node: Grid): Element {
  const captionId = node.caption && state.claim('table');
  const table = h(
    'table',
    { role: node.stack ? 'table' : undefined, ariaLabelledBy: captionId ? [captionId] : undefined },
    [
      ...lines([
        ...(node.caption ? [h('caption', { id: captionId }, state.inlines(node.caption))] : []),
        ...columnWidths(node.columns),
        ...rowGroup(state, node, 'head'),
        ...rowGroup(state, node, 'body'),
      ]),
    ],
  );
  return h('div', frameProperties(node, captionId), table);
}

function frameProperties(node: Grid, captionId: string | undefined): Parameters<typeof h>[1] {
  if (node.stack) return { className: ['frame', node.columns.length > 4 ? 'stack-early' : 'stack'] };
  const name = columnNames(node).filter(Boolean).join(', ');
  return {
    className: ['frame', 'scroll'],
    role: 'group',
    tabIndex: 0,
    ...(captionId ? { ariaLabelledBy: [captionId] } : { ariaLabel: name || undefined }),
  };
}

function rowGroup(state: State, node: Grid, part: 'head' | 'body'): Element[] {
  if (node[part].length === 0) return [];
  const names = node.stack && part === 'body' ? columnNames(node) : [];
  const rows = node[part].flatMap((row) => state.marked(row, () => gridRow(state, node, { row, names })));
  return [h(`t${part}`, { role: node.stack ? 'rowgroup' : undefined }, lines(rows))];
}

function gridRow(
  state: State,
  { columns, stack }: Grid,
  { row, names }: { row: GridRow; names: string[] },
): Element {
  const cells = row.cells.flatMap((cell, index) =>
    state.marked(cell, () =>
      gridCell(state, cell, { align: columns[index]?.align, stack, name: names[index] }),
    ),
  );
  return h('tr', { role: stack ? 'row' : undefined }, lines(cells));
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
