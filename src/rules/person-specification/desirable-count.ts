import { allCriteria } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { specificationPlace } from './specification-place.ts';

const head =
  '---\ntitle: Night Porter\n---\n\n## Person specification\n\n### Essential\n\n- Lifts safely (T)\n\n### Desirable\n\n';
const criteria = (count: number) =>
  Array.from({ length: count }, (_, index) => `- Knows ward ${index + 1} (A)\n`).join('');

/** Flags a long list of wishes. */
export const desirableCount: Rule<{ most: number }> = {
  id: 'person-specification/desirable-count',
  severity: 'info',
  flags: 'More than 8 desirable criteria.',
  why: 'A desirable criterion only parts people who meet the essential ones. With many of them a panel scores habits and backgrounds rather than the work; some councils advise to have none at all.',
  options: { most: { default: 8, description: 'How many are fine.' } },
  examples: {
    good: [head + criteria(8), '---\ntitle: Night Porter\n---\n'],
    bad: [head + criteria(9)],
  },
  check(role, { options }) {
    if (role.personSpecification === undefined) return [];
    const count = allCriteria(role.personSpecification).filter(
      ({ importance }) => importance === 'desirable',
    ).length;
    if (count <= options.most) return [];
    return [
      {
        reason: `\`${count}\` desirable criteria, expected ${options.most} at most`,
        place: specificationPlace(role),
        note: 'Keep those that would change whom you appoint.',
        actual: String(count),
      },
    ];
  },
};
