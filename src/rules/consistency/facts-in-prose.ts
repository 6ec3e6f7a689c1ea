import type { Facts } from '../../types.ts';
import { dateIn } from '../dates/fact-dates.ts';
import type { Finding, Rule } from '../rule.ts';
import { type FoundWords, type PassageKind, type RoleText, type Wording, wording } from '../text/index.ts';
import { factRows } from './facts-in-tables.ts';

const facts = (lines: string) => `---\ntitle: Night Porter\n${lines}\n---\n\n`;

const kinds: PassageKind[] = ['summary', 'prose', 'item', 'cell'];

const weekly = wording(
  /\b(?:you (?:will )?work|(?:post|role|job|contract|secondment) (?:is|will be)(?: for)?|(?:your|weekly|working|contracted) hours(?: of work)? (?:are|will be)|hours:) (?:a total of )?(\d{1,2}(?:\.\d{1,2})?) (hours|days) (?:a|per|each) week\b/gi,
  'week',
);

const salary = wording(
  /\b(?:salary|pay|paid|earns?|wage)\b[^.;£\n]{0,40}£ ?(\d{1,3}(?:,\d{3})|\d{4,6})(?![\d,]|\.\d)(?: ?(?:to|–|-) ?£ ?(\d{1,3}(?:,\d{3})|\d{4,6}))?/gi,
  ...'salary pay paid earn earns wage'.split(' '),
);

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const day = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${months}) (\\d{4})`;

const closing = wording(
  new RegExp(
    `\\b(?:closing date|closes|applications? (?:close|by)|apply by|deadline)\\b[^.;\\n]{0,30}?\\b(?:on |by |is |:)? ?${day}\\b`,
    'gi',
  ),
  ...'closing closes application applications apply deadline'.split(' '),
);
const ending = wording(
  new RegExp(
    `\\b(?:contract|fixed[- ]term|secondment|post|funding|funded|guaranteed)\\b[^.;\\n]{0,40}?\\buntil ${day}\\b`,
    'gi',
  ),
  'until',
);

/** Words that say that a figure is another one than that of the post. */
const other =
  /\b(?:full[- ]time|pro[- ]rata|equivalent|average|up to|maximum|at most|minimum|at least|rising|increas|previous|until now|used to|London|allowance|bonus|budget|over ?time|nights?|week ?ends?)/i;

/** What a table that says when applications close has in one of its cells. */
const mayClose = /clos(?:ing|es?)|applications? by|apply by|deadline/i;

/** Flags facts that the text contradicts. */
export const factsInProse: Rule = {
  id: 'consistency/facts-in-prose',
  severity: 'warning',
  flags: 'Hours, pay or a date in the text that differ from the facts of the role.',
  why: 'A pack prints the facts in a table and the text beside it: one of the two is wrong, and it may be the one that is promised. Drafts are copied from older posts, whose figures stay.',
  limits:
    'Only plain statements are compared: hours or days a week, a yearly salary, the closing date and the end of a contract.',
  examples: {
    good: [
      `${facts('hours: {per_week: 36}')}You will work 36 hours a week. Full time is 37.5 hours a week.\n`,
      `${facts('pay: {min: 23000, max: 24500, per: year}')}The salary is £23,000 to £24,500.\n`,
      `${facts('apply: {closes: 2027-02-01}')}The closing date is 1 February 2027.\n`,
    ],
    bad: [
      `${facts('hours: {per_week: 36}')}You will work 37.5 hours a week.\n`,
      `${facts('pay: {min: 23000, max: 24500, per: year}')}The salary is £21,500.\n`,
      `${facts('apply: {closes: 2027-02-01}')}The closing date is 15 January 2027.\n`,
      `${facts('apply: {closes: 2027-02-01}')}## Dates\n\n| Stage | Date |\n|---|---|\n| Closing date | 15 January 2027 |\n`,
      `${facts('contract: {type: fixed-term, until: 2028-03-31}')}The contract runs until 31 March 2027.\n`,
    ],
  },
  check(role, { text }) {
    if (!role.language.startsWith('en')) return [];
    const closes = [dateIn(role.facts.apply, 'closes')];
    const rows = closes[0] === undefined ? [] : factRows(role, mayClose);
    return [
      ...rows.flatMap(({ words, place }) => checkRow(words, place, closes)),
      ...checkHours(role.facts, text),
      ...checkPay(role.facts, text),
      ...checkDates(text, closing, 'apply.closes', closes),
      ...checkDates(text, ending, 'contract', [
        dateIn(role.facts.contract, 'until'),
        dateIn(role.facts.contract, 'guaranteed_until'),
      ]),
    ];
  },
};

