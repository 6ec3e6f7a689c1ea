import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd preview`. */
export function addPreview(program: Command, io: Io, finish: Finish): void {
  program
    .command('preview')
    .summary('show packs in the browser while you write')
    .description(
      'Shows the HTML pack of each role, with the messages about it, and shows it anew when a file is saved. Only this machine can see it.',
    )
    .argument('[role]', 'file or id of a role, or a folder (default: all roles of the current folder)')
    .option('--port <number>', 'port to listen on (default: the first that is free from 4141)')
    .option('--open', 'open the browser')
    .option('--pack <name>', 'name of a pack template, instead of those that jd.yaml and roles name')
    .option('--theme <name>', 'name or path of a theme, instead of those that jd.yaml and roles name')
    .option('--date <YYYY-MM-DD>', 'the date that packs carry and that dates are compared with')
    .addHelpText(
      'after',
      `
Exit codes: 0 it was ended, 2 could not run.
Examples:
  jd preview
  jd preview link-worker --open
  jd preview roles/link-worker.md --theme large-print --port 8080
`,
    )
    .action(async (role: string | undefined, options) => {
      const { preview } = await import('../commands/preview.ts');
      finish(await preview(role, options, io));
    });
}
