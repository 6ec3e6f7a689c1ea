import type { Rule } from '../rule.ts';
import { mayBeSaid } from './may-be-said.ts';

/** Flags a role that does not say what it is for. */
export const purpose: Rule = {
  id: 'completeness/purpose',
  severity: 'warning',
  flags: 'A role with neither an opening text nor a section on its purpose.',
  why: 'A reader decides in the first lines whether to read on; NHS Employers and Highland TSI both ask for the purpose first.',
  examples: {
    good: ['---\ntitle: Night Porter\n---\n\nYou keep the wards moving at night.\n'],
    bad: ['---\ntitle: Night Porter\n---\n'],
  },
  check({ summary, sections, source, language }) {
    if (mayBeSaid(sections, language)) return [];
    const said = summary !== undefined || sections.some(({ kind }) => kind === 'purpose' || kind === 'why');
    if (said) return [];
    return [
      {
        reason: 'Missing purpose, expected an opening text or a section such as `## Main purpose`',
        place: source.at('/title'),
      },
    ];
  },
};
