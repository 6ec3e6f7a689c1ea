import { findLook, knownLooks } from '../../looks/find-look.ts';
import type { Workspace } from '../../model/index.ts';
import { suggest } from '../../schema/index.ts';
import type { Io } from '../io.ts';
import { absolutePath } from '../select/select-files.ts';
import { UsageError } from './usage-error.ts';

/**
 * Path of the theme that a command line names: one that the workspace knows by name, or a file.
 *
 * @throws UsageError if there is none.
 */
export function themePath(name: string, workspace: Workspace, { host, cwd }: Io): string {
  const known = findLook(host, workspace.root, 'themes', name);
  if (known !== undefined) return known.path;
  const names = knownLooks(workspace, 'themes').sort();
  const hint = `Known: ${names.join(', ')}; or name the file of a theme, as in themes/own.yaml.`;
  if (/[/\\]|\.ya?ml$/i.test(name)) {
    const path = absolutePath(name, cwd);
    if (host.read(path) !== undefined) return path;
    throw new UsageError(`No theme \`${name}\``, hint);
  }
  const meant = suggest(name, names);
  throw new UsageError(
    `Unknown theme \`${name}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
    hint,
  );
}
