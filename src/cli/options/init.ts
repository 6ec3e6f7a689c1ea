import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd init`. */
export function addInit(program: Command, io: Io, finish: Finish): void {
  program
    .command('init')
    .summary('make a folder for roles, with an example')
    .description(
      'Makes a small workspace that can be checked and built at once: settings, an example of a role and what it rests on, settings for editors, a job for CI if one is wanted. Asks for what is not given. A file that is there already is kept. In a workspace, --ci alone adds a job for CI.',
    )
    .argument('[folder]', 'where it is made (default: the current folder)')
    .option('--organisation <name>', 'name of the organisation')
    .addOption(
      new Option('--kind <kind>', 'what the example is made for (default: charity)').choices([
        'charity',
        'public-sector',
        'technology',
      ]),
    )
    .option('--language <tag>', 'language of the roles, such as en-GB, cy or Welsh (default: en-GB)')
    .addOption(
      new Option('--ci <name>', 'where each change is checked (default: none)').choices([
        'github',
        'gitlab',
        'none',
      ]),
    )
    .option('--yes', 'ask nothing; what is not given is as usual')
    .addHelpText(
      'after',
      `
Exit codes: 0 made, 2 could not run, 130 left with Ctrl-C (nothing is written).

Examples:
  jd init
  jd init our-roles
  jd init --organisation "Riverside Trust" --kind charity --ci github
`,
    )
    .action(async (folder: string | undefined, options) => {
      const { init } = await import('../commands/init.ts');
      finish(await init(folder, options, io));
    });
}
