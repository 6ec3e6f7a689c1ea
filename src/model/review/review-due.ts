import type { RoleFrontmatter } from '../../types.ts';

/** When a role is to be reviewed next, as `YYYY-MM-DD`: as written, else by its interval; undefined if neither is said. */
export function reviewDue(review: RoleFrontmatter['review']): string | undefined {
  if (review?.next !== undefined) return review.next;
  const [, count = '1', unit] = /^(?:(\d+)\s+)?(day|week|month|year)s?$/.exec(review?.every ?? '') ?? [];
  if (review?.last === undefined || unit === undefined) return undefined;
  return later(review.last, Number(count), unit);
}

function later(date: string, count: number, unit: string): string {
  if (unit === 'month') return monthsAfter(date, count);
  if (unit === 'year') return monthsAfter(date, count * 12);
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + count * (unit === 'week' ? 7 : 1));
  return day.toISOString().slice(0, 10);
}

/** A day so many months later; the last day of a month that has fewer days. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [ofYear, ofMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const last = new Date(Date.UTC(ofYear, ofMonth, 0)).getUTCDate();
  const digits = (part: number, count: number) => String(part).padStart(count, '0');
  return `${digits(ofYear, 4)}-${digits(ofMonth, 2)}-${digits(Math.min(day, last), 2)}`;
}
