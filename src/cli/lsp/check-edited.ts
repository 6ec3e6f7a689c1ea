import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { checkRoleAlone } from '../../check/check-roles.ts';
import { checkWorkspace } from '../../check/check-workspace.ts';
import { openWorkspaceRules } from '../../check/open-workspace-rules.ts';
import { sharedFiles } from '../../check/shared-files.ts';
import type { RuleRun } from '../../rules/index.ts';
import { cacheOpener, type KeptRole } from '../cache/role-cache.ts';
import { watchHost } from '../cache/watch-host.ts';
import { chosenFiles } from '../select/check-workspace.ts';
import { absolutePath } from '../select/select-files.ts';
import type { EditedWorkspace } from './edited-workspace.ts';

/** What was found in a file. */
export interface CheckedFile {
  file: VFile;
  /** The messages that only all files together told. */
  concluded: VFileMessage[];
}

/** What a check of a workspace needs besides its files. */
export interface EditedCheck {
  run: RuleRun;
  isOpen(path: string): boolean;
  /** What earlier checks found of roles. */
  kept: Map<string, KeptRole>;
  /** Lets others have their turn; true if the check is not wanted any more. */
  pause(): Promise<boolean>;
}

/**
 * Checks a workspace as `jd validate` does, with the texts that are open: files by absolute path. Of a folder
 * without `jd.yaml` only the open ones are checked. Undefined if it was broken off.
 */
export async function checkEdited(
  { root, isLoose, host: texts, choose }: EditedWorkspace,
  { run, isOpen, kept, pause }: EditedCheck,
): Promise<Map<string, CheckedFile> | undefined> {
  const host = watchHost(texts);
  const chosen = choose(host, (path) => !isLoose || isOpen(path));
  const check = {
    ...run,
    rolePaths: chosen.rolePaths,
    includes: chosenFiles(chosen, { cwd: root }),
    openCache: cacheOpener({ kept, host }, run),
  };
  const files = new Map<VFile, Set<VFileMessage>>();
  for await (const file of checkWorkspace(chosen.workspace, check)) {
    files.set(file, new Set(file.messages));
    if (await pause()) return undefined;
  }
  return new Map(
    [...files].map(([file, own]) => [
      absolutePath(file.path, root),
      { file, concluded: file.messages.filter((message) => !own.has(message)) },
    ]),
  );
}

/** Checks one file of a workspace by itself, which is soon done: what only all files together tell is not said. */
export async function checkAlone(
  { root, host, choose }: EditedWorkspace,
  path: string,
  run: RuleRun,
): Promise<VFile | undefined> {
  const chosen = choose(host, (each) => each === path);
  const { workspace, rolePaths } = chosen;
  const opened = await openWorkspaceRules(workspace, run);
  if (rolePaths.length > 0) return checkRoleAlone(path, workspace, opened);
  const [file] = await sharedFiles(workspace, chosenFiles(chosen, { cwd: root }), opened);
  return file;
}
