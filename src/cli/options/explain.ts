import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd explain`. */
export function addExplain(program: Command, io: Io, finish: Finish): void {
  program
    .command('explain')
    .summary('say what a message means and what to do')
    .description(
      'Says of a rule what it flags and why, its options, how to silence it, with examples; of another message what to do.',
    )
    .argument('[id]', 'what stands in brackets after a message, or a family of them (default: list all)')
    .option('--json', 'print it as data')
    .addHelpText(
      'after',
      `
Examples:
  jd explain
  jd explain inclusion
  jd explain inclusion/driving-licence
  jd explain clarity/sentence-length --json
`,
    )
    .action(async (id: string | undefined, options) => {
      const { explain } = await import('../commands/explain.ts');
      finish(explain(id, options, io));
    });
}
