import type { FactItem, Facts } from '../../../../pack/tree.ts';
import { addLines } from '../add-lines.ts';
import { composeBlocks } from '../compose.ts';
import type { Composer } from '../composer.ts';
import { keepRowsTogether } from '../flow/keep-rows.ts';
import type { RowCell, RowItem, TableFrame } from '../items.ts';
import { type Place, widened } from '../place.ts';
import { cellPlace, rowItem } from '../row-item.ts';
import { sayAgain } from '../say-again.ts';
import { block, type StructNode } from '../structure.ts';
import type { TextStyle } from '../text/style.ts';

const PADDING = { x: 0, top: 5, bottom: 5.5 };
/** Part of the width that terms take. */
const TERMS = 0.3;
const BETWEEN = 14;
/** The free column holds terms from this width on, in ems. */
const LEAST_TERMS = 9;

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

/** Terms stand in the free column beside prose, where there is one that is wide enough. */
function factsTable(length: number, place: Place, composer: Composer): TableFrame {
  const { accent, rule } = composer.colours;
  const { x, width } = widened(place);
  const free = place.x - x;
  const first = free >= LEAST_TERMS * place.text.size ? free : width * TERMS;
  return {
    columns: [
      { x, width: first - BETWEEN },
      { x: x + first, width: width - first },
    ],
    head: [],
    length,
    padding: PADDING,
    look: { rule, accent },
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
  const width = table.columns[0]?.width ?? place.width;
  const inTerm = { ...place, text: { ...terms, language } };
  const term = cellPlace(width, inTerm);
  addLines(item.term, block(li, 'Lbl'), term, composer);
  const value = cellPlace(table.columns[1]?.width ?? place.width, {
    ...place,
    text: { ...place.text, language },
  });
  composeBlocks(item.children, { ...value, parent: block(li, 'LBody') }, composer);
  const cells: RowCell[] = [term, value].map(({ out }) => ({ items: out, marked: false }));
  const row = rowItem(cells, index, table, place);
  sayAgain(row, cellPlace(width, inTerm), composer, (again) =>
    addLines(item.term, again.parent, again, composer),
  );
  return row;
}
