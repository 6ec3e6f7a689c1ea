import { isArchived } from '../dates/fact-dates.ts';
import type { Rule } from '../rule.ts';
import { isWritten } from './is-given.ts';

/** Flags a role that does not say who leads the person. */
export const reportsTo: Rule = {
  id: 'completeness/reports-to',
  severity: 'warning',
  flags: 'A role that does not say whom the person reports to.',
  why: 'Who leads the person, and how far the person decides alone, is asked by every applicant and by every evaluation panel (NHS Job Evaluation Handbook; NHS Scotland’s form shows the post in its organisation).',
  examples: {
    good: [
      '---\ntitle: Night Porter\nreports_to: Portering manager\n---\n',
      '---\ntitle: Night Porter\naccountable_to: Board\n---\n',
      '---\ntitle: Night Porter\nreports-to: Portering manager\n---\n',
      '---\ntitle: Night Porter\n\n---\n\n## Relationships\n\n- Reports to the portering manager.\n',
    ],
    bad: ['---\ntitle: Night Porter\n---\n'],
  },
  check(role) {
    const { facts, sections, source } = role;
    const keys = ['reports_to', 'accountable_to', 'responsible_to'] as const;
    if (keys.some((key) => isWritten(role, key))) return [];
    if (sections.some(({ kind }) => kind === 'relationships') || isArchived(facts)) return [];
    const note = 'As in `reports_to: portering-manager` (a role’s id) or in plain words.';
    return [{ reason: 'Missing line of reporting', place: source.at('/title'), note }];
  },
};
