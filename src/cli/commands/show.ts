import { basesOf, toFrameworkData, toRoleData } from '../../model/index.ts';
import { hasErrors } from '../../source/index.ts';
import type { Io } from '../io.ts';
import { printFramework } from '../print/print-framework.ts';
import { printRole } from '../print/print-role.ts';
import { printUsers, usersOf } from '../print/print-users.ts';
import { toJson } from '../print/to-json.ts';
import { reportErrors } from '../report-errors.ts';
import { type FoundFramework, type FoundRole, findNamed } from '../select/find-named.ts';

export interface ShowOptions {
  json?: boolean;
  /** Say of each part which file and line it comes from. */
  origin?: boolean;
  /** Say which roles stand on it instead. */
  usedBy?: boolean;
}

/** Prints what was understood of a role or a framework, named by its file or its id. */
export async function show(name: string, options: ShowOptions, io: Io): Promise<number> {
  const found = await findNamed(name, io);
  if (options.usedBy) {
    const users = usersOf(found);
    io.stdout.write(options.json ? toJson(users) : printUsers(users, io.stdout));
    return 0;
  }
  io.stdout.write('role' in found ? ofRole(found, options, io) : ofFramework(found, options, io));
  // What a base has wrong is missing in the roles that extend it.
  const files =
    'role' in found ? [found.role, ...basesOf(found.role)].map(({ source }) => source) : [found.source];
  return reportErrors(files.map(({ file }) => file).filter(hasErrors), io);
}

function ofRole(
  { role, workspace }: FoundRole,
  { json, origin = false }: ShowOptions,
  { stdout }: Io,
): string {
  return json ? toJson(toRoleData(role)) : printRole(role, { color: stdout.color, origin, workspace });
}

function ofFramework({ framework }: FoundFramework, { json }: ShowOptions, { stdout }: Io): string {
  return json ? toJson(toFrameworkData(framework)) : printFramework(framework, stdout);
}
