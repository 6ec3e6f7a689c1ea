import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd doctor`. */
export function addDoctor(program: Command, io: Io, finish: Finish): void {
  program
    .command('doctor')
    .summary('say what jd runs on and what it found')
    .description(
      'Says which version this is and what it runs on, which workspace, templates, theme and fonts it found, whether there is git, and how it prints. It changes nothing. Show it to whoever helps you.',
    )
    .option('--json', 'print it as data')
    .addHelpText(
      'after',
      `
Exit codes: 0 all that is needed was found, 1 something is missing, 2 could not
run.

Examples:
  jd doctor
  jd doctor --json
`,
    )
    .action(async (options) => {
      const { doctor } = await import('../commands/doctor.ts');
      finish(await doctor(options, io));
    });
}
