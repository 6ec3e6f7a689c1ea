import { isArchived } from '../dates/fact-dates.ts';
import type { Rule } from '../rule.ts';
import { isWritten } from './is-given.ts';

/** Flags a role that does not say where the work is done. */
export const base: Rule = {
  id: 'completeness/base',
  severity: 'warning',
  flags: 'A role that does not say where the work is done.',
  why: 'Whether a person can get there, or work from home, decides whether they read on; NHS Employers lists the base among what every description gives.',
  examples: {
    good: [
      '---\ntitle: Night Porter\nbase: Ward 6, Skarrow Hospital\n---\n',
      '---\ntitle: Night Porter\nbase: [{place: office or home, days: 2}]\n---\n',
    ],
    bad: ['---\ntitle: Night Porter\n---\n'],
  },
  check(role) {
    const { facts, source } = role;
    if (isWritten(role, 'base') || isArchived(facts)) return [];
    return [
      {
        reason: 'Missing place of work',
        place: source.at('/title'),
        note: 'As in `base: Ward 6, Skarrow Hospital`, or under `defaults` in jd.yaml.',
      },
    ];
  },
};
