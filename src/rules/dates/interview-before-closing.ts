import type { Rule } from '../rule.ts';
import { dateIn } from './fact-dates.ts';

/** Flags interviews before applications close. */
export const interviewBeforeClosing: Rule = {
  id: 'dates/interview-before-closing',
  severity: 'warning',
  flags: 'A day of interviews before the closing date.',
  why: 'One of the two dates is mistyped, or was kept from the last time.',
  limits: 'Only dates written as year-month-day are compared; interviews in words are left alone.',
  examples: {
    good: [
      '---\ntitle: Night Porter\napply: {closes: 2027-04-30, interviews: 2027-05-12}\n---\n',
      '---\ntitle: Night Porter\napply: {closes: 2027-04-30, interviews: "12 and 13 May"}\n---\n',
    ],
    bad: ['---\ntitle: Night Porter\napply: {closes: 2027-04-30, interviews: 2027-04-12}\n---\n'],
  },
  check({ facts, at }) {
    const closes = dateIn(facts.apply, 'closes');
    const interviews = dateIn(facts.apply, 'interviews');
    if (closes === undefined || interviews === undefined || interviews > closes) return [];
    return [
      {
        reason: `Interviews on \`${interviews}\` are before the closing date \`${closes}\``,
        place: at('/apply/interviews'),
        note: 'Check both dates.',
        actual: interviews,
      },
    ];
  },
};
