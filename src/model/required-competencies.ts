import type { Competency, CompetencyFramework, Level } from './framework/competency-framework.ts';
import type { Requirement } from './role/role.ts';

/** A competency that a role requires. */
export interface RequiredCompetency {
  competency: Competency;
  /** The required level; absent where the framework has none. */
  level?: Level;
}

/** What a requirement asks for, in the framework's order. */
export function requiredCompetencies(
  { required }: Requirement,
  { competencies, levels }: CompetencyFramework,
): RequiredCompetency[] {
  return competencies.flatMap((competency): RequiredCompetency[] => {
    if (required === undefined) return [{ competency }];
    if (Array.isArray(required)) return required.includes(competency.id) ? [{ competency }] : [];
    const level = levels.find(({ id }) => id === required[competency.id]);
    return level === undefined ? [] : [{ competency, level }];
  });
}
