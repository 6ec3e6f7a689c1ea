import type { VFile } from 'vfile';
import { kindByPath, type Workspace } from '../../model/index.ts';
import { noRepository } from '../git/no-repository.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage/usage-error.ts';
import { absolutePath } from './select-files.ts';

/** Files that differ from a revision: absolute paths, and whether each is there no more. */
type Changes = ReadonlyMap<string, 'there' | 'gone'>;

/**
 * Leaves out, of the files of a workspace, those that are as they were where the current branch left a
 * revision. A change of what roles share keeps all of them; a change of a picture keeps what is said of
 * pictures; a file that is gone keeps what is said of references.
 *
 * @param alwaysNew Path of a file that is kept whatever git knows of it.
 * @throws UsageError if there is no git, no repository or no such revision.
 */
export async function keepChanged(
  { files, workspace }: { files: VFile[]; workspace: Workspace },
  revision: string,
  io: Io,
  alwaysNew?: string,
): Promise<VFile[]> {
  const changes = await findChanges(revision, workspace.root, io);
  const paths = [...changes.keys()];
  if (paths.some((path) => isShared(path, workspace, io))) return files;
  const families: string[] = [];
  if (paths.some((path) => /\.(?:png|jpe?g|svg)$/i.test(path))) families.push('content/');
  if ([...changes.values()].includes('gone')) families.push('ref/');
  return files.filter((file) => {
    const path = absolutePath(file.path, io.cwd);
    if (path === alwaysNew || changes.has(path)) return true;
    file.messages = file.messages.filter(({ ruleId = '' }) =>
      families.some((family) => ruleId.startsWith(family)),
    );
    return file.messages.length > 0;
  });
}

/** Whether a file is one that roles share; of one that is gone its path tells. */
function isShared(path: string, { root, sources }: Workspace, { cwd }: Io): boolean {
  if (!path.startsWith(`${root}/`)) return false;
  if (sources.some((source) => absolutePath(source.path, cwd) === path)) return true;
  const kind = kindByPath(path.slice(root.length + 1));
  return kind !== undefined && kind !== 'role' && kind !== 'other';
}

async function findChanges(revision: string, folder: string, io: Io): Promise<Changes> {
  const git = async (...args: string[]): Promise<string | undefined> => {
    const result = await io.git(folder, args);
    if (result === undefined)
      throw new UsageError('--changed-since needs git', 'Install git, or leave the option out.');
    return result.code === 0 ? result.stdout : undefined;
  };
  const up = await git('rev-parse', '--show-cdup');
  if (up === undefined) throw await noRepository(folder, 'Leave --changed-since out to check all files.', io);
  const top = absolutePath(up.trim(), folder);
  const base = await findBase(revision, git);
  const differ = await git(
    'diff',
    '--name-status',
    '--no-renames',
    '--no-relative',
    '--no-ext-diff',
    '-z',
    base,
    '--',
  );
  const untracked = await git('ls-files', '--others', '--exclude-standard', '--full-name', '-z');
  if (differ === undefined || untracked === undefined)
    throw new UsageError(`git cannot compare with \`${revision}\``, `\`git diff ${revision}\` says why.`);
  const changes = new Map<string, 'there' | 'gone'>();
  const fields = differ.split('\0');
  for (let index = 0; index + 1 < fields.length; index += 2) {
    changes.set(absolutePath(fields[index + 1] ?? '', top), fields[index] === 'D' ? 'gone' : 'there');
  }
  for (const path of untracked.split('\0')) if (path !== '') changes.set(absolutePath(path, top), 'there');
  return changes;
}

/** Where the current branch left a revision; the revision itself, if the two have nothing in common. */
async function findBase(
  revision: string,
  git: (...args: string[]) => Promise<string | undefined>,
): Promise<string> {
  // A revision that begins with a hyphen would be an option of git.
  const commit = revision.startsWith('-')
    ? undefined
    : await git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  if (commit === undefined) {
    throw new UsageError(
      `Unknown revision \`${revision}\``,
      'Name a branch, a tag or a commit; in CI, fetch the whole history (fetch-depth: 0).',
    );
  }
  return ((await git('merge-base', commit.trim(), 'HEAD')) ?? commit).trim();
}
