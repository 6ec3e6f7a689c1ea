import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd review`. */
export function addReview(program: Command, io: Io, finish: Finish): void {
  program
    .command('review')
    .summary('list the reviews that are due, and what has changed since')
    .description(
      'Lists the roles whose review is due or that were never reviewed, by who reviews them (`review.by`) and when, with what has changed since the last review in the role, in what it extends, in its frameworks and standards (from git).',
    )
    .argument('[paths...]', 'files, folders or globs (default: the current folder)')
    .option('--until <YYYY-MM-DD>', 'how far ahead to look (default: three months)')
    .option('--by <words>', 'only what these people review, such as "line manager"')
    .option('--date <YYYY-MM-DD>', 'the day that counts as today (default: today)')
    .option('--json', 'print it as data')
    .addHelpText(
      'after',
      `
Examples:
  jd review
  jd review --date 2027-03-01 --json
  jd review --until 2027-12-31 --by "line manager"
`,
    )
    .action(async (paths: string[], options) => {
      const { review } = await import('../commands/review.ts');
      finish(await review(paths, options, io));
    });
}
