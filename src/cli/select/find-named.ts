import {
  type CompetencyFramework,
  openRoles,
  type Role,
  type Roles,
  type Workspace,
} from '../../model/index.ts';
import type { Source } from '../../source/index.ts';
import type { Io } from '../io.ts';
import { didYouMean } from '../usage/did-you-mean.ts';
import { UsageError } from '../usage/usage-error.ts';
import { type Chosen, openWorkspaces } from './check-workspace.ts';
import { absolutePath, selectFiles } from './select-files.ts';

/** A role that was named on the command line, with the workspace around it. */
export interface FoundRole {
  role: Role;
  roles: Roles;
  workspace: Workspace;
}

/** A framework that was named on the command line. */
export interface FoundFramework {
  framework: CompetencyFramework;
  source: Source;
  roles: Roles;
  workspace: Workspace;
}

/**
 * Finds a role or a framework by its file or its id.
 *
 * @throws UsageError if there is none.
 */
export async function findNamed(name: string, io: Io): Promise<FoundRole | FoundFramework> {
  const ids: string[] = [];
  const { path, chosen } = await open(name, io);
  for (const each of chosen) {
    const found = findFramework(name, path, each, io) ?? findIn(name, path, each, ids);
    if (found !== undefined) return found;
    ids.push(...each.workspace.frameworks.map(({ id }) => id));
  }
  throw new UsageError(
    `No role or framework \`${name}\`${didYouMean(name, ids)}`,
    'Name a file, or the id of a role or framework of the current folder.',
  );
}

/**
 * Finds a role by its file or its id.
 *
 * @throws UsageError if there is none.
 */
export async function findRole(name: string, io: Io): Promise<FoundRole> {
  const ids: string[] = [];
  const { path, chosen } = await open(name, io);
  for (const each of chosen) {
    const found = findIn(name, path, each, ids);
    if (found !== undefined) return found;
    if (path === undefined && findFramework(name, path, each, io) !== undefined)
      throw new UsageError(
        `\`${name}\` is a competency framework, and a role is asked for`,
        `\`jd show ${name}\` prints it; \`jd show ${name} --used-by\` prints the roles that require it.`,
      );
  }
  throw new UsageError(
    `No role \`${name}\`${didYouMean(name, ids)}`,
    'Name a file, or the id of a role of the current folder.',
  );
}

/** The workspaces to look in; the path of the file, if the name is that of one. */
async function open(name: string, io: Io): Promise<{ path: string | undefined; chosen: Chosen[] }> {
  const path = absolutePath(name, io.cwd);
  const isPath = /[/\\]|\.(?:md|markdown|ya?ml)$/i.test(name) && io.host.list(path) === undefined;
  const chosen = openWorkspaces(await selectFiles([isPath ? name : '.'], io), io);
  return { path: isPath ? path : undefined, chosen };
}

function findFramework(
  name: string,
  path: string | undefined,
  { workspace }: Chosen,
  { cwd }: Io,
): FoundFramework | undefined {
  const framework = workspace.frameworks.find((known) =>
    path === undefined ? known.id === name : absolutePath(known.path, cwd) === path,
  );
  const source = workspace.sources.find((known) => known.path === framework?.path);
  if (framework === undefined || source === undefined) return undefined;
  return { framework, source, roles: openRoles(workspace), workspace };
}

/** Loads the role of an id, or the one that was named by its path; notes the ids of the others. */
function findIn(
  name: string,
  path: string | undefined,
  { workspace, rolePaths }: Chosen,
  ids: string[],
): FoundRole | undefined {
  const roleFiles = [...new Set([...workspace.roleFiles, ...rolePaths])];
  const roles = openRoles({ ...workspace, roleFiles });
  const heads = new Map(roles.heads().map((head) => [head.path, head.id]));
  for (const each of rolePaths) {
    const id = heads.get(each) ?? '';
    if (path !== undefined || id === name) return { role: roles.load(each), roles, workspace };
    ids.push(id);
  }
  return undefined;
}
