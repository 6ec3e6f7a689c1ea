import type { Roles } from '../../model/index.ts';

/** The chosen roles without those that are only what others extend; all of them where no other was chosen. */
export function leaveOutGeneric(paths: readonly string[], roles: Roles): string[] {
  const generic = new Set(roles.heads().flatMap(({ path, isGeneric }) => (isGeneric ? [path] : [])));
  const specific = paths.filter((path) => !generic.has(path));
  return specific.length > 0 ? specific : [...paths];
}
