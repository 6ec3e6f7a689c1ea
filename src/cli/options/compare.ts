import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd compare`. */
export function addCompare(program: Command, io: Io, finish: Finish): void {
  program
    .command('compare')
    .summary('print what differs between two roles, or since a revision')
    .description(
      'Prints what the second role has that the first has not, what it lacks and what is put otherwise: facts, required levels, duties, person specification. With --since, prints what has changed in one role since a revision of git, in the roles that it extends too.',
    )
    .argument('<role>', 'file or id of a role')
    .argument('[other]', 'file or id of another')
    .option('--since <revision>', 'compare the role with what it was in a branch, tag or commit of git')
    .option('--format <name>', 'text, markdown or json', 'text')
    .addHelpText(
      'after',
      `
Examples:
  jd compare support-worker senior-support-worker
  jd compare registered-nurse --since main
  jd compare registered-nurse --since v1.2 --format markdown > changes.md
`,
    )
    .action(async (role: string, other: string | undefined, options) => {
      const { compare } = await import('../commands/compare.ts');
      finish(await compare(role, other, options, io));
    });
}
