import { knownLooks } from '../../looks/find-look.ts';
import type { Workspace } from '../../model/index.ts';
import { didYouMean } from './did-you-mean.ts';
import { UsageError } from './usage-error.ts';

/**
 * The pack template that a command line names: one that the workspace knows.
 *
 * @throws UsageError if there is none.
 */
export function templateName(name: string, workspace: Workspace): string {
  const names = knownLooks(workspace, 'packs').sort();
  if (names.includes(name)) return name;
  throw new UsageError(
    `Unknown pack template \`${name}\`${didYouMean(name, names)}`,
    `Known: ${names.join(', ')}.`,
  );
}
