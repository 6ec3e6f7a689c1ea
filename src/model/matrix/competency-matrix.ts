import { fold } from '../../schema/index.ts';
import { compareNames } from '../compare-names.ts';
import type { Competency, CompetencyFramework } from '../framework/competency-framework.ts';
import { type RequiredCompetency, requiredCompetencies } from '../required-competencies.ts';
import type { Workspace } from '../workspace.ts';
import type { MatrixRole } from './matrix-role.ts';

/** Roles by the competencies of one framework that any of them requires. */
export interface CompetencyMatrix {
  framework: CompetencyFramework;
  competencies: Competency[];
  /** In the order of career levels, then of titles. */
  rows: MatrixRow[];
}

/** What one role requires. */
export interface MatrixRow {
  role: MatrixRole;
  /** By competency; undefined where the role does not require it. */
  cells: (RequiredCompetency | undefined)[];
}

/** A matrix for each framework of which some role requires something. */
export function competencyMatrices(
  roles: readonly MatrixRole[],
  { frameworks, careerLevels }: Pick<Workspace, 'frameworks' | 'careerLevels'>,
): CompetencyMatrix[] {
  const ordered = roles.toSorted(
    (a, b) =>
      rankOf(a, careerLevels) - rankOf(b, careerLevels) ||
      compareNames(a.title, b.title) ||
      compareNames(a.id, b.id),
  );
  return frameworks.flatMap((framework) => matrixOf(framework, ordered));
}

function matrixOf(framework: CompetencyFramework, roles: readonly MatrixRole[]): CompetencyMatrix[] {
  const rows = roles.flatMap((role) => {
    const own = role.competencies.filter((requirement) => requirement.framework === framework.id);
    const required = own.flatMap((requirement) => requiredCompetencies(requirement, framework));
    return required.length === 0
      ? []
      : [{ role, required: new Map(required.map((each) => [each.competency, each])) }];
  });
  const competencies = framework.competencies.filter((competency) =>
    rows.some(({ required }) => required.has(competency)),
  );
  if (rows.length === 0) return [];
  return [
    {
      framework,
      competencies,
      rows: rows.map(({ role, required }) => ({
        role,
        cells: competencies.map((competency) => required.get(competency)),
      })),
    },
  ];
}

/** Where a role's career level stands among those of the workspace, else its number; without one it comes last. */
function rankOf({ level }: MatrixRole, careerLevels: Workspace['careerLevels']): number {
  if (level === undefined) return Number.MAX_SAFE_INTEGER;
  const index = careerLevels.findIndex(({ id, title }) => fold(id) === fold(level) || title === level);
  if (index >= 0) return index;
  const number = Number(level);
  return careerLevels.length + (Number.isNaN(number) ? Number.MAX_SAFE_INTEGER / 2 : number);
}
