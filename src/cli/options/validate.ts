import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { Finish } from './finish.ts';

/** Adds `jd validate`. */
export function addValidate(program: Command, io: Io, finish: Finish): void {
  program
    .command('validate')
    .summary('check roles and what they rest on')
    .description(
      'Checks roles, person specifications, frameworks and the rest of a workspace; says what is wrong, and where.',
    )
    .argument(
      '[paths...]',
      'files, folders, globs or ids of roles; "-" reads standard input (default: the current folder)',
    )
    .option(
      '--format <name[:file]>',
      'pretty, json, github, sarif, junit, gitlab or markdown, to standard output or a file; repeatable (default: pretty)',
      gather,
    )
    .option('--quiet', 'print errors only')
    .option('--max-warnings <number>', 'exit with 1 if there are more warnings than this')
    .option('--rule <id=severity>', 'set a rule to error, warning, info or off; repeatable', gather)
    .option('--fix', 'put right what has one right answer, in the files')
    .option('--baseline <file>', 'leave out what was found before and is kept in this file')
    .option('--update-baseline', 'write what is found now to that file')
    .option('--changed-since <revision>', 'leave out files that have not changed since a revision of git')
    .option('--cache', 'keep what was found, and check again only what has changed')
    .option('--cache-location <file>', 'where it is kept (default: .jd-cache.json); turns --cache on')
    .option('--stdin-filename <path>', 'the name that text from standard input goes by')
    .option('--date <YYYY-MM-DD>', 'the day that dates are compared with (default: today)')
    .addHelpText(
      'after',
      `
Exit codes: 0 no errors, 1 errors in documents or too many warnings, 2 could not
run.

Examples:
  jd validate
  jd validate "roles/**/*.md" --format json
  jd validate --format pretty --format sarif:out.sarif --max-warnings 0
  jd validate --rule completeness/pay=error --rule dates/no-review=off
  jd validate --fix
  jd validate --baseline jd-baseline.json --changed-since main
  cat draft.md | jd validate - --stdin-filename roles/draft.md
`,
    )
    .action(async (paths: string[], options) => {
      const { validate } = await import('../commands/validate.ts');
      finish(await validate(paths, options, io));
    });
}

/** Adds one more value of an option that may be given several times. */
function gather(value: string, before: string[] = []): string[] {
  return [...before, value];
}
