import type { Position } from 'unist';
import type { Role } from '../role/role.ts';

/** A place in the file of a role, or of the role that it inherited something from. */
export interface RolePosition extends Position {
  /** The role in whose file it is; absent for the role's own. */
  inheritedFrom?: Role;
}

/** The role in whose file a place is; undefined if nothing there was inherited. */
export function inheritedFrom(place: Position | undefined): Role | undefined {
  return (place as RolePosition | undefined)?.inheritedFrom;
}

/** A copy of a place that knows the role it is in; one that knows it already is kept. */
export function inheritPlace(place: RolePosition, role: Role): RolePosition {
  return place.inheritedFrom === undefined ? { ...place, inheritedFrom: role } : place;
}

/** A copy of a value whose place knows the role that it was written in. */
export function inherit<Value extends { position?: Position | undefined }>(value: Value, role: Role): Value {
  return value.position === undefined ? value : { ...value, position: inheritPlace(value.position, role) };
}

/** The roles that a role stands on, the nearest first. */
export function basesOf({ base }: Role): Role[] {
  const bases: Role[] = [];
  for (let next = base; next !== undefined; next = next.base) bases.push(next);
  return bases;
}
