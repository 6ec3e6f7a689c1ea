import type { Io } from '../io.ts';
import { UsageError } from './usage-error.ts';

/**
 * The date that packs carry: the one given, else that of SOURCE_DATE_EPOCH, else none.
 *
 * @throws UsageError if it is no date.
 */
export function buildDate(date: string | undefined, { env }: Io): Date | undefined {
  if (date !== undefined) return readDate(date);
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return undefined;
  if (!/^\d{1,11}$/.test(epoch))
    throw new UsageError(
      `Unexpected SOURCE_DATE_EPOCH \`${epoch}\``,
      'It is a number of seconds since the start of 1970, set by whoever runs jd.',
    );
  return new Date(Number(epoch) * 1000);
}

/**
 * The day that rules compare dates with, as `YYYY-MM-DD`: the one given, else that of SOURCE_DATE_EPOCH, else
 * today.
 *
 * @throws UsageError if it is no date.
 */
export function dayOfCheck(date: string | undefined, io: Io): string {
  return (buildDate(date, io) ?? io.now()).toISOString().slice(0, 10);
}

function readDate(date: string): Date {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
  if (read === undefined || Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== date) {
    throw new UsageError(`Unexpected date \`${date}\``, 'Write it as year-month-day, as in 2027-04-30.');
  }
  return read;
}
