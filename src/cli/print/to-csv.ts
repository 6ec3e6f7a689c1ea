import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV that spreadsheets open as it is: with a byte-order mark, so that they read UTF-8, and with an apostrophe
 * before a cell that they would take for a formula.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
}
