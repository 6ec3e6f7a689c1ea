import type { Rule } from '../rule.ts';
import { isGiven } from './is-given.ts';

/** Flags a role that does not say how to apply. */
export const howToApply: Rule = {
  id: 'completeness/how-to-apply',
  severity: 'info',
  flags: 'A role that is live and does not say how to apply.',
  why: 'A pack is read by someone who wants to act. Roles that are drafts or archived are left alone.',
  examples: {
    good: [
      '---\ntitle: Night Porter\nstatus: live\napply: {closes: 2027-04-30, url: "https://jobs.example.org/7"}\n---\n',
      '---\ntitle: Night Porter\nstatus: live\n---\n\n## How to apply\n\nRing us.\n',
      '---\ntitle: Night Porter\nstatus: draft\n---\n',
    ],
    bad: ['---\ntitle: Night Porter\nstatus: live\n---\n'],
  },
  check({ facts, sections, source }) {
    if (facts.status !== 'live' || isGiven(facts.apply)) return [];
    if (sections.some(({ kind }) => kind === 'apply')) return [];
    const note = 'As in `apply: {closes: 2027-04-30, url: https://…}`, or a section `## How to apply`.';
    return [{ reason: 'Missing way to apply', place: source.at('/status'), note }];
  },
};
