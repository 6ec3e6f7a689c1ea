import type { Finding, Rule } from '../rule.ts';
import { type FoundWords, wording } from '../text/index.ts';

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const seasons = 'spring|summer|autumn|winter';
const date = wording(
  new RegExp(
    `(?<!\\w)(?:(monday|tuesday|wednesday|thursday|friday|saturday|sunday),? )?(?:(?:the )?(\\d{1,2})(?:st|nd|rd|th)? )?(?:of )?(${months}|${seasons}) (?:of )?(\\d{2,5})(?![\\w%]|[.,:]\\d)`,
    'gi',
  ),
  ...`${months}|${seasons}`.split('|'),
);
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Flags dates that cannot be. */
export const oddDate: Rule = {
  id: 'dates/odd-date',
  severity: 'warning',
  flags: 'A date in the text that cannot be: a year of three digits, 31 June, a weekday that does not fit.',
  why: 'A half-typed year or a day that does not exist is read by every applicant and seen by none of the writers.',
  limits: 'A number of two digits after a month is taken for a day (“May 12”) and left alone.',
  examples: {
    good: [
      '---\ntitle: Night Porter\n---\n\nFrom 3 April 2027 to spring 2028, as in May 24.\n',
      '---\ntitle: Night Porter\n---\n\nInterviews are on Monday 11 January 2027. In March 250 people came.\n',
    ],
    bad: [
      '---\ntitle: Night Porter\n---\n\nFunded until autumn 202.\n',
      '---\ntitle: Night Porter\n---\n\nUntil 31 June 2027.\n',
      '---\ntitle: Night Porter\n---\n\nCome on Tuesday 11 January 2027.\n',
    ],
  },
  check(_role, { text }) {
    return text.findEnglish(date).flatMap((found) => findingFor(found));
  },
};

function findingFor({ match, place }: FoundWords): Finding[] {
  const [words, weekday, day, month = '', year = ''] = match;
  const fault = faultOf(
    weekday?.toLowerCase(),
    Number(day ?? 1),
    month.toLowerCase(),
    year,
    day !== undefined,
  );
  if (fault === undefined) return [];
  return [{ reason: `Odd date \`${words}\`: ${fault}`, place, actual: words }];
}

function faultOf(
  weekday: string | undefined,
  day: number,
  month: string,
  year: string,
  hasDay: boolean,
): string | undefined {
  const isSeason = !months.includes(month);
  if (year.length === 5 && (hasDay || isSeason)) return 'a year has four digits';
  if (year.length === 3 && (hasDay || isSeason || /^(?:19|20)/.test(year))) return 'a year has four digits';
  if (year.length !== 4 || !hasDay || isSeason) return undefined;
  const index = months.split('|').indexOf(month);
  const read = new Date(Date.UTC(Number(year), index, day));
  if (day === 0 || read.getUTCMonth() !== index)
    return `${month} has no such day`.replace(/^./, (letter) => letter.toUpperCase());
  const actual = weekdays[read.getUTCDay()] ?? '';
  if (weekday !== undefined && weekday !== actual)
    return `that is a ${actual.replace(/^./, (letter) => letter.toUpperCase())}`;
  return undefined;
}
