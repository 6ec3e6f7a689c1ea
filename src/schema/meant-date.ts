const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** A date as people write it. */
export interface MeantDate {
  /** As `YYYY-MM-DD`. */
  date: string;
  /** Whether it can be no other: 03/04/2026 is in March for some and in April for others. */
  sure: boolean;
}

/**
 * The date that was meant by `31/03/2027`, `2027/3/31`, `31st March 2027` or `March 31, 2027`; where day and month could
 * change places, with the day first. Undefined if there is no such day.
 */
export function meantDate(written: string): MeantDate | undefined {
  const days = readings(written.trim().replace(/^[a-z]+day,?\s+/i, '')).filter(isDay);
  const [date, another] = new Set(days);
  return date === undefined ? undefined : { date, sure: another === undefined };
}

/** What a date can be read as, each as `YYYY-MM-DD`, whether there is such a day or not. */
function readings(written: string): string[] {
  const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(written);
  if (numbers) {
    const [, first = '', , second = '', year = ''] = numbers;
    return [toIso(year, second, first), toIso(year, first, second)];
  }
  const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(written);
  if (yearFirst) return [toIso(yearFirst[1], yearFirst[3], yearFirst[4])];
  const words =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4})$/i.exec(
      written,
    ) ?? /^(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i.exec(written);
  const { day, month = '', year } = words?.groups ?? {};
  const index = months.findIndex((name) => name.startsWith(month.toLowerCase()));
  return words === null || index < 0 ? [] : [toIso(year, String(index + 1), day)];
}

function toIso(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
