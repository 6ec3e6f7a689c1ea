import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd standards`. */
export function addStandards(program: Command, io: Io, finish: Finish): void {
  const standards = program
    .command('standards')
    .summary('keep catalogues of occupational standards')
    .description(
      'Adds to the catalogues in the folder `standards` of the workspace, and lists what they hold.',
    );
  standards
    .command('add')
    .summary('add a standard to a catalogue')
    .description(
      'Adds a standard where the catalogue, as it is ordered, has it; everything else in the file stays as it is. Without a catalogue, standards/standards.yaml is made.',
    )
    .argument('<id>', 'its code, as its owner writes it')
    .requiredOption('--title <words>', 'its title')
    .option('--suite <words>', 'the suite that it belongs to')
    .option('--owner <words>', 'the body that owns it')
    .option('--url <address>', 'where it is published')
    .option('--area <words>', 'the area of practice that it belongs to')
    .option('--file <name>', 'the catalogue, where there are several')
    .addHelpText(
      'after',
      `
Example:
  jd standards add RTCO10 --title "Run an open door" --area Community
`,
    )
    .action(async (id: string, options) => {
      const { standardsAdd } = await import('../commands/standards-add.ts');
      finish(await standardsAdd(id, options, io));
    });
  standards
    .command('list')
    .summary('list the standards of the catalogues')
    .argument('[words...]', 'only those that hold these words')
    .option('--json', 'print them as data')
    .action(async (words: string[], options) => {
      const { standardsList } = await import('../commands/standards-list.ts');
      finish(await standardsList(words, options, io));
    });
}
