import type { VFile } from 'vfile';
import { checkWorkspace } from '../check/check-workspace.ts';
import type { Workspace } from '../model/index.ts';
import type { RuleRun } from '../rules/index.ts';
import { type CacheOfRun, cacheOpener } from './cache/role-cache.ts';
import type { Io } from './io.ts';
import { chosenFiles, openWorkspaces } from './select/check-workspace.ts';
import { noRole } from './select/no-role.ts';
import { absolutePath, selectFiles } from './select/select-files.ts';
import { showProgress } from './terminal/show-progress.ts';

/** The files of one workspace, with their messages. */
export interface CheckedWorkspace {
  workspace: Workspace;
  files: VFile[];
  /** Absolute paths of the chosen roles. */
  rolePaths: string[];
}

/**
 * Every chosen file, with its messages.
 *
 * @throws UsageError if there is nothing to check.
 */
export async function checkFiles(
  paths: string[],
  run: RuleRun,
  io: Io,
  cache?: CacheOfRun,
): Promise<CheckedWorkspace[]> {
  const out = absolutePath('build', io.cwd);
  const selections = await selectFiles(paths.length > 0 ? paths : ['.'], io, out);
  const checked: CheckedWorkspace[] = [];
  const workspaces = openWorkspaces(selections, io, out);
  const total = workspaces.reduce((sum, { rolePaths }) => sum + rolePaths.length, 0);
  const progress = showProgress(io, 'Checking', total);
  for (const chosen of workspaces) {
    const { workspace, rolePaths } = chosen;
    const files: VFile[] = [];
    const check = {
      ...run,
      rolePaths: progress.over(rolePaths),
      includes: chosenFiles(chosen, io),
      ...(cache && { openCache: cacheOpener(cache, run) }),
    };
    for await (const file of checkWorkspace(workspace, check)) files.push(packFile(file));
    checked.push({ workspace, files, rolePaths });
  }
  progress.clear();
  if (checked.some(({ files }) => files.length > 0)) return checked;
  throw noRole(paths, 'Nothing to check');
}

/**
 * Makes a file small while it waits to be printed: its text is held as bytes, which take no room in the heap of
 * thousands, and its messages in words of their own, since those cut from the text would keep all of it.
 */
function packFile(file: VFile): VFile {
  if (typeof file.value === 'string') file.value = new TextEncoder().encode(file.value);
  for (const message of file.messages) Object.assign(message, JSON.parse(JSON.stringify(message)));
  return file;
}
