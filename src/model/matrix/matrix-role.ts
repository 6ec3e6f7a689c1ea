import type { Facts } from '../../types.ts';
import type { Requirement, Role } from '../role/role.ts';

/** What a matrix needs to know of a role: little enough to keep of thousands. */
export interface MatrixRole {
  id: string;
  title: string;
  family?: string;
  /** Career level. */
  level?: string;
  status?: Facts['status'];
  /** What it requires, inherited requirements included. */
  competencies: Requirement[];
}

/** What a matrix needs to know of a role. */
export function toMatrixRole({ id, title, frontmatter, facts, competencies }: Role): MatrixRole {
  const { family, level } = frontmatter;
  return {
    id,
    title,
    ...(family !== undefined && { family }),
    ...(level !== undefined && { level: String(level) }),
    ...(facts.status !== undefined && { status: facts.status }),
    competencies,
  };
}
