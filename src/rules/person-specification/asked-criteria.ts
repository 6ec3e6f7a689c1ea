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
  const read = new Map<object, { words: string; passage: Passage }>();
  for (const passage of text.passages()) {
    const { kind, about, language } = passage;
    if (about === undefined || language !== undefined || (kind !== 'criterion' && kind !== 'cell')) continue;
    const own = read.get(about);
    if (own === undefined) read.set(about, { words: passage.text.trim(), passage });
    else own.words += ` ${passage.text.trim()}`;
  }
  const asked: AskedCriterion[] = [];
  for (const group of personSpecification.groups) {
    for (const criterion of criteriaOf(group)) {
      const own = read.get(criterion);
      if (own !== undefined) asked.push({ criterion, group, words: own.words, passage: own.passage });
    }
  }
  return asked;
}
