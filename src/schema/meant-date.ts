const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * The day, as `YYYY-MM-DD`, that a date in another form stands for; undefined if it may be another or is none, as
 * 03/04/2026, which is in March for some and in April for others.
 */
export function meantDate(written: string): string | undefined {
  const days = readings(written.trim()).filter(isDay);
  const [day, another] = new Set(days);
  return another === undefined ? day : undefined;
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
    /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>[a-z]{3,9})\.?,? (?<year>\d{4})$/i.exec(written) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(written);
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
