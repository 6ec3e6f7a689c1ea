import type { Argument, Command, Option } from 'commander';
import { joinBlocks } from '../cli/explain/join-blocks.ts';
import { markdownTable } from '../cli/explain/markdown-table.ts';

/**
 * The page of all commands, each as its help tells of it.
 *
 * @param program Made for this page: its commands print no other help afterwards.
 */
export function commandsPage(program: Command): string {
  const commands = ownCommands(program);
  return joinBlocks([
    '# Commands',
    'What `jd COMMAND --help` prints. An argument in `[…]` may be left out, one in `<…>` may not.',
    markdownTable(
      ['command', 'what it does'],
      commands.map((command) => [`[\`jd ${command.name()}\`](#jd-${command.name()})`, summary(command)]),
    ),
    '## jd',
    ...blocks(program),
    ...commands.flatMap((command) => [
      `## jd ${command.name()}`,
      ...blocks(command),
      ...ownCommands(command).flatMap((one) => [`### jd ${command.name()} ${one.name()}`, ...blocks(one)]),
    ]),
    '[All of the reference](README.md)',
  ]);
}

function blocks(command: Command): string[] {
  const help = command.createHelp();
  const added = addedHelp(command);
  const text = (part: string) => (part === '' ? [] : [`\`\`\`text\n${part}\n\`\`\``]);
  return [
    sentence(command.description() || command.summary()),
    `\`\`\`text\n${help.commandUsage(command)}\n\`\`\``,
    ...text(added.before),
    ...table('argument', help.visibleArguments(command), (one: Argument) => [
      one.name(),
      help.argumentDescription(one),
    ]),
    ...table(
      'option',
      help.visibleOptions(command).filter(({ long }) => long !== '--help'),
      (one: Option) => [one.flags, help.optionDescription(one)],
    ),
    ...text(added.after),
  ];
}

function table<Thing>(
  title: string,
  things: readonly Thing[],
  row: (thing: Thing) => [string, string],
): string[] {
  const rows = things.map(row).map(([name, words]) => [`\`${name}\``, escape(words)]);
  return rows.length === 0 ? [] : [markdownTable([title, 'what it is'], rows)];
}

/** What was added to a command's help, before and after what commander says itself. */
function addedHelp(command: Command): { before: string; after: string } {
  const printed: string[] = [];
  command.configureOutput({ writeOut: (text) => void printed.push(text), getOutHasColors: () => false });
  command.helpInformation = () => '\0';
  command.outputHelp();
  const [before = '', after = ''] = printed.join('').split('\0');
  return { before: before.trim(), after: after.trim() };
}

/** Commands that were added, without commander's own `help`. */
function ownCommands(command: Command): Command[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .filter((one) => command.commands.includes(one));
}

function summary(command: Command): string {
  return escape(command.summary() || command.description());
}

function sentence(words: string): string {
  const text = escape(words);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}

/** Words of help with what Markdown would read as its own. */
function escape(words: string): string {
  return words.replaceAll(/[<*_]/g, '\\$&');
}
