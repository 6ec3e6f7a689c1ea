import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd coverage`. */
export function addCoverage(program: Command, io: Io, finish: Finish): void {
  program
    .command('coverage')
    .summary('show how duties and occupational standards meet')
    .description(
      'Lists duties by the standards that they cite and those that cite none, areas of the catalogues without a duty, standards that roles share, and those that are legacy or past their review. It is no score: a duty without a standard may be new ground.',
    )
    .argument('[paths...]', 'files, folders or globs of one workspace (default: the current folder)')
    .option('--format <name>', 'text, markdown, json or csv', 'text')
    .option('--date <YYYY-MM-DD>', 'the day that reviews are compared with (default: today)')
    .addHelpText(
      'after',
      `
Examples:
  jd coverage
  jd coverage roles/registered-nurse.md --format markdown
  jd coverage --format csv > coverage.csv
`,
    )
    .action(async (paths: string[], options) => {
      const { coverage } = await import('../commands/coverage.ts');
      finish(await coverage(paths, options, io));
    });
}
