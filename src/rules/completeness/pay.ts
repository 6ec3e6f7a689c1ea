import { isArchived } from '../dates/fact-dates.ts';
import type { Rule } from '../rule.ts';
import { isWritten } from './is-given.ts';

function isVoluntary(contract: unknown): boolean {
  const type =
    typeof contract === 'object' && contract !== null ? (contract as { type?: unknown }).type : contract;
  return typeof type === 'string' && /^(?:voluntary|volunteer)/i.test(type);
}

/** Flags a role that does not say what it pays. */
export const pay: Rule = {
  id: 'completeness/pay',
  severity: 'warning',
  flags: 'A role without pay in any form.',
  why: 'People do not apply for what they cannot cost. The Government Equalities Office names showing salary ranges among the actions that work; in the EU, Directive 2023/970 (article 5) gives applicants a right to the range before the interview. A role whose contract is voluntary is left alone.',
  examples: {
    good: [
      '---\n{title: Night Porter, pay: Band 3\n---\n',
      '---\ntitle: Night Porter\npay: Band 2\n---\n',
      '---\ntitle: Night Porter\npay: {min: 23000, max: 24500, per: year}\n---\n',
      '---\ntitle: Night Porter\npay: {basis: current-salary}\n---\n',
      '---\ntitle: Night Porter\ncontract: voluntary\n---\n',
    ],
    bad: ['---\ntitle: Night Porter\n---\n'],
  },
  check(role) {
    const { facts, source } = role;
    if (isWritten(role, 'pay') || isVoluntary(facts.contract) || isArchived(facts)) return [];
    const note = 'As in `pay: {min: 27400, max: 30150, per: year}`, or `pay: Band 5`.';
    return [{ reason: 'Missing pay', place: source.at('/title'), note }];
  },
};
