import type { VFile } from 'vfile';
import { loadRole, roleIdReader } from '../model/index.ts';
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
  name: UsedName;
}

/**
 * Checks the chosen roles one at a time, their pictures included; then the rules conclude about all of them.
 * With a cache, roles of which nothing has changed are recalled.
 */
export async function* checkRoles(
  chosen: Chosen,
  opened: OpenRules,
  run: RuleRun,
  cacheOfRun?: CacheOfRun,
): AsyncGenerator<CheckedRole> {
  const { workspace, rolePaths } = chosen;
  const roleIds = roleIdReader(workspace);
  const checkLooks = lookChecker(workspace);
  const cache = cacheOfRun && openCache(chosen, run, roleIds(), cacheOfRun);
  for (const path of rolePaths) {
    const known = cache?.recall(path);
    if (known !== undefined) {
      opened.recall(known.file, known.notes);
      yield known;
      continue;
    }
    cache?.begin();
    const role = loadRole(path, workspace, roleIds);
    const notes = opened.check(role);
    checkLooks(role);
    await checkPictures(role, workspace);
    const name = usedName(role);
    cache?.keep(path, role, notes, name);
    yield { file: role.source.file, name };
  }
  opened.finish();
}

function openCache(
  { workspace }: Chosen,
  run: RuleRun,
  roleIds: ReadonlySet<string>,
  { kept, host }: CacheOfRun,
): RoleCache {
  return openRoleCache(kept, basisOf(workspace, run, roleIds), host);
}
