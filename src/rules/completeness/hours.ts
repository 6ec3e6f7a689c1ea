import { isArchived } from '../dates/fact-dates.ts';
import type { Rule } from '../rule.ts';
import { isWritten } from './is-given.ts';

/** Flags a role that does not say how much and when the person works. */
export const hours: Rule = {
  id: 'completeness/hours',
  severity: 'warning',
  flags: 'A role that gives neither hours nor days nor a share of full time.',
  why: 'A trial of the Behavioural Insights Team and Indeed found up to 30 % more applications where an advert stated its flexible options; where nothing is said, people with care to give assume the worst.',
  examples: {
    good: [
      '---\ntitle: Night Porter\nhours: {per_week: 36, evenings: one a week}\n---\n',
      '---\ntitle: Night Porter\nhours: 35 hours per week\n---\n',
      '---\ntitle: Night Porter\nhours: {per_week: 21}\n---\n',
      '---\ntitle: Night Porter\nfte: 0.6\n---\n',
      '---\ntitle: Night Porter\npattern: four nights on, four off\n---\n',
    ],
    bad: ['---\ntitle: Night Porter\n---\n'],
  },
  check(role) {
    const { facts, source } = role;
    const isSaid = (['hours', 'fte', 'pattern'] as const).some((key) => isWritten(role, key));
    if (isSaid || isArchived(facts)) return [];
    const note = 'As in `hours: {per_week: 35, evenings: occasional}`, or under `defaults` in jd.yaml.';
    return [{ reason: 'Missing hours or pattern of work', place: source.at('/title'), note }];
  },
};
