import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd matrix`. */
export function addMatrix(program: Command, io: Io, finish: Finish): void {
  program
    .command('matrix')
    .summary('show roles by the competencies that they require')
    .description('Shows which level of each competency each role requires, inherited levels included.')
    .argument('[paths...]', 'files, folders or globs of one workspace (default: the current folder)')
    .option('--family <name>', 'only roles of a family')
    .option('--framework <id>', 'only one competency framework')
    .option('--format <name>', 'text, csv, html, json or markdown', 'text')
    .addHelpText(
      'after',
      `
Examples:
  jd matrix
  jd matrix --family nursing
  jd matrix --framework care --format html > matrix.html
  jd matrix --format csv > matrix.csv
`,
    )
    .action(async (paths: string[], options) => {
      const { matrix } = await import('../commands/matrix.ts');
      finish(await matrix(paths, options, io));
    });
}
