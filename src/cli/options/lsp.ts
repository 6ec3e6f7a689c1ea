import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { UsageError } from '../usage/usage-error.ts';

/** Adds `jd lsp`. */
export function addLsp(program: Command, io: Io): void {
  program
    .command('lsp')
    .summary('help an editor with roles as they are written')
    .description(
      'Speaks the language server protocol over standard input and output: an editor starts it, to show what is wrong, complete keys and names, explain them and find where they are written.',
    )
    // Editors add these to what they start.
    .addOption(new Option('--stdio').hideHelp())
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .addHelpText(
      'after',
      `
docs/guides/editors.md says how to set up VS Code, Neovim, Helix and Emacs.

Examples:
  jd lsp
`,
    )
    .action(async () => {
      if (process.stdin.isTTY === true)
        throw new UsageError(
          'Standard input is a terminal, expected an editor',
          '`jd lsp` is started by an editor; docs/guides/editors.md says how. To check files, run `jd validate`.',
        );
      const { serve } = await import('../lsp/serve.ts');
      await serve(io);
    });
}
