import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd glossary`. */
export function addGlossary(program: Command, io: Io, finish: Finish): void {
  program
    .command('glossary')
    .summary('list terms and acronyms')
    .description(
      'Lists the terms of the glossary and every acronym of roles, frameworks and the organisation: where each is defined, and how often it is used.',
    )
    .argument('[paths...]', 'files, folders or globs (default: the current folder)')
    .option('--json', 'print it as data')
    .addHelpText(
      'after',
      `
Examples:
  jd glossary
  jd glossary roles/registered-nurse.md --json
`,
    )
    .action(async (paths: string[], options) => {
      const { glossary } = await import('../commands/glossary.ts');
      finish(await glossary(paths, options, io));
    });
}
