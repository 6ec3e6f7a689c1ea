const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A date as people write it, and whether it can be no other. */
export interface MeantDate {
  /** As `YYYY-MM-DD`. */
  date: string;
  sure: boolean;
}

/**
 * The date that was meant by `31/03/2027`, `31.3.2027` or `31st March 2027`, day before month. It is not sure where
 * day and month could change places; undefined if there is no such day.
 */
export function meantDate(words: string): MeantDate | undefined {
  const text = words.trim().replace(/^[a-z]+day,?\s+/i, '');
  const figures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (figures !== null) {
    const [, day = '', , month = '', year = ''] = figures;
    const sure = Number(day) > 12 || Number(day) === Number(month);
    return existing(year, Number(month), Number(day), sure);
  }
  const [, day, month, year] =
    /^(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d{4})$/i.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined || month.length < 3) return undefined;
  const name = month.toLowerCase();
  const index = monthNames.findIndex((known) => known.startsWith(name));
  return index < 0 ? undefined : existing(year, index + 1, Number(day), true);
}

function existing(year: string, month: number, day: number, sure: boolean): MeantDate | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return exists ? { date, sure } : undefined;
}
