import type {
  CriterionData,
  DutyData,
  FactChange,
  LevelChange,
  RoleData,
  RoleDifference,
  SectionChange,
} from '../../types.ts';
import type { CompetencyFramework } from '../framework/competency-framework.ts';
import { foldHeading } from '../headings.ts';
import { pairItems } from './pair-items.ts';

/** Kinds of sections whose content is compared as items or levels. */
const ofItems = new Set(['duties', 'results', 'person-specification', 'competencies']);

/** Facts that say when and for whom, not what the role is. */
const passing = new Set(['apply', 'review', 'version', 'reference', 'status', 'origin', 'posts']);

/**
 * Says what differs between two roles, or between a role and what it was: facts, required levels, duties, results,
 * criteria and sections. Texts are compared as words: marks and capitals make no difference.
 */
export function compareRoles(
  from: RoleData,
  to: RoleData,
  frameworks: readonly CompetencyFramework[],
): RoleDifference {
  const lists = {
    facts: compareFacts(from, to),
    competencies: compareLevels(from, to, frameworks),
    sections: compareSections(from, to),
  };
  const duties = pairItems(from.duties ?? [], to.duties ?? [], isSameDuty);
  const results = pairItems(from.results ?? [], to.results ?? [], isSameText);
  const criteria = pairItems(criteriaOf(from), criteriaOf(to), isSameCriterion);
  return {
    from: { id: from.id, title: from.title },
    to: { id: to.id, title: to.title },
    ...nonEmpty(lists),
    ...nonEmpty({ duties: nonEmpty(duties), results: nonEmpty(results), criteria: nonEmpty(criteria) }),
  };
}

/** Whether anything of what the role is differs: facts of one vacancy do not count. */
export function isDifferent({
  facts,
  competencies,
  duties,
  results,
  criteria,
  sections,
}: RoleDifference): boolean {
  const lists = [duties, results, criteria].flatMap((list) => [list?.added, list?.removed, list?.changed]);
  return [facts, competencies, sections, ...lists].some((list) => list !== undefined && list.length > 0);
}

/** Leaves out empty lists and objects. */
function nonEmpty<Of extends object>(values: Of): Partial<Of> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => Object.keys(value).length > 0),
  ) as Partial<Of>;
}

function compareFacts({ facts: before }: RoleData, { facts: after }: RoleData): FactChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => !passing.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => ({ key, ...given('from', before[key]), ...given('to', after[key]) }));
}

/** A value of the frontmatter under a name, if there is one. */
function given<Name extends 'from' | 'to'>(name: Name, value: unknown): Pick<FactChange, Name> {
  return (value === undefined ? {} : { [name]: value }) as Pick<FactChange, Name>;
}

function compareLevels(
  from: RoleData,
  to: RoleData,
  frameworks: readonly CompetencyFramework[],
): LevelChange[] {
  return frameworks.flatMap((framework) => {
    const before = levelsOf(from, framework);
    const after = levelsOf(to, framework);
    const rank = (level: string | undefined) => framework.levels.findIndex(({ id }) => id === level);
    return framework.competencies.flatMap(({ id, title }): LevelChange[] => {
      const [one, other] = [before.get(id), after.get(id)];
      if (one === other) return [];
      const rise = rank(other) - rank(one);
      return [
        {
          framework: framework.id,
          competency: id,
          title,
          ...(one !== undefined && { from: one }),
          ...(other !== undefined && { to: other }),
          ...(one && other && { rise }),
        },
      ];
    });
  });
}

/** The required level of each competency of a framework; empty for one that is required without a level. */
function levelsOf({ competencies = [] }: RoleData, framework: CompetencyFramework): Map<string, string> {
  const own = competencies.filter((requirement) => requirement.framework === framework.id);
  return new Map(
    own.flatMap(({ required }) => {
      const ids = required === undefined ? framework.competencies.map(({ id }) => id) : required;
      return Array.isArray(ids) ? ids.map((id): [string, string] => [id, '']) : Object.entries(ids);
    }),
  );
}

function compareSections(from: RoleData, to: RoleData): SectionChange[] {
  const before = proseOf(from);
  const after = proseOf(to);
  const changes = [...after].flatMap(([key, { title, text }]): SectionChange[] => {
    const there = before.get(key);
    if (there === undefined) return [{ title, change: 'added' }];
    return there.text === text ? [] : [{ title, change: 'changed' }];
  });
  const removed = [...before].filter(([key]) => !after.has(key));
  return [...changes, ...removed.map(([, { title }]): SectionChange => ({ title, change: 'removed' }))];
}

/** Sections of prose by kind, or by their heading where the kind is not known; a summary is one of them. */
function proseOf({ sections, summary }: RoleData): Map<string, { title: string; text: string }> {
  const prose = new Map<string, { title: string; text: string }>();
  if (summary !== undefined) prose.set('summary', { title: 'Opening text', text: foldText(summary) });
  for (const { kind, title, text = '' } of sections) {
    if (ofItems.has(kind)) continue;
    const key = kind === 'prose' ? `prose ${foldHeading(title)}` : kind;
    const there = prose.get(key);
    prose.set(key, { title: there?.title ?? title, text: `${there?.text ?? ''}${foldText(text)}` });
  }
  return prose;
}

function criteriaOf({ person_specification: specification }: RoleData): CriterionData[] {
  return specification?.groups.flatMap(({ criteria }) => criteria) ?? [];
}

function isSameText(from: { text: string }, to: { text: string }): boolean {
  return foldText(from.text) === foldText(to.text);
}

function isSameDuty(from: DutyData, to: DutyData): boolean {
  return isSameText(from, to) && foldText(from.support ?? '') === foldText(to.support ?? '');
}

function isSameCriterion(from: CriterionData, to: CriterionData): boolean {
  const methods = ({ methods = [] }: CriterionData) => [...methods].sort().join();
  return isSameText(from, to) && from.importance === to.importance && methods(from) === methods(to);
}

/** Words without marks, and on one line. */
function foldText(text: string): string {
  return text.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
}
