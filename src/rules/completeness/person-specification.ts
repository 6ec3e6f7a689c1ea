import type { Rule } from '../rule.ts';
import { mayBeSaid } from './may-be-said.ts';

/** Flags a role that does not say whom it is looking for. */
export const personSpecification: Rule = {
  id: 'completeness/person-specification',
  severity: 'warning',
  flags:
    'A role without a person specification, a profile (“Could this be you?”) or a list of what the person brings.',
  why: 'A panel may judge applicants by published criteria only (University of York, SOAS); without any, neither side knows what counts.',
  examples: {
    good: [
      '---\ntitle: Night Porter\n---\n\n## Person specification\n\n### Essential\n\n- Lifts safely (T)\n',
      '---\ntitle: Night Porter\n---\n\n## What you will bring\n\n- You lift safely.\n',
    ],
    bad: [
      '---\ntitle: Night Porter\n---\n',
      '---\ntitle: Night Porter\n---\n\n## About you\n\nYou are calm.\n',
    ],
  },
  check({ personSpecification: specification, profile, sections, source, language }) {
    if (specification !== undefined || profile !== undefined) return [];
    if (mayBeSaid(sections, language)) return [];
    const says = sections.some(
      ({ kind, blocks }) => kind === 'who' && blocks().some(({ type }) => type === 'list'),
    );
    if (says) return [];
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
