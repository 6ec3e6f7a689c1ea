import { addLines } from './add-lines.ts';
import type { Composer } from './composer.ts';
import { MOVES_WHOLE } from './flow/split-row.ts';
import type { RowItem } from './items.ts';
import type { Place } from './place.ts';
import { block } from './structure.ts';

/** A header is said again only if it takes at most this part of a page. */
const TALLEST = 0.2;

/**
 * Prepares what the header of a row, its first cell, says where the row goes on over the page: its words, and
 * "continued". Rows that are never split are passed over. It is no part of the structure, as its place is not.
 */
export function sayAgain(row: RowItem, place: Place, composer: Composer, set: (place: Place) => void): void {
  const [header] = row.cells;
  const page = composer.page.textHeight;
  if (!header || header.items.length === 0 || row.height <= MOVES_WHOLE * page) return;
  const again = { ...place, parent: block(undefined, 'Div') };
  set(again);
  const { labels, labelsLanguage } = composer.pack;
  const style = { ...again.text, bold: false, ...(labelsLanguage ? { language: labelsLanguage } : {}) };
  const continued = { type: 'text', value: `(${labels.continued})`, generated: true } as const;
  addLines([continued], again.parent, again, composer, { style });
  const height = again.out.reduce((sum, item) => sum + item.height, 0);
  if (height <= TALLEST * page) header.again = again.out;
}
