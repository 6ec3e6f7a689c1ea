import type { RowItem } from '../items.ts';
import { heightOf } from './row-height.ts';

/** Tables up to this part of a page stay on one. */
const WHOLE = 0.26;
/** The same for rows under one that heads them. */
const WHOLE_GROUP = 0.4;
/** Rows taller than this part of a page may stand alone on one. */
const TALL = 0.1;

/** Keeps a short table on one page, and the last row of a longer one from standing alone on the next. */
export function keepRowsTogether(rows: readonly RowItem[], page: number): void {
  const last = rows.at(-1);
  const short = heightOf(rows) <= page * (rows[0]?.heading ? WHOLE_GROUP : WHOLE);
  rows.forEach((row, i) => {
    if (row === last) return;
    const lastTwo =
      i === rows.length - 2 && last !== undefined && last.height <= page * TALL && row.height <= page * TALL;
    if (short || lastTwo) row.keep = true;
  });
}
