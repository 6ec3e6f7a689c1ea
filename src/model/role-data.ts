import type { CriterionGroupData, DutyData, RoleData } from '../types.ts';
import { inheritedFrom, type RolePosition } from './extends/inherited.ts';
import type { Duty, Role } from './role/role.ts';
import { type CriterionGroup, criteriaOf } from './specification/person-specification.ts';

/** The canonical data of a role, as `jd show --json` prints it; its schema is `role-data.schema.json`. */
export function toRoleData(role: Role): RoleData {
  const { personSpecification, profile } = role;
  return {
    id: role.id,
    title: role.title,
    file: role.file,
    ...(role.base && { extends: role.base.id }),
    ...(role.summary && { summary: role.summary.text }),
    sections: role.sections.map(({ kind, id, title, text, position }) => ({
      kind,
      ...(id !== undefined && { id }),
      title,
      ...(text !== '' && { text }),
      ...toPlace(position),
    })),
    ...(role.duties.length > 0 && { duties: role.duties.map(toDutyData) }),
    ...(role.results.length > 0 && {
      results: role.results.map(({ id, text, position }) => ({ id, text, ...toPlace(position) })),
    }),
    ...(personSpecification && {
      person_specification: { groups: personSpecification.groups.map(toGroupData) },
    }),
    ...(profile && { profile }),
    ...(role.competencies.length > 0 && { competencies: role.competencies }),
    facts: toFactsData(role),
  };
}

/** The line of a place, and the role whose file it is in where that is another. */
function toPlace(position: RolePosition): { line: number; inherited_from?: string } {
  const home = inheritedFrom(position);
  return { line: position.start.line, ...(home && { inherited_from: home.id }) };
}

function toDutyData({
  number,
  id,
  title,
  text,
  group,
  support,
  because,
  time,
  standards,
  position,
}: Duty): DutyData {
  return {
    number,
    id,
    ...(title !== undefined && { title }),
    text,
    ...(group !== undefined && { group }),
    ...(support && { support: support.text }),
    ...(because && { because: because.text }),
    ...(time && { time: time.text }),
    ...(standards.length > 0 && { standards }),
    ...toPlace(position),
  };
}

function toGroupData(group: CriterionGroup): CriterionGroupData {
  return {
    ...(group.title !== undefined && { title: group.title }),
    ...(group.prose.length > 0 && { text: group.prose.join('\n\n') }),
    ...(group.methods.length > 0 && { methods: group.methods }),
    criteria: criteriaOf(group).map(({ id, text, importance, methods, standards, because, position }) => ({
      id,
      text,
      importance,
      ...(methods.length > 0 && { methods }),
      ...(standards.length > 0 && { standards }),
      ...(because !== undefined && { because }),
      ...toPlace(position),
    })),
  };
}

/** Facts that have a full form too: their short form, a string, becomes `{text}`. */
const twoForms = new Set([
  'programme',
  'posts',
  'contract',
  'hours',
  'pay',
  'base',
  'travel',
  'apply',
  'contact',
]);

function toFactsData({ frontmatter, facts }: Role): RoleData['facts'] {
  const { subtitle, also_known_as, family, next, entry_routes, review } = frontmatter;
  const identity = { subtitle, also_known_as, family, next, entry_routes, review };
  const entries = Object.entries({ ...identity, ...facts }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      twoForms.has(key) && typeof value === 'string' ? { text: value } : value,
    ]),
  );
}
