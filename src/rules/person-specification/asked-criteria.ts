import { type Criterion, type CriterionGroup, criteriaOf, type Role } from '../../model/index.ts';
import type { Passage, RoleText } from '../text/index.ts';

/** A criterion with its plain words. */
export interface AskedCriterion {
  criterion: Criterion;
  group: CriterionGroup;
  /** Its plain words, trimmed. */
  words: string;
  /** Its first passage, for places of words. */
  passage: Passage;
}

/** Several rules ask for them, one after the other. */
const known = new WeakMap<RoleText, AskedCriterion[]>();

/** The criteria of a role with their words, in order; those in another language than the role's are left out. */
export function askedCriteria(role: Role, text: RoleText): AskedCriterion[] {
  const asked = known.get(text) ?? readCriteria(role, text);
  known.set(text, asked);
  return asked;
}

function readCriteria({ personSpecification }: Role, text: RoleText): AskedCriterion[] {
  if (personSpecification === undefined) return [];
  const passages = new Map<object, Passage[]>();
  for (const passage of text.of('criterion', 'cell')) {
    if (passage.about === undefined || passage.language !== undefined) continue;
    const own = passages.get(passage.about);
    if (own === undefined) passages.set(passage.about, [passage]);
    else own.push(passage);
  }
  return personSpecification.groups.flatMap((group) =>
    criteriaOf(group).flatMap((criterion) => {
      const own = passages.get(criterion);
      const [passage] = own ?? [];
      if (own === undefined || passage === undefined) return [];
      const words = own.map(({ text: part }) => part.trim()).join(' ');
      return [{ criterion, group, words, passage }];
    }),
  );
}
