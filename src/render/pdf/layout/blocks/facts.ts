import type { FactItem, Facts } from '../../../../pack/tree.ts';
import { addLines } from '../add-lines.ts';
import { composeBlocks } from '../compose.ts';
import type { Composer } from '../composer.ts';
import { keepRowsTogether } from '../flow/keep-rows.ts';
import { rowHeight } from '../flow/row-height.ts';
import type { RowCell, RowItem, TableFrame } from '../items.ts';
import type { Place } from '../place.ts';
import { block, type StructNode } from '../structure.ts';
import type { TextStyle } from '../text/style.ts';

const PADDING = { x: 0, top: 5, bottom: 5.5 };
/** Part of the width that terms take. */
const TERMS = 0.3;
const BETWEEN = 14;

/** Terms and values: a list (`L`) whose labels are the terms, set in two columns between thin lines. */
export function facts(node: Facts, place: Place, composer: Composer): void {
  const element = block(place.parent, 'L', { attributes: { listNumbering: 'None' } });
  const table = factsTable(node.items.length, place, composer);
  const terms: TextStyle = { ...place.text, bold: true, colour: composer.colours.accent };
  const at = { element, table, place, terms };
  const rows = node.items.map((item, index) => factRow(item, index, at, composer));
  keepRowsTogether(rows, composer.page.textHeight);
  place.out.push(...rows);
}

function factsTable(length: number, place: Place, composer: Composer): TableFrame {
  const { accent, accent_surface: accentGround, rule } = composer.colours;
  const width = place.width;
  const first = width * TERMS;
  return {
    columns: [
      { x: place.x, width: first - BETWEEN },
      { x: place.x + first, width: width - first },
    ],
    head: [],
    length,
    padding: PADDING,
    look: { rule, accent, accentGround },
  };
}

interface FactPlace {
  element: StructNode;
  table: TableFrame;
  place: Place;
  terms: TextStyle;
}

function factRow(item: FactItem, index: number, at: FactPlace, composer: Composer): RowItem {
  const { element, table, place, terms } = at;
  const language = item.language ?? place.text.language;
  const li = block(element, 'LI', item.language ? { language: item.language } : {});
  const term = cell(table.columns[0]?.width ?? place.width, { ...place, text: { ...terms, language } });
  addLines(item.term, block(li, 'Lbl'), term, composer);
  const value = cell(table.columns[1]?.width ?? place.width, { ...place, text: { ...place.text, language } });
  composeBlocks(item.children, { ...value, parent: block(li, 'LBody') }, composer);
  const cells: RowCell[] = [term, value].map(({ out }) => ({ items: out, marked: false }));
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
export function cell(width: number, place: Place): Place {
  const { band: _, ...rest } = place;
  return { ...rest, out: [], x: 0, width, measure: width, lists: 0, align: 'left' };
}
