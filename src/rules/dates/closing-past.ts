import type { Rule } from '../rule.ts';
import { dateIn, isArchived } from './fact-dates.ts';

/** Flags a closing date that has passed. */
export const closingPast: Rule = {
  id: 'dates/closing-past',
  severity: 'warning',
  flags: 'A closing date that has passed.',
  why: 'A pack with a past closing date turns away everyone who reads it: the date was kept from the last time the post was advertised. Roles whose status is `archived` are left alone.',
  examples: {
    good: [
      '---\ntitle: Night Porter\napply: {closes: 2027-01-11}\n---\n',
      '---\ntitle: Night Porter\nstatus: archived\napply: {closes: 2021-05-04}\n---\n',
    ],
    bad: ['---\ntitle: Night Porter\napply: {closes: 2026-12-30}\n---\n'],
  },
  check({ facts, at }, { date }) {
    const closes = dateIn(facts.apply, 'closes');
    if (closes === undefined || closes >= date || isArchived(facts)) return [];
    return [
      {
        reason: `Closing date \`${closes}\` has passed`,
        place: at('/apply/closes'),
        note: 'Give the next one, or leave it out until the post is advertised again.',
        actual: closes,
      },
    ];
  },
};
