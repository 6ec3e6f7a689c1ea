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
    .option('--theme <name>', 'name or path of a theme, instead of those that jd.yaml and roles name')
    .option('--date <YYYY-MM-DD>', 'the date that packs carry (default: SOURCE_DATE_EPOCH, else none)')
    .addHelpText(
      'after',
      `
Exit codes: 0 all built, 1 errors in documents, 2 could not run.

Examples:
  jd build
  jd build roles/link-worker.md --format pdf --out packs
  jd build --theme large-print
`,
    )
    .action(async (paths: string[], options) => {
      const { build } = await import('../commands/build.ts');
      finish(await build(paths, options, io));
    });
}
