import type { VFile } from 'vfile';
import type { Workspace } from '../model/index.ts';
import type { RuleRun } from '../rules/index.ts';
import { type CacheOfRun, type CheckedRole, checkRoles } from './check-roles.ts';
import { type Chosen, openWorkspaceRules, openWorkspaces, sharedFiles } from './check-workspace.ts';
import type { Io } from './io.ts';
import { absolutePath, selectFiles } from './select-files.ts';
import { UsageError } from './usage-error.ts';
import { nameChecker } from './used-name.ts';

/** The files of one workspace, with their messages. */
export interface CheckedWorkspace {
  workspace: Workspace;
  files: VFile[];
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
  for (const chosen of openWorkspaces(selections, io, out)) {
    const { shared: files, roles } = await checkChosen(chosen, run, io, cache);
    for await (const file of roles) files.push(packFile(file));
    checked.push({ workspace: chosen.workspace, files });
  }
  if (checked.some(({ files }) => files.length > 0)) return checked;
  throw new UsageError(
    `Nothing to check in ${paths.join(', ') || 'the current folder'}`,
    'A role is a Markdown file that starts with ---, a line such as `title: Community Link Worker`, and ---.',
  );
}

/** The files of one workspace that were chosen, as they are checked. */
export interface CheckedFiles {
  /** Those that roles share; they may get more messages while roles are checked. */
  shared: VFile[];
  /** Those of roles, one at a time; what all roles together tell is said at the end. */
  roles: AsyncGenerator<VFile>;
}

/** Checks what was chosen of one workspace. */
export async function checkChosen(
  chosen: Chosen,
  run: RuleRun,
  io: Pick<Io, 'host' | 'cwd'>,
  cache?: CacheOfRun,
): Promise<CheckedFiles> {
  const opened = await openWorkspaceRules(chosen, run);
  return { shared: await sharedFiles(chosen, io), roles: namedRoles(checkRoles(chosen, opened, run, cache)) };
}

/** The files of roles, with a message on those of which the packs share a name. */
async function* namedRoles(roles: AsyncGenerator<CheckedRole>): AsyncGenerator<VFile> {
  const checkName = nameChecker();
  for await (const { file, name } of roles) {
    if (name !== undefined) checkName(name, file);
    yield file;
  }
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
