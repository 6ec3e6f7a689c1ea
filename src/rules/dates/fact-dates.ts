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
