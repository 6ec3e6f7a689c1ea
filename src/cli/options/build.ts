import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd build`. */
export function addBuild(program: Command, io: Io, finish: Finish): void {
  program
    .command('build')
    .summary('make candidate packs')
    .description(
      'Makes the candidate pack of each role, as PDF and HTML. A role with errors is reported and not built.',
    )
    .argument('[paths...]', 'files, folders, globs or ids of roles (default: the current folder)')
    .option('--format <names>', 'formats, parted by commas', 'pdf,html')
    .option('--out <folder>', 'where packs are written', 'build')
    .option('--pack <name>', 'name of a pack template, instead of those that jd.yaml and roles name')
    .option('--theme <name>', 'name or path of a theme, instead of those that jd.yaml and roles name')
    .option('--date <YYYY-MM-DD>', 'the date that packs carry (default: SOURCE_DATE_EPOCH, else none)')
    .option('--watch', 'wait for changes, and make again the packs that rest on them')
    .addHelpText(
      'after',
      `
Exit codes: 0 all built (or --watch ended), 1 errors in documents, 2 not run.

Examples:
  jd build
  jd build roles/registered-nurse.md --format pdf --out packs
  jd build --theme large-print
  jd build --watch --format html
  jd build --date 2027-01-31
`,
    )
    .action(async (paths: string[], options) => {
      const { build } = await import('../commands/build.ts');
      finish(await build(paths, options, io));
    });
}
