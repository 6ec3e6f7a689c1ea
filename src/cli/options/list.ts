import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd list`. */
export function addList(program: Command, io: Io, finish: Finish): void {
  program
    .command('list')
    .summary('list roles: team, level, status, review')
    .description('Lists roles with their team, level, status and the date of the next review.')
    .argument('[paths...]', 'files, folders or globs (default: the current folder)')
    .option('--family <name>', 'only roles of a family')
    .option('--team <name>', 'only roles of a team')
    .option('--status <status>', 'only roles of a status, such as draft')
    .option('--json', 'print it as data')
    .addHelpText(
      'after',
      `
Examples:
  jd list
  jd list --status draft
  jd list --team "Ward teams" --json
`,
    )
    .action(async (paths: string[], options) => {
      const { list } = await import('../commands/list.ts');
      finish(await list(paths, options, io));
    });
}
