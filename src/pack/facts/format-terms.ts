import type { Facts } from '../../types.ts';
import type { Inline } from '../tree.ts';
import { composed, type FactContext, longDate, money, phrase, withReason, written } from './fact-context.ts';

/** `posts`: "2 posts", "1 to 4 posts". */
export function formatPosts(posts: Facts['posts'], context: FactContext): Inline[] {
  if (posts === undefined) return [];
  if (typeof posts === 'string') return written(posts, 'posts', context);
  if (typeof posts === 'number') return composed(context, [countPosts(posts, context)]);
  const { min, max, text } = posts;
  if (text !== undefined) return written(text, 'posts', context);
  if (min !== undefined && max !== undefined) {
    if (min === max) return composed(context, [countPosts(min, context)]);
    return composed(context, [phrase(context, 'postsBetween', { min: String(min), max: String(max) })]);
  }
  if (min !== undefined) return composed(context, [phrase(context, 'postsAtLeast', { min: String(min) })]);
  return composed(context, [
    max === undefined ? undefined : phrase(context, 'postsAtMost', { max: String(max) }),
  ]);
}

function countPosts(count: number, context: FactContext): string {
  return phrase(context, count === 1 ? 'post' : 'posts', { count: String(count) });
}

/** `contract`: its type, its end or what it is guaranteed until, and why. */
export function formatContract(contract: Facts['contract'], context: FactContext): Inline[] {
  if (contract === undefined) return [];
  if (typeof contract === 'string') return written(contract, 'contract', context);
  if (contract.text !== undefined) return written(contract.text, 'contract', context);
  const { type, until, guaranteed_until: guaranteed, reason, substantive_employer: employer } = contract;
  const main = [
    type && phrase(context, `contract.${type}`),
    until && phrase(context, 'until', { date: longDate(until, context) }),
  ].filter(Boolean);
  return composed(context, [
    withReason(main.join(' '), reason, 'contract', context),
    guaranteed && phrase(context, 'guaranteedUntil', { date: longDate(guaranteed, context) }),
    employer && phrase(context, employer === 'retained' ? 'employerRetained' : 'employerNamed', { employer }),
  ]);
}

/** `hours`, with the part of full time. */
export function formatHours({ hours, fte }: Facts, context: FactContext): Inline[] {
  const own = typeof hours === 'string' ? hours : hours?.text;
  const share =
    fte === undefined
      ? undefined
      : fte === 1
        ? phrase(context, 'fullTime')
        : phrase(context, 'fte', { fte: String(fte) });
  if (own !== undefined) return composed(context, [written(own, 'hours', context), share]);
  const { per_week: perWeek, evenings, weekends, nights } = typeof hours === 'object' ? hours : {};
  const often = (time: string, frequency: string | undefined) =>
    frequency && phrase(context, time, { frequency: phrase(context, `frequency.${frequency}`) });
  return composed(context, [
    perWeek === undefined
      ? undefined
      : phrase(context, perWeek === 1 ? 'hourPerWeek' : 'hoursPerWeek', { count: String(perWeek) }),
    ...(typeof hours === 'object' ? days(hours, context) : []),
    share,
    often('evenings', evenings),
    often('weekends', weekends),
    often('nights', nights),
  ]);
}

/** The days a week, and how many they are at most. */
function days(
  { days_per_week: count, max_days_per_week: most, notional }: Exclude<NonNullable<Facts['hours']>, string>,
  context: FactContext,
): (string | undefined)[] {
  const key = `${notional ? 'notionalDay' : 'day'}${count === 1 ? '' : 's'}PerWeek`;
  const mostKey =
    count === most ? 'noMore' : count !== undefined ? 'atMost' : most === 1 ? 'atMostDay' : 'atMostDays';
  return [
    count === undefined ? undefined : phrase(context, key, { count: String(count) }),
    most === undefined ? undefined : phrase(context, mostKey, { count: String(most) }),
  ];
}

/** `pay`: a range, a rate or the present salary, an allowance, the grade, expenses. */
export function formatPay(pay: Facts['pay'], context: FactContext): Inline[] {
  if (pay === undefined) return [];
  if (typeof pay === 'string') return written(pay, 'pay', context);
  if (pay.text !== undefined) return written(pay.text, 'pay', context);
  const { allowance, basis, currency = 'GBP', expenses, grade, pro_rata: proRata } = pay;
  const period = (per: string | undefined, amount: string) =>
    per === undefined ? amount : phrase(context, 'amountPer', { amount, per: phrase(context, `per.${per}`) });
  const salary = basis === 'current-salary' ? phrase(context, 'currentSalary') : undefined;
  const amount = payAmount(pay, currency, context);
  const main = amount === undefined ? salary : period(pay.per, amount);
  const extra =
    allowance &&
    phrase(context, 'allowance', {
      amount: period(allowance.per, money([allowance.amount], currency, context).join()),
    });
  const salaryWords =
    main !== undefined && extra !== undefined
      ? phrase(context, 'plus', { first: main, second: extra })
      : (main ?? extra);
  return composed(context, [
    withReason(salaryWords, allowance?.reason, 'pay', context),
    proRata ? phrase(context, 'proRata') : undefined,
    grade === undefined ? undefined : gradeWords(String(grade), context),
    typeof expenses === 'string'
      ? written(expenses, 'pay', context)
      : expenses
        ? phrase(context, 'expenses')
        : undefined,
  ]);
}

/** `Band 5` says what it is; a bare `5` does not. */
function gradeWords(grade: string, context: FactContext): string {
  return /[a-z]{3}/i.test(grade) ? grade : phrase(context, 'grade', { grade });
}

function payAmount(
  { min, max, amount }: Exclude<NonNullable<Facts['pay']>, string>,
  currency: string,
  context: FactContext,
): string | undefined {
  if (min !== undefined && max !== undefined && min !== max) {
    const [least = '', most = ''] = money([min, max], currency, context);
    return phrase(context, 'range', { min: least, max: most });
  }
  const sum = (value: number) => money([value], currency, context).join();
  const only = amount ?? (min === max ? min : undefined);
  if (only !== undefined) return sum(only);
  if (min !== undefined) return phrase(context, 'from', { min: sum(min) });
  return max === undefined ? undefined : phrase(context, 'upTo', { max: sum(max) });
}
