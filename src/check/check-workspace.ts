import type { VFile } from 'vfile';
import type { Roles, Workspace } from '../model/index.ts';
import type { RuleRun } from '../rules/index.ts';
import { checkRoles, type RoleCache } from './check-roles.ts';
import { openWorkspaceRules } from './open-workspace-rules.ts';
import { sharedFiles } from './shared-files.ts';
import { nameChecker } from './used-name.ts';

/** What is checked, and how. */
export interface WorkspaceCheck extends RuleRun {
  /** Absolute paths of the roles. */
  rolePaths: Iterable<string>;
  /** Which of the files that roles share are wanted, by the path that messages show or, of a link, the absolute one. */
  includes(path: string): boolean;
  /** Opens what earlier runs found. */
  openCache?: (roles: Roles) => RoleCache;
}

/**
 * Checks a workspace and its roles: every file, one after the other. The messages of a file are complete when all
 * files have been given.
 */
export async function* checkWorkspace(
  workspace: Workspace,
  { rolePaths, includes, openCache, ...run }: WorkspaceCheck,
): AsyncGenerator<VFile> {
  const checkName = nameChecker();
  const opened = await openWorkspaceRules(workspace, run);
  yield* await sharedFiles(workspace, includes, opened);
  for await (const { file, name } of checkRoles({ workspace, rolePaths }, opened, openCache)) {
    if (name !== undefined) checkName(name, file);
    yield file;
  }
}
