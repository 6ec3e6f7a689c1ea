import { packageFolder } from '../../disk/package-folder.ts';
import { shells } from '../complete/find-values.ts';
import type { Io } from '../io.ts';
import { didYouMean } from '../usage/did-you-mean.ts';
import { UsageError } from '../usage/usage-error.ts';

/**
 * Prints the script that completes `jd` in a shell.
 *
 * @throws UsageError if there is none for the shell.
 */
export function completions(shell: string, { host, stdout }: Io): number {
  const known = Object.keys(shells);
  const ending = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
  if (ending === undefined)
    throw new UsageError(
      `Unknown shell \`${shell}\`${didYouMean(shell, known)}`,
      `Known: ${known.join(', ')}.`,
    );
  const bytes = host.read(`${packageFolder()}/templates/completions/jd.${ending}`);
  stdout.write(new TextDecoder().decode(bytes));
  return 0;
}
