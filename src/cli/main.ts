import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** Runs the command of this process: its arguments, streams and exit code. A bug keeps its stack. */
export async function main(): Promise<void> {
  // What is read of a role lives until the next one: collected sooner, thousands of roles need half the memory.
  setFlagsFromString('--heap-growing-percent=50');
  const { nodeIo } = await import('./node-io.ts');
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
  const program = makeProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`jd: ${error.message}\n${error.hint === undefined ? '' : `    ${error.hint}\n`}`);
    return 2;
  }
}

function makeProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command('jd')
    .description(packageJson.description)
    .version(packageJson.version)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text.replace(/^error:/, 'jd:')),
    })
    .addHelpText(
      'after',
      `
Examples:
  jd validate                      check the roles of the current folder
  jd build roles/link-worker.md    make one role's pack, as PDF and HTML
  jd show link-worker              print what was understood of a role
`,
    );
  addValidate(program, io, finish);
  addBuild(program, io, finish);
  addShow(program, io, finish);
  return program;
}

type Finish = (code: number) => void;

function addValidate(program: Command, io: Io, finish: Finish): void {
  program
    .command('validate')
    .summary('check roles and what they rest on')
    .description(
      'Checks roles, person specifications, frameworks and the rest of a workspace; says what is wrong, and where.',
    )
    .argument('[paths...]', 'files, folders or globs; "-" reads standard input (default: the current folder)')
    .addOption(
      new Option('--format <name>', 'how to print messages').choices(['pretty', 'json']).default('pretty'),
    )
    .option('--stdin-filename <path>', 'the name that text from standard input goes by')
    .option('--date <YYYY-MM-DD>', 'the day that dates are compared with (default: today)')
    .addHelpText(
      'after',
      `
Exit codes: 0 no errors, 1 errors in documents, 2 could not run.

Examples:
  jd validate
  jd validate "roles/**/*.md" --format json
  cat draft.md | jd validate - --stdin-filename roles/draft.md
`,
    )
    .action(async (paths: string[], options) => {
      const { validate } = await import('./commands/validate.ts');
      finish(await validate(paths, options, io));
    });
}

function addBuild(program: Command, io: Io, finish: Finish): void {
  program
    .command('build')
    .summary('make candidate packs')
    .description(
      'Makes the candidate pack of each role, as PDF and HTML. A role with errors is reported and not built.',
    )
    .argument('[paths...]', 'files, folders or globs (default: the current folder)')
    .option('--format <names>', 'formats, parted by commas', 'pdf,html')
    .option('--out <folder>', 'where packs are written', 'build')
    .option('--theme <name>', 'name or path of a theme, instead of those that jd.yaml and roles name')
    .option('--date <YYYY-MM-DD>', 'the date that packs carry (default: SOURCE_DATE_EPOCH, else none)')
    .addHelpText(
      'after',
      `
Exit codes: 0 all built, 1 errors in documents, 2 could not run.

Examples:
  jd build
  jd build roles/link-worker.md --format pdf --out packs
  jd build --theme large-print
`,
    )
    .action(async (paths: string[], options) => {
      const { build } = await import('./commands/build.ts');
      finish(await build(paths, options, io));
    });
}

function addShow(program: Command, io: Io, finish: Finish): void {
  program
    .command('show')
    .summary('print what was understood of a role or framework')
    .description(
      'Prints what was understood: sections and their kinds, duties, criteria, required levels, facts.',
    )
    .argument('<role>', 'file or id of a role or a framework')
    .option('--json', 'print the canonical data (schemas/role-data.schema.json)')
    .addHelpText(
      'after',
      `
Examples:
  jd show roles/link-worker.md
  jd show core --json
`,
    )
    .action(async (name: string, options) => {
      const { show } = await import('./commands/show.ts');
      finish(await show(name, options, io));
    });
}
