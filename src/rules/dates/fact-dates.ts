import type { Facts } from '../../types.ts';

/** A date of a fact in its full form; undefined in its short form, where the date is only words. */
export function dateIn(fact: unknown, key: string): string | undefined {
  if (typeof fact !== 'object' || fact === null) return undefined;
  const value = (fact as Record<string, unknown>)[key];
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

/** Whether a role is kept for the record only. */
export function isArchived({ status }: Facts): boolean {
  return status === 'archived';
}

/** A day so many months later; the last day of a month that has fewer days. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}
