import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd new`. */
export function addNew(program: Command, io: Io, finish: Finish): void {
  program
    .command('new')
    .summary('make a role, framework, pack template, theme or glossary')
    .description(
      'Makes a file to start from, with notes that are never printed; without words lists what can be made. A file that is there is never touched.',
    )
    .argument('[words...]', 'title or id of a role; or: framework NAME, pack NAME, theme NAME, glossary')
    .option(
      '--template <name>',
      'starter of a role: plain, reader, competence, ladder, variant, or one of your own in starters/',
    )
    .option('--title <words>', 'title, where the name is not made of it')
    .option('--extends <id>', 'the role that a new one starts from; it then holds only what differs')
    .option('--language <tag>', 'language of a role, where it is not that of jd.yaml')
    .addHelpText(
      'after',
      `
Examples:
  jd new "Community Link Worker"
  jd new night-porter --title "Porter (nights)" --template reader
  jd new "Senior Link Worker" --extends community-link-worker
  jd new framework core
  jd new theme harbour
`,
    )
    .action(async (words: string[], options) => {
      const { newFile } = await import('../commands/new.ts');
      finish(await newFile(words, options, io));
    });
}
