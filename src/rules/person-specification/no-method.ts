import { allCriteria, type Criterion, criteriaOf, type Role } from '../../model/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { specificationPlace } from './specification-place.ts';

const head = '---\ntitle: Night Porter\n---\n\n## Person specification\n\n';

/** A specification of fewer criteria may be a remark; without any method it is left alone. */
const fewest = 3;

/** Flags criteria of which nobody says how they are assessed. */
export const noMethod: Rule = {
  id: 'person-specification/no-method',
  severity: 'warning',
  flags: 'A criterion with no method of assessment, of its own or of its group.',
  why: 'Applicants who know whether a point is judged from the application, at interview or by a test can give their evidence where it counts, and a shortlisting grid can only hold criteria that say so. The Civil Service’s Success Profiles ask for “details of which elements will be assessed and how”; the guidance of SOAS on person specifications asks the same of each criterion.',
  examples: {
    good: [
      `${head}### Skills (assessed by: application, interview)\n\n#### Essential\n\n- Lifts safely\n- Reads a ward list\n`,
      `${head}### Essential\n\n- Lifts safely (T)\n- Reads a ward list (A, I)\n`,
      '---\ntitle: Night Porter\n---\n',
    ],
    bad: [
      `${head}### Essential\n\n- Lifts safely (T)\n- Reads a ward list\n`,
      `${head}### Essential\n\n- Lifts safely\n- Reads a ward list\n- Walks all night\n`,
      `${head}### Skills (assessed by: test)\n\n#### Essential\n\n- Lifts safely\n\n### Knowledge\n\n#### Essential\n\n- Knows the wards\n- Knows the lifts\n`,
    ],
  },
  check(role) {
    const { personSpecification: specification } = role;
    if (specification === undefined || hasUnknownMethods(role)) return [];
    const all = allCriteria(specification);
    if (all.every(({ methods }) => methods.length === 0))
      return all.length < fewest ? [] : [ofSpecification(role, all.length)];
    return specification.groups.flatMap((group): Finding[] => {
      const criteria = criteriaOf(group);
      const without = criteria.filter((criterion) => lacksMethod(criterion, role));
      const [first] = without;
      if (first === undefined) return [];
      if (without.length === criteria.length && criteria.length > 1)
        return [ofGroup(first, criteria.length, group.title)];
      return without.map(ofCriterion);
    });
  },
};

/** A method that is not known has its error already. */
function hasUnknownMethods({ source }: Role): boolean {
  return source.file.messages.some(({ ruleId }) => ruleId === 'ref/unknown-method');
}

/** A bracket that could not be read has its warning already. */
function lacksMethod({ methods, position }: Criterion, { source }: Role): boolean {
  return (
    methods.length === 0 &&
    !source.file.messages.some(
      ({ ruleId, line }) => ruleId === 'person-specification/mixed-bracket' && line === position.start.line,
    )
  );
}

const note =
  'Write it behind the criterion, as in `(A, I)`, or once in the heading: `### Skills (assessed by: interview)`.';

function ofSpecification(role: Role, count: number): Finding {
  const reason = `None of the ${count} criteria says how it is assessed`;
  return { reason, place: specificationPlace(role), note };
}

function ofGroup({ position }: Criterion, count: number, title: string | undefined): Finding {
  const where = title === undefined ? 'here' : `of \`${title}\``;
  return { reason: `None of the ${count} criteria ${where} says how it is assessed`, place: position, note };
}

function ofCriterion({ position }: Criterion): Finding {
  return { reason: 'Missing method of assessment of this criterion', place: position, note };
}
