import type { Rule } from '../rule.ts';

/** Flags a role that does not list what the person does. */
export const duties: Rule = {
  id: 'completeness/duties',
  severity: 'warning',
  flags: 'A role without a list of duties.',
  why: 'Duties are what a person will do, what a job is evaluated on, and what each essential criterion must rest on (NHS Job Evaluation Handbook, chapter 10).',
  examples: {
    good: ['---\ntitle: Night Porter\n---\n\n## Main duties\n\n1. Take patients to theatre.\n'],
    bad: ['---\ntitle: Night Porter\n---\n', '---\ntitle: Night Porter\n---\n\n## Main duties\n\nMany.\n'],
  },
  check({ duties: listed, sections, source }) {
    if (listed.length > 0) return [];
    const section = sections.find(({ kind }) => kind === 'duties');
    return [
      {
        reason: section
          ? 'Missing duties: the section holds no list'
          : 'Missing duties, expected a section such as `## What would you actually do?` with a list',
        place: section?.position ?? source.at('/title'),
      },
    ];
  },
};
