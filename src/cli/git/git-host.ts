import { type Host, mapHost } from '../../model/index.ts';
import type { Io } from '../io.ts';
import { absolutePath } from '../select/select-files.ts';
import { UsageError } from '../usage/usage-error.ts';
import { noRepository } from './no-repository.ts';

/** Files that a workspace is read from; pictures and fonts are not compared. */
const texts = /\.(?:md|markdown|ya?ml)$/i;

/**
 * The texts of a folder as they were in a revision of git, for loading the workspace that it was.
 *
 * @throws UsageError if there is no git, no repository or no such revision.
 */
export async function gitHost(folder: string, revision: string, io: Io): Promise<Host> {
  const git = async (...args: string[]): Promise<string | undefined> => {
    const result = await io.git(folder, args);
    if (result === undefined) throw new UsageError('--since needs git', 'Install git, or compare two roles.');
    return result.code === 0 ? result.stdout : undefined;
  };
  const up = await git('rev-parse', '--show-cdup');
  if (up === undefined)
    throw await noRepository(folder, 'Compare two roles instead: `jd compare ROLE OTHER`.', io);
  // A revision that begins with a hyphen would be an option of git.
  const commit = revision.startsWith('-')
    ? undefined
    : (await git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`))?.trim();
  if (commit === undefined)
    throw new UsageError(
      `Unknown revision \`${revision}\``,
      'Name a branch, a tag or a commit, such as `main`.',
    );
  const listed = await git('ls-tree', '-r', '--name-only', '-z', commit);
  const differ = await git(
    'diff',
    '--name-only',
    '--no-renames',
    '--relative',
    '--no-ext-diff',
    '-z',
    commit,
  );
  if (listed === undefined || differ === undefined)
    throw new UsageError(`git cannot read \`${revision}\``, `\`git show ${revision}\` says why.`);
  const changed = new Set(differ.split('\0'));
  const paths = listed.split('\0').filter((name) => texts.test(name));
  const past = new Map<string, Uint8Array | undefined>();
  for (const name of paths) {
    const text = changed.has(name) ? ((await git('show', `${commit}:./${name}`)) ?? '') : undefined;
    past.set(absolutePath(name, folder), text === undefined ? undefined : new TextEncoder().encode(text));
  }
  const { list } = mapHost(Object.fromEntries([...past.keys()].map((path) => [path, ''])));
  return {
    ...io.host,
    list,
    // What has not changed since is read from the disk.
    read: (path) => past.get(path) ?? (past.has(path) ? io.host.read(path) : undefined),
    real: (path) => path,
  };
}
