import { expect, test } from 'vitest';
import { nodesOf, packWith, wordsIn } from '../testing/compose.ts';

/** The facts of the terms that some frontmatter gives, each as `term: value`. */
function factsOf(facts: string): string[] {
  const pack = packWith('', facts);
  const terms = nodesOf(pack.children.filter((block) => block.type === 'section'));
  return terms
    .filter(({ type }) => type === 'factItem')
    .map((item) => `${wordsIn(item['term'])}: ${textOf(item['children'])}`);
}

function textOf(value: unknown): string {
  return nodesOf(value)
    .map(({ type, value: words }) => words ?? (type === 'listItem' || type === 'break' ? '\n' : ''))
    .join('')
    .trim();
}

test.each([
  [
    'contract: {type: fixed-term, until: 2027-04-30, reason: funding}',
    'Contract: Fixed term until 30 April 2027 (funding)',
  ],
  ['contract: {reason: maternity cover}', 'Contract: maternity cover'],
  ['contract: {guaranteed_until: 2027-03-31}', 'Contract: Guaranteed until 31 March 2027'],
  [
    'contract: {type: secondment, substantive_employer: retained}',
    'Contract: Secondment, you stay employed by your present employer',
  ],
  ['contract: {type: secondment, text: A secondment of two years}', 'Contract: A secondment of two years'],
  ['hours: 35 hours per week', 'Hours: 35 hours per week'],
  [
    'hours: {per_week: 37.5, evenings: occasional, nights: never}',
    'Hours: 37.5 hours a week, occasional evenings, no nights',
  ],
  [
    'hours: {days_per_week: 2, notional: true, max_days_per_week: 2}',
    'Hours: A notional 2 days a week, and no more',
  ],
  [
    'hours: {days_per_week: 2, notional: true, max_days_per_week: 3}',
    'Hours: A notional 2 days a week, at most 3',
  ],
  ['hours: {max_days_per_week: 1}', 'Hours: At most 1 day a week'],
  ['hours: 21 hours\nfte: 0.6', 'Hours: 21 hours, 0.6 of full time'],
  ['fte: 0.6', 'Hours: 0.6 of full time'],
  ['fte: 1', 'Hours: Full time'],
  ['pay: {min: 27400, max: 30150, per: year, currency: GBP}', 'Pay: £27,400 to £30,150 a year'],
  ['pay: {min: 12.5, max: 14, per: hour}', 'Pay: £12.50 to £14.00 an hour'],
  ['pay: {grade: 5}', 'Pay: Grade 5'],
  ['pay: {grade: Band 5, expenses: true}', 'Pay: Band 5, expenses are paid'],
  [
    'pay: {basis: current-salary, allowance: {amount: 6000, per: year}}',
    'Pay: Your present salary plus an allowance of £6,000 a year',
  ],
  ['pay: {allowance: {amount: 900, reason: on-call work}}', 'Pay: An allowance of £900 (on-call work)'],
  [
    'base: [{place: GP practices, days: 4}, {place: home, days: 1}]',
    'Base: GP practices (4 days a week)\nhome (1 day a week)',
  ],
  ['travel: {area: the county, beyond: twice a year}', 'Travel: the county; further afield: twice a year'],
  ['travel: {beyond: twice a year}', 'Travel: Further afield: twice a year'],
  ['posts: {min: 1, max: 4}', 'Number of posts: 1 to 4 posts'],
  ['posts: 1', 'Number of posts: 1 post'],
  [
    'works_with: [{role: General practitioners, how: shared caseload}]',
    'Works with: General practitioners: shared caseload',
  ],
  ['dimensions: {annual_budget: about £120000}', 'Annual budget: about £120000'],
])('%s', (facts, expected) => {
  expect(factsOf(facts)).toEqual([expected]);
});
