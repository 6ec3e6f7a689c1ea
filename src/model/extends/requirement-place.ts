import { fold } from '../../schema/index.ts';
import type { CompetencyFramework } from '../framework/competency-framework.ts';
import { findCompetency } from '../role/read-requirements.ts';
import type { Role } from '../role/role.ts';
import { basesOf, inheritedFrom, inheritPlace, type RolePosition } from './inherited.ts';

/**
 * Where a role's required competency was written: in its own file, else in the nearest that it extends.
 *
 * @param id Id of the competency; absent, it is the place of the whole requirement.
 */
export function requirementPlace(
  role: Role,
  framework: CompetencyFramework,
  id?: string,
): RolePosition | undefined {
  for (const each of [role, ...basesOf(role)]) {
    const pointer = pointerOf(each, framework, id);
    if (pointer === undefined) continue;
    const place = each.source.at(pointer, 'key');
    return each === role ? place : inheritPlace(place, each);
  }
  return undefined;
}

/** Where a role's own file requires a competency; undefined if it does not. */
function pointerOf(role: Role, framework: CompetencyFramework, id?: string): string | undefined {
  const { competencies } = role.frontmatter;
  if (competencies === undefined || inheritedFrom(role.at('/competencies')) !== undefined) return undefined;
  const index = [competencies].flat().findIndex((entry) => fold(entry.framework) === fold(framework.id));
  const required = [competencies].flat()[index]?.required;
  if (index < 0) return undefined;
  const whole = Array.isArray(competencies) ? `/competencies/${index}` : '/competencies';
  if (id === undefined || required === undefined) return whole;
  const words = Array.isArray(required) ? required : Object.keys(required);
  const at = words.findIndex((word) => findCompetency(framework, word)?.id === id);
  if (at < 0) return undefined;
  const key = String(words[at]).replaceAll('~', '~0').replaceAll('/', '~1');
  return `${whole}/required/${Array.isArray(required) ? at : key}`;
}
