import type { Rule } from '../rule.ts';

/** Flags a range of pay beside a secondment on which the pay stays as it is. */
export const secondmentPay: Rule = {
  id: 'consistency/secondment-pay',
  severity: 'info',
  flags: 'A range of pay in a secondment that leaves the person with their present employer.',
  why: 'Who is seconded keeps their contract, and mostly their pay. A range beside it makes candidates ask which of the two holds.',
  examples: {
    good: [
      '---\ntitle: Porter\ncontract: {type: secondment, substantive_employer: retained}\npay: {basis: current-salary, allowance: {amount: 500, per: year}}\n---\n',
      '---\ntitle: Porter\ncontract: {type: fixed-term}\npay: {min: 24000, max: 26000, per: year}\n---\n',
      '---\ntitle: Porter\ncontract: {type: secondment, substantive_employer: retained}\npay: {min: 24000, max: 26000, per: year, text: "Your present pay, or £24,000 to £26,000 if that is more"}\n---\n',
    ],
    bad: [
      '---\ntitle: Porter\ncontract: {type: secondment, substantive_employer: retained}\npay: {min: 24000, max: 26000, per: year}\n---\n',
    ],
  },
  check({ facts: { contract, pay }, source }) {
    if (typeof contract !== 'object' || contract.type !== 'secondment') return [];
    if (contract.substantive_employer !== 'retained' || typeof pay !== 'object') return [];
    if (pay.min === undefined || pay.max === undefined || pay.text !== undefined) return [];
    return [
      {
        reason: 'A range of pay beside a secondment from the present employer',
        place: source.at('/pay'),
        note: 'Say which holds: `basis: current-salary`, or `text` in your own words.',
      },
    ];
  },
};
