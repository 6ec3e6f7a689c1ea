import { loadWorkspace, openRoles } from '../../model/index.ts';
import type { Io } from '../io.ts';
import { didYouMean } from '../usage/did-you-mean.ts';
import { UsageError } from '../usage/usage-error.ts';
import type { Selection } from './selection.ts';

/**
 * Finds the file of the role that a word names by its id, in the workspaces of the current folder.
 *
 * @throws UsageError if there is none, or more than one.
 */
export function findRoleById(word: string, selections: Selection[], io: Io, out?: string): string {
  const exclude = new Set(out === undefined ? [] : [out]);
  const heads = selections.flatMap((selection) =>
    openRoles(loadWorkspace(io.host, selection.root, exclude))
      .heads()
      .filter(({ path }) => selection.includes(path)),
  );
  const [found, ...others] = heads.filter(({ id }) => id === word);
  if (found === undefined) {
    const name = word.slice(word.lastIndexOf('/') + 1);
    const named = heads.find(({ path, title }) => title === word || path.endsWith(`/${name}`));
    throw new UsageError(
      `No file, folder or role \`${word}\`${
        named === undefined
          ? didYouMean(
              word,
              heads.map(({ id }) => id),
            )
          : `; did you mean \`${named.id}\`?`
      }`,
      'Name a file, a folder, a glob such as "roles/**/*.md", or the id of a role of the current folder.',
    );
  }
  if (others.length > 0)
    throw new UsageError(
      `Unclear role \`${word}\`, which several files are: ${[found, ...others].map(({ path }) => io.host.show(path)).join(', ')}`,
      'Name the file instead.',
    );
  return found.path;
}
