import type { Roles } from '../open-roles.ts';
import { isSound } from '../role/read-role.ts';
import { type MatrixRole, toMatrixRole } from './matrix-role.ts';

/** Roles of a workspace are read once for all matrices. */
const known = new WeakMap<Roles, readonly MatrixRole[]>();

/**
 * What a matrix needs to know of all sound roles of a workspace, but for generic ones; translations stand for the
 * roles that they translate.
 */
export function matrixRoles(roles: Roles): readonly MatrixRole[] {
  const read =
    known.get(roles) ??
    roles.heads().flatMap(({ path, isGeneric }) => (isGeneric ? [] : matrixRole(path, roles)));
  known.set(roles, read);
  return read;
}

function matrixRole(path: string, roles: Roles): MatrixRole[] {
  const role = roles.load(path);
  return role.frontmatter.translation_of === undefined && isSound(role) ? [toMatrixRole(role)] : [];
}
