import type { Standard } from '../../types.ts';

/** Whether a day, as `YYYY-MM-DD`, is past the expected review of a standard; a year or a month lasts to its end. */
export function isReviewPast({ review }: Standard, date: string): boolean {
  const due = review === undefined ? '' : String(review);
  return /^\d{4}(?:-\d{2}){0,2}$/.test(due) && due < date.slice(0, due.length);
}
