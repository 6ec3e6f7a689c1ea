import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd completions`, and `jd complete`, which the scripts that it prints call. */
export function addCompletions(program: Command, io: Io, finish: Finish): void {
  program
    .command('completions')
    .summary('print a script that completes jd in a shell')
    .description(
      'Prints a script with which a shell completes commands, options, formats, themes, ids of rules, roles and frameworks, and revisions of git.',
    )
    .argument('<shell>', 'bash, zsh, fish or powershell')
    .addHelpText(
      'after',
      `
The first lines of the script say where it belongs; in ~/.bashrc, for instance:
  eval "$(jd completions bash)"

Examples:
  jd completions bash
  jd completions fish > ~/.config/fish/completions/jd.fish
`,
    )
    .action(async (shell: string) => {
      const { completions } = await import('../commands/completions.ts');
      finish(completions(shell, io));
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      const { complete } = await import('../commands/complete.ts');
      finish(await complete(program, words, io));
    });
}
