import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd standards`. */
export function addStandards(program: Command, io: Io, finish: Finish): void {
  const standards = program
    .command('standards')
    .summary('keep catalogues of occupational standards')
    .helpCommand(false)
    .description(
      'Adds to the catalogues in the folder `standards` of the workspace, and lists what they hold.',
    )
    .addHelpText(
      'after',
      `
Examples:
  jd standards list
  jd standards add ACSG21 --title "Support people who are dying"
`,
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
Examples:
  jd standards add ACSG21 --title "Support people who are dying"
  jd standards add ACMV22 --title "Move people safely" --file care.yaml
`,
    )
    .action(async (id: string, options) => {
      const { standardsAdd } = await import('../commands/standards-add.ts');
      finish(await standardsAdd(id, options, io));
    });
  standards
    .command('list')
    .summary('list the standards of the catalogues')
    .description('Lists the standards of the catalogues, with their titles.')
    .argument('[words...]', 'only those that hold these words')
    .option('--json', 'print it as data')
    .addHelpText(
      'after',
      `
Examples:
  jd standards list
  jd standards list wound --json
`,
    )
    .action(async (words: string[], options) => {
      const { standardsList } = await import('../commands/standards-list.ts');
      finish(await standardsList(words, options, io));
    });
}
