import type { Rule } from '../rule.ts';

/** Flags a role that does not say whom it is looking for. */
export const personSpecification: Rule = {
  id: 'completeness/person-specification',
  severity: 'warning',
  flags: 'A role with neither a person specification nor a profile ("Could this be you?").',
  why: 'A panel may judge applicants by published criteria only (University of York, SOAS); without any, neither side knows what counts.',
  examples: {
    good: [
      '---\ntitle: Night Porter\n---\n\n## Person specification\n\n### Essential\n\n- Lifts safely (T)\n',
    ],
    bad: ['---\ntitle: Night Porter\n---\n'],
  },
  check({ personSpecification: specification, profile, sections, source }) {
    if (specification !== undefined || profile !== undefined) return [];
    const section = sections.find(({ kind }) => kind === 'person-specification' || kind === 'profile');
    return [
      {
        reason: section
          ? 'Missing criteria: the section holds no list'
          : 'Missing person specification, expected a section `## Person specification` or `## Could this be you?`',
        place: section?.position ?? source.at('/title'),
      },
    ];
  },
};
