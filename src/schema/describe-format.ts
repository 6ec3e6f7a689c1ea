import type { Fault } from './fault.ts';
import { meantDate } from './meant-date.ts';

/** Says what a date, an address or an e-mail address is written like. */
export function describeFormat(
  format: string,
  shown: string,
  actual: string | undefined,
): Pick<Fault, 'reason' | 'note' | 'expected' | 'replace'> {
  switch (format) {
    case 'date': {
      const meant = meantDate(actual ?? '');
      if (meant !== undefined) {
        return {
          reason: `Unexpected ${shown}, expected a date written as year-month-day`,
          note: meant.sure
            ? `Write ${meant.date}.`
            : `Write ${meant.date}, if the day stands before the month.`,
          expected: [meant.date],
          ...(meant.sure && { replace: { written: actual ?? '', by: meant.date } }),
        };
      }
      return {
        reason: `Unexpected ${shown}, expected a date that exists, written as year-month-day`,
        note: 'As in 2027-04-30.',
        expected: ['YYYY-MM-DD'],
      };
    }
    case 'email':
      return { reason: `Unexpected ${shown}, expected an e-mail address`, expected: ['name@example.org'] };
    default:
      return {
        reason: `Unexpected ${shown}, expected a web address`,
        ...(isBareAddress(actual ?? '')
          ? {
              note: `Write https://${actual}.`,
              expected: [`https://${actual}`],
              replace: { written: actual ?? '', by: `https://${actual}` },
            }
          : { note: 'It starts with https://.', expected: ['https://…'] }),
      };
  }
}

/** Whether only the `https://` is missing, as in `www.example.org/jobs`. */
function isBareAddress(words: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[\w./?=&%-]*)?$/i.test(words);
}

/** The patterns of our schemas, in words. */
const patterns: [start: string, words: string][] = [
  ['^[A-Za-z0-9][A-Za-z0-9._-]*$', 'letters, digits, hyphens, underscores and full stops'],
  ['^[1-9][0-9]* (day', 'a number and a unit, as in `12 months`'],
  ['^[A-Z]{3}$', 'a currency of three letters, as in `GBP`'],
  ['^[A-Za-z]{2,3}(-', 'a language tag, as in `en-GB`'],
  ['^[A-Za-z]{1,3}$', 'one to three letters'],
  ['^[0-9]{4}(-', 'a year, a month or a date, as in `2026-12`'],
  ['^#', 'a colour of six hexadecimal digits, as in `#0B5563`'],
];

/** Says what words of a pattern of ours are written like. */
export function describePattern(pattern: string, shown: string): { reason: string; expected: string[] } {
  const words = patterns.find(([start]) => pattern.startsWith(start))?.[1] ?? `text that matches ${pattern}`;
  return { reason: `Unexpected ${shown}, expected ${words}`, expected: [words] };
}

/** A colour of which only the number sign is missing, or half of the digits. */
export function colourMeant(written: string): Pick<Fault, 'note' | 'replace'> {
  const [, digits = ''] = /^[“”‘’'\s#]*([\da-f]{6}|[\da-f]{3})[“”‘’'\s]*$/i.exec(written) ?? [];
  if (digits === '') return {};
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return { note: `Write "#${six}".`, replace: { written, by: `"#${six}"` } };
}
