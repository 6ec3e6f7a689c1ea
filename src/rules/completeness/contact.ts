import type { Rule } from '../rule.ts';
import { isGiven } from './is-given.ts';

/** Flags a live role that names nobody to ask. */
export const contact: Rule = {
  id: 'completeness/contact',
  severity: 'info',
  flags: 'A role that is live and names no one to ask.',
  why: 'Disabled applicants, and those who are unsure, ask before they apply; gov.uk’s guidance on recruiting disabled people wants a contact who can give other formats and adjustments.',
  examples: {
    good: [
      '---\ntitle: Night Porter\nstatus: live\ncontact: {name: Ama Osei, phone: "01632 960 417"}\n---\n',
      '---\ntitle: Night Porter\nstatus: live\napply: {contact: "People team, people@skarrow.example.org"}\n---\n',
      '---\ntitle: Night Porter\nstatus: live\n---\n\n## How to apply\n\nAsk 01632 960 417.\n',
    ],
    bad: ['---\ntitle: Night Porter\nstatus: live\n---\n'],
  },
  check({ facts, sections, source }, { workspace }) {
    const apply = typeof facts.apply === 'object' ? facts.apply.contact : facts.apply;
    const given = [facts.contact, apply, workspace.organisation.contact].some(isGiven);
    if (facts.status !== 'live' || given || sections.some(({ kind }) => kind === 'apply')) return [];
    const note =
      'As in `contact: {name: Ama Osei, phone: "01632 960 417"}`, or under `organisation` in jd.yaml.';
    return [{ reason: 'Missing contact', place: source.at('/status'), note }];
  },
};
