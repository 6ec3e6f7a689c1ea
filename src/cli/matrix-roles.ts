import { isSound, type MatrixRole, openRoles, toMatrixRole } from '../model/index.ts';
import type { Chosen } from './check-workspace.ts';

/**
 * What a matrix needs to know of all sound roles of a workspace, read when first asked for. They are read apart from
 * those that are built, so that nothing is said of a role twice.
 */
export function matrixRolesOf({ workspace, rolePaths }: Chosen): () => readonly MatrixRole[] {
  let known: MatrixRole[] | undefined;
  return () => {
    if (known !== undefined) return known;
    const roles = openRoles(workspace);
    known = [...new Set([...workspace.roleFiles, ...rolePaths])].flatMap((path) => {
      const role = roles.load(path);
      return role.frontmatter.translation_of === undefined && isSound(role) ? [toMatrixRole(role)] : [];
    });
    return known;
  };
}