function checkHours({ hours }: Facts, text: RoleText): Finding[] {
  if (typeof hours !== 'object') return [];
  const known = {
    hours: [hours.per_week],
    days: [hours.days_per_week, hours.max_days_per_week],
  };
  return foundIn(text, weekly).flatMap((found) => {
    const [, number = '', unit = ''] = found.match;
    const expected = known[unit.toLowerCase() as keyof typeof known].filter((one) => one !== undefined);
    if (expected.length === 0 || expected.includes(Number(number))) return [];
    return [contradiction(found, `${number} ${unit}`, 'hours', `\`${expected[0]} ${unit}\``)];
  });
}

function checkPay({ pay, fte }: Facts, text: RoleText): Finding[] {
  if (typeof pay !== 'object' || (pay.per ?? 'year') !== 'year') return [];
  const low = pay.min ?? pay.amount ?? pay.max;
  const high = pay.max ?? pay.amount ?? pay.min;
  if (low === undefined || high === undefined) return [];
  const part = fte ?? 1;
  return foundIn(text, salary).flatMap((found) => {
    const amounts = found.match.slice(1, 3).flatMap((one) => (one === undefined ? [] : [numberOf(one)]));
    const isKnown = (amount: number) =>
      (amount >= Math.floor(low * part) && amount <= high) || amount === pay.allowance?.amount;
    // Less than a yearly salary is paid for something else.
    const wrong = amounts.find((amount) => !isKnown(amount) && amount >= low / 3);
    if (wrong === undefined) return [];
    const range = low === high ? `\`${low}\`` : `\`${low}\` to \`${high}\``;
    return [contradiction(found, found.match[0].slice(found.match[0].indexOf('£')), 'pay', range)];
  });
}

/** A row of a table that says when applications close. */
function checkRow(words: string, place: Finding['place'], dates: (string | undefined)[]): Finding[] {
  const known = dates.filter((date) => date !== undefined);
  const [match] = known.length === 0 ? [] : words.matchAll(closing.pattern);
  return match === undefined ? [] : compareDate(match, place, 'apply.closes', known);
}

function checkDates(text: RoleText, pattern: Wording, key: string, dates: (string | undefined)[]): Finding[] {
  const known = dates.filter((date) => date !== undefined);
  if (known.length === 0) return [];
  return foundIn(text, pattern).flatMap(({ match, place }) => compareDate(match, place, key, known));
}

function compareDate(
  match: RegExpMatchArray,
  place: Finding['place'],
  key: string,
  known: string[],
): Finding[] {
  const [, number = '', month = '', year = ''] = match;
  const index = months.split('|').indexOf(month.toLowerCase()) + 1;
  const date = `${year}-${String(index).padStart(2, '0')}-${number.padStart(2, '0')}`;
  if (known.includes(date)) return [];
  const expected = known.map((one) => `\`${one}\``).join(' or ');
  return [contradiction({ place }, `${number} ${month} ${year}`, key, expected)];
}

/** What a pattern finds in sentences that speak of no other figure. */
function foundIn(text: RoleText, pattern: Wording): FoundWords[] {
  return text.findEnglish(pattern, ...kinds).filter(({ passage, start }) => {
    const sentence = text.sentences(passage).findLast((one) => one.start <= start);
    return sentence === undefined || !other.test(sentence.text);
  });
}

function contradiction(
  { place }: Pick<Finding, 'place'>,
  words: string,
  key: string,
  expected: string,
): Finding {
  return {
    reason: `\`${words}\` differs from \`${key}\` of the facts, ${expected}`,
    place,
    note: 'Correct the one that is wrong; or leave the figure out of the text, since packs print the facts.',
    actual: words,
  };
}

function numberOf(amount: string): number {
  return Number(amount.replace(',', ''));
}
