import type { Rule } from '../rule.ts';
import { isGiven } from './is-given.ts';

/** Flags a live role without a closing date. */
export const closingDate: Rule = {
  id: 'completeness/closing-date',
  severity: 'info',
  flags: 'A role that is live and gives no closing date.',
  why: 'Without a date, some apply at once and others too late; NHS Employers asks for one. Roles that are open all year can say so in `apply.text`.',
  examples: {
    good: [
      '---\ntitle: Night Porter\nstatus: live\napply: {closes: 2027-04-30}\n---\n',
      '---\ntitle: Night Porter\nstatus: live\napply: {text: "Open all year."}\n---\n',
      '---\ntitle: Night Porter\nstatus: live\n---\n\n## How to apply\n\nBy 30 April 2027.\n',
      '---\ntitle: Night Porter\nstatus: agreed\n---\n',
    ],
    bad: ['---\ntitle: Night Porter\nstatus: live\napply: {url: "https://jobs.example.org/7"}\n---\n'],
  },
  check({ facts: { status, apply }, sections, at }) {
    if (status !== 'live' || sections.some(({ kind }) => kind === 'apply')) return [];
    if (typeof apply === 'string' || isGiven(apply?.closes) || isGiven(apply?.text)) return [];
    const place = at(apply === undefined ? '/status' : '/apply', 'key');
    return [{ reason: 'Missing closing date', place, note: 'As in `apply: {closes: 2027-04-30}`.' }];
  },
};
