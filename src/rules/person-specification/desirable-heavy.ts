import { allCriteria } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { specificationPlace } from './specification-place.ts';

const head = '---\ntitle: Night Porter\n---\n\n## Person specification\n\n';

/** Flags a specification that wishes for more than it needs. */
export const desirableHeavy: Rule<{ ratio: number }> = {
  id: 'person-specification/desirable-heavy',
  severity: 'info',
  flags: 'Far more desirable criteria than essential ones.',
  why: 'Where wishes outnumber needs, most of the choice between people rests on what the work can do without. The advice of one district council is to have no desirable criteria if possible.',
  options: {
    ratio: { default: 1.5, description: 'How many desirable criteria to an essential one are fine.' },
  },
  examples: {
    good: [
      `${head}### Essential\n\n- Lifts safely (T)\n- Reads a list (A)\n\n### Desirable\n\n- Speaks Welsh (A)\n- Knows the wards (A)\n- Knows the town (A)\n`,
      `${head}### Desirable\n\n- Speaks Welsh (A)\n- Knows the wards (A)\n`,
    ],
    bad: [
      `${head}### Essential\n\n- Lifts safely (T)\n\n### Desirable\n\n- Speaks Welsh (A)\n- Knows the wards (A)\n- Knows the town (A)\n- Drives (A)\n`,
    ],
  },
  check(role, { options }) {
    const all = role.personSpecification === undefined ? [] : allCriteria(role.personSpecification);
    const desirable = all.filter(({ importance }) => importance === 'desirable').length;
    const essential = all.length - desirable;
    // Two or three wishes are few, whatever they are compared with.
    if (desirable < 4 || desirable <= essential * options.ratio) return [];
    return [
      {
        reason: `\`${desirable}\` desirable criteria stand beside \`${essential}\` essential ones`,
        place: specificationPlace(role),
        note: 'Keep the wishes that would change whom you appoint, or call essential what you would not do without.',
      },
    ];
  },
};
