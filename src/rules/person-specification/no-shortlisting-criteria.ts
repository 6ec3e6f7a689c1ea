import { allCriteria } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { specificationPlace } from './specification-place.ts';
import { stageReader } from './stage-reader.ts';

const head = '---\ntitle: Night Porter\n---\n\n## Person specification\n\n### Essential\n\n';

/** Where so little is asked, everybody can be met. */
const fewest = 3;

/** Flags a specification that gives shortlisting nothing to judge by. */
export const noShortlistingCriteria: Rule = {
  id: 'person-specification/no-shortlisting-criteria',
  severity: 'warning',
  flags: 'A person specification none of whose essential criteria can be judged from the application.',
  why: 'Whoever is invited is chosen from the applications. Where every essential criterion is judged later, that choice rests on something that was not published, or on the desirable criteria. The Scottish Government’s guidance of 2008 on recruitment leaves out of shortlisting what only an interview can show.',
  limits:
    'Where everybody who applies is met, nothing needs to be judged beforehand: silence it with that reason.',
  examples: {
    good: [
      `${head}- Lifts safely (T)\n- Reads a ward list (A, I)\n`,
      `${head}- Lifts safely (T)\n`,
      `${head}- Lifts safely\n- Reads a list\n- Knows the wards\n`,
      '---\ntitle: Night Porter\n---\n',
    ],
    bad: [
      `${head}- Lifts safely (T)\n- Reads a ward list (I)\n- Knows the wards (I)\n\n### Desirable\n\n- Speaks Welsh (A)\n`,
    ],
  },
  check(role, { workspace }) {
    if (role.personSpecification === undefined) return [];
    const stagesOf = stageReader(workspace, role);
    const essential = allCriteria(role.personSpecification).filter(
      ({ importance }) => importance === 'essential',
    );
    const assessed = essential.filter(({ methods }) => methods.length > 0);
    if (assessed.length < fewest || assessed.length < essential.length) return [];
    if (assessed.some((criterion) => stagesOf(criterion).has('shortlisting'))) return [];
    return [
      {
        reason: 'No essential criterion can be judged from the application',
        place: specificationPlace(role),
        note: 'Add `application` or `statement` to the methods of those that an applicant can show in writing.',
      },
    ];
  },
};
