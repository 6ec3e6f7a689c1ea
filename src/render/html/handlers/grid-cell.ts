import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { GridCell, GridColumn } from '../../../pack/tree.ts';
import { classNames } from '../class-names.ts';
import type { State } from '../state.ts';
import { plainText } from '../walk.ts';

interface Place {
  align: GridColumn['align'] | undefined;
  /** What the column is called, for the card; absent in header rows. */
  name: string | undefined;
}

const scopes = { column: 'col', row: 'row' } as const;
const headerRoles = { column: 'columnheader', row: 'rowheader' } as const;

/** A cell: `th` with its scope if it is the header of something and has words, else `td`. */
export function gridCell(state: State, cell: GridCell, { align, name }: Place): Element {
  const empty = cell.marked === undefined && plainText(cell.children) === '';
  const header = empty ? undefined : cell.header;
  const properties: Properties = {
    id: state.anchors.of(cell),
    className: classNames({
      center: align === 'center',
      right: align === 'right',
      marked: cell.marked !== undefined,
      empty,
    }),
    scope: header && scopes[header],
    role: header ? headerRoles[header] : 'cell',
  };
  const label = name && !header && !empty ? cardLabel(name) : [];
  return h(header ? 'th' : 'td', properties, [...label, ...cellContents(state, cell)]);
}

/**
 * The column's name before the cell, shown on cards only. It is kept from those who listen, as they hear the
 * column header anyway.
 */
function cardLabel(name: string): ElementContent[] {
  return [
    h('span.card-label', { ariaHidden: 'true', dataGenerated: '' }, name),
    { type: 'text', value: '\n' },
  ];
}

/** A marked cell is named in words: after the words of a header, before the content of any other cell. */
function cellContents(state: State, cell: GridCell): ElementContent[] {
  const contents = state.cell(cell.children);
  if (cell.marked === undefined) return contents;
  const mark = h('p.mark', { lang: state.pack.labelsLanguage, dataGenerated: '' }, cell.marked);
  const words = contents.length > 0 ? [h('div', {}, contents)] : [];
  return cell.header ? [...words, mark] : [mark, ...words];
}
