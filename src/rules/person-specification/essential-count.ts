import { allCriteria } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { specificationPlace } from './specification-place.ts';

const head = '---\ntitle: Night Porter\n---\n\n## Person specification\n\n### Essential\n\n';
const criteria = (count: number) =>
  Array.from({ length: count }, (_, index) => `- Knows ward ${index + 1} (A)\n`).join('');

/** Flags a specification that calls too much essential. */
export const essentialCount: Rule<{ info: number; warning: number }> = {
  id: 'person-specification/essential-count',
  severity: 'warning',
  flags:
    'More essential criteria than a reader can answer: more than 10 are mentioned, more than 15 warned of.',
  why: 'No authority gives a number. Fifty-nine published job descriptions of one borough had 17 at the median. Each essential criterion is answered by every applicant and judged by every member of a panel, and one that is missed rules people out. Employers that are Disability Confident offer an interview to disabled people who meet the essential criteria: a long list empties that promise.',
  options: {
    info: { default: 10, description: 'How many are fine.' },
    warning: { default: 15, description: 'How many are only mentioned.' },
  },
  examples: {
    good: [head + criteria(10), '---\ntitle: Night Porter\n---\n'],
    bad: [head + criteria(11), head + criteria(16)],
  },
  check(role, { options }) {
    if (role.personSpecification === undefined) return [];
    const count = allCriteria(role.personSpecification).filter(
      ({ importance }) => importance === 'essential',
    ).length;
    if (count <= Math.min(options.info, options.warning)) return [];
    return [
      {
        reason: `\`${count}\` essential criteria, expected ${options.info} at most`,
        place: specificationPlace(role),
        note: 'Keep as essential what nobody could do the work without on the first day; move what can be learnt to a duty’s `Support:`, and join what asks for the same.',
        actual: String(count),
        ...(count <= options.warning && { severity: 'info' as const }),
      },
    ];
  },
};
