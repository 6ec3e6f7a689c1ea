import type { VFile } from 'vfile';
import { openRoles, type Role, type Roles, type Workspace } from '../model/index.ts';
import type { OpenRules, RoleNotes } from '../rules/index.ts';
import { lookChecker } from './check-looks.ts';
import { checkDrawings } from './check-pictures.ts';
import { type UsedName, usedName } from './used-name.ts';

/** A role that was checked, in this run or in an earlier one. */
export interface CheckedRole {
  file: VFile;
  /** Absent for a role that was not chosen but is extended by one that was. */
  name?: UsedName;
}

/** A role that was checked in an earlier run. */
export interface RecalledRole {
  file: VFile;
  notes: RoleNotes;
  name: UsedName;
}

/** What earlier runs found, of the roles of one workspace. */
export interface RoleCache {
  /** What is known of a role, if nothing that it rests on has changed. */
  recall(path: string): RecalledRole | undefined;
  /** Forgets what was looked at until now: what follows is the check of one role. */
  begin(): void;
  /** Keeps what was found of a role since `begin`. */
  keep(path: string, role: Role, notes: RoleNotes, name: UsedName): void;
}

/** The roles that are checked. */
export interface ChosenRoles {
  workspace: Workspace;
  /** Absolute paths of the chosen roles. */
  rolePaths: Iterable<string>;
}

/**
 * Checks the chosen roles one at a time, their pictures included; then the rules conclude about all of them.
 * With a cache, roles of which nothing has changed are recalled; those that extend another or are extended are
 * not kept in it, since what is said of them stands in several files.
 */
export async function* checkRoles(
  { workspace, rolePaths }: ChosenRoles,
  opened: OpenRules,
  openCache?: (roles: Roles) => RoleCache,
): AsyncGenerator<CheckedRole> {
  const roles = openRoles(workspace);
  const checkLooks = lookChecker(workspace);
  const cache = openCache?.(roles);
  const given = new Set<VFile>();
  const bases = new Set<VFile>();
  for (const path of rolePaths) {
    const known = cache?.recall(path);
    if (known !== undefined) {
      opened.recall(known.file, known.notes);
      yield known;
      continue;
    }
    cache?.begin();
    const role = roles.load(path);
    const notes = opened.check(role);
    checkLooks(role);
    await checkDrawings(role, workspace, opened);
    const name = usedName(role);
    if (role.base === undefined && !roles.isExtended(path)) cache?.keep(path, role, notes, name);
    for (let { base } = role; base !== undefined && !bases.has(base.source.file); { base } = base)
      bases.add(base.source.file);
    given.add(role.source.file);
    yield { file: role.source.file, name };
  }
  opened.finish();
  for (const file of bases) if (!given.has(file) && file.messages.length > 0) yield { file };
}

/** Checks one role by itself: what only all roles together tell is not said. */
export async function checkRoleAlone(path: string, workspace: Workspace, opened: OpenRules): Promise<VFile> {
  const role = openRoles(workspace).load(path);
  opened.check(role);
  lookChecker(workspace)(role);
  await checkDrawings(role, workspace, opened);
  return role.source.file;
}
