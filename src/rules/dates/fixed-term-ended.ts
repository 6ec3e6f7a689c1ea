import type { Finding, Rule } from '../rule.ts';
import { dateIn, isArchived } from './fact-dates.ts';

/** Flags a fixed term or guarantee that has ended. */
export const fixedTermEnded: Rule = {
  id: 'dates/fixed-term-ended',
  severity: 'warning',
  flags: 'A fixed term, or a guarantee of the post, that has ended.',
  why: 'Whoever applies decides by how long the post lasts; a term that has ended says that nobody has looked at the description since. Roles whose status is `archived` are left alone.',
  examples: {
    good: [
      '---\ntitle: Night Porter\ncontract: {type: fixed-term, until: 2027-04-30}\n---\n',
      '---\ntitle: Night Porter\ncontract: permanent\n---\n',
      '---\ntitle: Night Porter\nstatus: archived\ncontract: {type: fixed-term, until: 2020-04-30}\n---\n',
    ],
    bad: [
      '---\ntitle: Night Porter\ncontract: {type: fixed-term, until: 2026-04-30}\n---\n',
      '---\ntitle: Night Porter\ncontract: {type: secondment, guaranteed_until: 2026-04-30}\n---\n',
    ],
  },
  check({ facts, at }, { date }) {
    if (isArchived(facts)) return [];
    return ['until', 'guaranteed_until'].flatMap((key): Finding[] => {
      const end = dateIn(facts.contract, key);
      if (end === undefined || end >= date) return [];
      const what = key === 'until' ? 'The term' : 'The guarantee';
      return [
        {
          reason: `${what} of the post ended on \`${end}\``,
          place: at(`/contract/${key}`),
          note: 'Give the new date, or set `status: archived`.',
          actual: end,
        },
      ];
    });
  },
};
