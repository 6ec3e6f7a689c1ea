import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd show`. */
export function addShow(program: Command, io: Io, finish: Finish): void {
  program
    .command('show')
    .summary('print what was understood of a role or framework')
    .description(
      'Prints what was understood: sections and their kinds, duties, criteria, required levels, facts.',
    )
    .argument('<role>', 'file or id of a role or a framework')
    .option('--json', 'print the canonical data (schemas/role-data.schema.json)')
    .option('--origin', 'print the file and line that each part of a role comes from')
    .option('--used-by', 'print the roles that extend the role or require the framework instead')
    .addHelpText(
      'after',
      `
Examples:
  jd show roles/registered-nurse.md
  jd show care --json
  jd show district-nursing-support-worker --origin
  jd show support-worker --used-by
`,
    )
    .action(async (name: string, options) => {
      const { show } = await import('../commands/show.ts');
      finish(await show(name, options, io));
    });
}
