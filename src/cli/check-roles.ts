import type { VFile } from 'vfile';
import { openRoles, type Roles, type Workspace } from '../model/index.ts';
import type { OpenRules, RuleRun } from '../rules/index.ts';
import { basisOf } from './cache/basis-of.ts';
import { type KeptRole, openRoleCache, type RoleCache } from './cache/role-cache.ts';
import type { WatchedHost } from './cache/watch-host.ts';
import { lookChecker } from './check-looks.ts';
import { checkPictures } from './check-pictures.ts';
import type { Chosen } from './check-workspace.ts';
import { type UsedName, usedName } from './used-name.ts';

/** What earlier runs kept of roles, by path, and the host of the workspaces, which is watched. */
export interface CacheOfRun {
  kept: Map<string, KeptRole>;
  host: WatchedHost;
}

/** A role that was checked, in this run or in an earlier one. */
export interface CheckedRole {
  file: VFile;
  /** Absent for a role that was not chosen but is extended by one that was. */
  name?: UsedName;
}

/**
 * Checks the chosen roles one at a time, their pictures included; then the rules conclude about all of them.
 * With a cache, roles of which nothing has changed are recalled; those that extend another or are extended are
 * not kept in it, since what is said of them stands in several files.
 */
export async function* checkRoles(
  { workspace, rolePaths }: Chosen,
  opened: OpenRules,
  run: RuleRun,
  cacheOfRun?: CacheOfRun,
): AsyncGenerator<CheckedRole> {
  const roles = openRoles(workspace);
  const checkLooks = lookChecker(workspace);
  const cache = cacheOfRun && openCache(roles, run, cacheOfRun);
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
    await checkPictures(role, workspace);
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
  await checkPictures(role, workspace);
  return role.source.file;
}

function openCache(roles: Roles, run: RuleRun, { kept, host }: CacheOfRun): RoleCache {
  return openRoleCache(kept, basisOf(roles, run), host);
}
