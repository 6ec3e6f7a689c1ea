import type { Io } from '../io.ts';
import { UsageError } from '../usage/usage-error.ts';

/** Why git reads no repository in a folder: there is none, or it belongs to somebody else. */
export async function noRepository(folder: string, hint: string, io: Io): Promise<UsageError> {
  const result = await io.git(folder, ['rev-parse', '--show-cdup']);
  const foreign = /safe\.directory (.+)/.exec(result?.stderr ?? '')?.[1];
  if (foreign !== undefined)
    return new UsageError(
      `git does not read \`${io.host.show(folder)}\`, which belongs to another user`,
      `If you trust it: git config --global --add safe.directory ${foreign}`,
    );
  return new UsageError(`The folder \`${io.host.show(folder)}\` is in no git repository`, hint);
}
