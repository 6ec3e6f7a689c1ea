import type { VFile } from 'vfile';
import {
  type CompetencyFramework,
  openRoles,
  type Role,
  toFrameworkData,
  toRoleData,
} from '../../model/index.ts';
import { hasErrors } from '../../source/index.ts';
import { type Chosen, openWorkspaces } from '../check-workspace.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Io } from '../io.ts';
import { printFramework } from '../print-framework.ts';
import { printRole } from '../print-role.ts';
import { reportErrors } from '../report-errors.ts';
import { absolutePath, selectFiles } from '../select-files.ts';
import { toJson } from '../to-json.ts';
import { UsageError } from '../usage-error.ts';

export interface ShowOptions {
  json?: boolean;
}

/** Prints what was understood of a role or a framework, named by its file or its id. */
export async function show(name: string, { json }: ShowOptions, io: Io): Promise<number> {
  const { role, framework, file } = await find(name, io);
  if (role !== undefined) io.stdout.write(json ? toJson(toRoleData(role)) : printRole(role, io.stdout));
  if (framework !== undefined)
    io.stdout.write(json ? toJson(toFrameworkData(framework)) : printFramework(framework, io.stdout));
  return reportErrors(hasErrors(file) ? [file] : [], io);
}

/** A role or a framework, and the file that it was read from. */
interface Found {
  role?: Role;
  framework?: CompetencyFramework;
  file: VFile;
}

async function find(name: string, io: Io): Promise<Found> {
  const path = absolutePath(name, io.cwd);
  const isPath = /[/\\]|\.(?:md|markdown|ya?ml)$/i.test(name) && io.host.list(path) === undefined;
  const ids: string[] = [];
  for (const chosen of openWorkspaces(await selectFiles([isPath ? name : '.'], io), io)) {
    const framework = chosen.workspace.frameworks.find((known) =>
      isPath ? absolutePath(known.path, io.cwd) === path : known.id === name,
    );
    const source = chosen.workspace.sources.find((known) => known.path === framework?.path);
    if (framework !== undefined && source !== undefined) return { framework, file: source.file };
    const role = findRole(name, isPath, chosen, ids);
    if (role !== undefined) return { role, file: role.source.file };
    ids.push(...chosen.workspace.frameworks.map(({ id }) => id));
  }
  throw new UsageError(
    `No role or framework \`${name}\`${didYouMean(name, ids)}`,
    'Name a file, or the id of a role or framework of the current folder.',
  );
}

/** Loads the role of an id, or the one that was named by its path; notes the ids of the others. */
function findRole(
  name: string,
  isPath: boolean,
  { workspace, rolePaths }: Chosen,
  ids: string[],
): Role | undefined {
  const roles = openRoles({ ...workspace, roleFiles: [...new Set([...workspace.roleFiles, ...rolePaths])] });
  const heads = new Map(roles.heads().map(({ path, id }) => [path, id]));
  for (const path of rolePaths) {
    const id = heads.get(path) ?? '';
    if (isPath || id === name) return roles.load(path);
    ids.push(id);
  }
  return undefined;
}
