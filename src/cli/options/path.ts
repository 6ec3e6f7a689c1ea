import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd path`. */
export function addPath(program: Command, io: Io, finish: Finish): void {
  program
    .command('path')
    .summary('print the ways up from a role')
    .description(
      'Prints as a tree which roles are the next steps (`next` in the frontmatter), and what each step changes. All that one step changes is printed by `jd compare`.',
    )
    .argument('[role]', 'file or id of a role (default: all roles of the workspace)')
    .option('--json', 'print it as data')
    .addHelpText(
      'after',
      `
Examples:
  jd path
  jd path support-worker
  jd path support-worker --json
`,
    )
    .action(async (role: string | undefined, options) => {
      const { path } = await import('../commands/path.ts');
      finish(await path(role, options, io));
    });
}
