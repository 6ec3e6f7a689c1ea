import {
  type CompetencyFramework,
  loadRole,
  type Role,
  roleIdReader,
  toFrameworkData,
  toRoleData,
} from '../../model/index.ts';
import { suggest } from '../../schema/index.ts';
import { hasErrors } from '../../source/index.ts';
import { openWorkspaces } from '../check-workspace.ts';
import type { Io } from '../io.ts';
import { printFramework } from '../print-framework.ts';
import { printRole } from '../print-role.ts';
import { reporters } from '../reporters/index.ts';
import { selectFiles } from '../select-files.ts';
import { UsageError } from '../usage-error.ts';

export interface ShowOptions {
  json?: boolean;
}

/** Prints what was understood of a role or a framework, named by its file or its id. */
export async function show(name: string, { json }: ShowOptions, io: Io): Promise<number> {
  const found = await find(name, io);
  if ('competencies' in found && !('source' in found)) {
    io.stdout.write(json ? toJson(toFrameworkData(found)) : printFramework(found, io.stdout));
    return 0;
  }
  const role = found as Role;
  io.stdout.write(json ? toJson(toRoleData(role)) : printRole(role, io.stdout));
  if (!hasErrors(role.source.file)) return 0;
  const { color, columns } = io.stderr;
  io.stderr.write(reporters.pretty([role.source.file], { color, columns, checked: 1 }));
  return 1;
}

function toJson(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

async function find(name: string, io: Io): Promise<Role | CompetencyFramework> {
  const isPath = /[/\\]|\.(?:md|markdown|ya?ml)$/i.test(name);
  const selections = await selectFiles([isPath ? name : '.'], io);
  const ids: string[] = [];
  for (const { workspace, selection, rolePaths } of openWorkspaces(selections, io)) {
    for (const framework of workspace.frameworks) {
      if (isPath ? selection.includes(`${io.cwd}/${framework.path}`) : framework.id === name)
        return framework;
      ids.push(framework.id);
    }
    const roleIds = roleIdReader(workspace);
    if (isPath && rolePaths[0] !== undefined) return loadRole(rolePaths[0], workspace, roleIds);
    for (const path of rolePaths) {
      const id = [...roleIdReader({ ...workspace, roleFiles: [path] })()][0] ?? '';
      if (id === name) return loadRole(path, workspace, roleIds);
      ids.push(id);
    }
  }
  const meant = suggest(name, ids);
  throw new UsageError(
    `No role or framework \`${name}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
    'Name a file, or the id of a role or framework of the current folder.',
  );
}
