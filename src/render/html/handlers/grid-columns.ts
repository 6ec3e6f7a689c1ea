import type { Element } from 'hast';
import { h } from 'hastscript';
import type { GridColumn } from '../../../pack/tree.ts';
import { lines } from '../lines.ts';

/** What a column whose width comes from its content takes, compared with an equal one, in the sharing out. */
const contentShare = 0.5;

/** The widths of columns: equal ones share what the others, taken as half as wide, leave. */
export function columnWidths(columns: readonly GridColumn[]): Element[] {
  const equal = columns.filter(({ width }) => width === 'equal').length;
  if (equal === 0) return [];
  const share = 100 / (equal + (columns.length - equal) * contentShare);
  const style = `width: ${Math.floor(share * 10) / 10}%`;
  return [h('colgroup', {}, lines(columns.map(({ width }) => h('col', width === 'equal' ? { style } : {}))))];
}
