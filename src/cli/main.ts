import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Io } from './io.ts';
import { addBuild } from './options/build.ts';
import { addCompare } from './options/compare.ts';
import { addCompletions } from './options/completions.ts';
import { addCoverage } from './options/coverage.ts';
import { addDoctor } from './options/doctor.ts';
import { addExplain } from './options/explain.ts';
import type { Finish } from './options/finish.ts';
import { addGlossary } from './options/glossary.ts';
import { addInit } from './options/init.ts';
import { addList } from './options/list.ts';
import { addLsp } from './options/lsp.ts';
import { addMatrix } from './options/matrix.ts';
import { addNew } from './options/new.ts';
import { addPath } from './options/path.ts';
import { addPreview } from './options/preview.ts';
import { addReview } from './options/review.ts';
import { addShow } from './options/show.ts';
import { addStandards } from './options/standards.ts';
import { addValidate } from './options/validate.ts';
import { nodeIo } from './terminal/node-io.ts';
import { describeUsage } from './usage/describe-usage.ts';
import { UsageError } from './usage/usage-error.ts';

/** Runs the command of this process: its arguments, streams and exit code. A bug keeps its stack. */
export async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), nodeIo());
  } catch (error) {
    process.exitCode = 2;
    process.stderr.write(
      `jd: a fault of jd itself\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
  }
}

/**
 * Runs one command line and returns its exit code: 0 no errors, 1 errors in documents, 2 could not run.
 * Each command is loaded when it is called, so that `--version` and `--help` load nothing else.
 */
export async function run(argv: string[], io: Io): Promise<number> {
  let exitCode = 0;
  const finish = (code: number) => {
    exitCode = code;
  };
  const program = makeProgram(io, finish, argv[0]);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code !== 'commander.help') {
        const hint = `\`${nameOfCommand(program, argv)} --help\` says what it takes, with examples.`;
        io.stderr.write(`jd: ${describeUsage(error)}\n    ${hint}\n`);
      }
      return 2;
    }
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`jd: ${error.message}\n${error.hint === undefined ? '' : `    ${error.hint}\n`}`);
    return 2;
  }
}

/** The words up to the command that was called, as far as there is one. */
function nameOfCommand(program: Command, argv: readonly string[]): string {
  const words = ['jd'];
  let command: Command | undefined = program;
  for (const word of argv) {
    command = command?.commands.find((known) => known.name() === word);
    if (command === undefined) break;
    words.push(word);
  }
  return words.join(' ');
}

/** The commands by name, in the groups in which help lists them. */
const groups: [heading: string, commands: Record<string, typeof addValidate>][] = [
  ['Start:', { init: addInit, new: addNew }],
  [
    'Check and publish:',
    {
      validate: addValidate,
      build: addBuild,
      preview: addPreview,
      show: addShow,
      explain: addExplain,
      lsp: addLsp,
    },
  ],
  [
    'Look at roles together:',
    { list: addList, path: addPath, compare: addCompare, review: addReview, matrix: addMatrix },
  ],
  ['Standards and words:', { standards: addStandards, coverage: addCoverage, glossary: addGlossary }],
  ['jd itself:', { doctor: addDoctor, completions: addCompletions }],
];

/**
 * The commands, with their arguments and help; none of what they do is loaded.
 *
 * @param called The command that is called: the others need not be made, which takes longer than parsing.
 */
export function makeProgram(io: Io, finish: Finish, called?: string): Command {
  const program = new Command('jd')
    .description(packageJson.description)
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // What is wrong is said at the end of `run`.
      outputError: () => {},
      getOutHelpWidth: () => Math.min(io.stdout.columns, 80),
      getErrHelpWidth: () => Math.min(io.stderr.columns, 80),
      getOutHasColors: () => io.stdout.color,
      getErrHasColors: () => io.stderr.color,
    })
    .addHelpText(
      'after',
      `
Examples:
  jd validate                  check the roles of the current folder
  jd build roles/matron.md     make one role's pack, as PDF and HTML
  jd show matron               print what was understood of a role
  jd explain completeness/pay  say what a message means
`,
    );
  const isKnown = groups.some(([, commands]) => Object.hasOwn(commands, called ?? ''));
  for (const [heading, commands] of groups) {
    program.commandsGroup(heading);
    for (const [name, add] of Object.entries(commands))
      if (!isKnown || name === called) add(program, io, finish);
  }
  program.helpCommand('help [command]', 'print the help of a command');
  return program;
}
