import type { RootContent } from 'mdast';
import type { Prose } from '../prose.ts';

export type Importance = 'essential' | 'desirable';

/** One requirement of a person specification. */
export interface Criterion extends Prose {
  id: string;
  /** The id was written, so that other files may name the criterion. */
  hasWrittenId: boolean;
  importance: Importance;
  /** Names of the methods that assess it: its own, else its group's. */
  methods: string[];
  /** Whether the methods were given for it alone. */
  ownMethods: boolean;
  /** Codes of the standards that it cites. */
  standards: string[];
  /** Why it is needed; never printed in a pack. */
  because?: string;
}

/** Criteria in a row, as they were listed. */
export interface CriterionList {
  type: 'criteria';
  items: Criterion[];
}

/** Criteria of one area, such as skills. */
export interface CriterionGroup {
  /** Absent if the specification has no named groups. */
  title?: string;
  /** Names of the methods that assess every criterion without methods of its own. */
  methods: string[];
  /** Prose and criteria, in the author's order. */
  essential: (CriterionList | RootContent)[];
  desirable: (CriterionList | RootContent)[];
  /** The group's prose, as written. */
  prose: string[];
}

/** What is asked of the person, in groups of criteria. */
export interface PersonSpecification {
  groups: CriterionGroup[];
}

/** The criteria of a group: the essential ones, then the desirable ones. */
export function criteriaOf(group: CriterionGroup): Criterion[] {
  const criteria: Criterion[] = [];
  addCriteria(group, criteria);
  return criteria;
}

function addCriteria({ essential, desirable }: CriterionGroup, criteria: Criterion[]): void {
  for (const block of essential) if (block.type === 'criteria') criteria.push(...block.items);
  for (const block of desirable) if (block.type === 'criteria') criteria.push(...block.items);
}

/** Every criterion of a specification, in order. */
export function allCriteria(specification: PersonSpecification): Criterion[] {
  const criteria: Criterion[] = [];
  for (const group of specification.groups) addCriteria(group, criteria);
  return criteria;
}
