import { isUtf8 } from 'node:buffer';
import type { VFile } from 'vfile';
import { suggestionOf } from '../../check/suggestion-of.ts';
import { type FindOptions, findNew } from '../baseline/find-new.ts';
import { fixAll } from '../fix/fix-all.ts';
import type { Io } from '../io.ts';
import { annotateFault, countMessages } from '../reporters/index.ts';
import { quotePath } from '../select/quote-path.ts';
import { withStdin } from '../select/with-stdin.ts';
import { calledAs } from '../terminal/called-as.ts';
import { readWantedReports, type WantedReport, writeReports } from '../terminal/write-reports.ts';
import { dayOfCheck } from '../usage/dates.ts';
import { readRuleOverrides } from '../usage/rule-overrides.ts';
import { UsageError } from '../usage/usage-error.ts';

export interface ValidateOptions extends FindOptions {
  /** Formats of messages, each with a file after a colon or for standard output. */
  format?: string[];
  /** Print errors only; the others still count. */
  quiet?: boolean;
  /** How many warnings are fine, as a number. */
  maxWarnings?: string;
  /** Severities of rules, as `id=severity`. */
  rule?: string[];
  /** Whether what has one right answer is put right in the files; of standard input, on standard output. */
  fix?: boolean;
  /** The name that text from standard input goes by. */
  stdinFilename?: string;
  /** The day that dates are compared with, as `YYYY-MM-DD`; today if there is none. */
  date?: string;
}

/** Checks roles and what they rest on; returns the exit code: 0 without errors, 1 with, or with too many warnings. */
export async function validate(paths: string[], options: ValidateOptions, io: Io): Promise<number> {
  const wanted = readWantedReports(options.format, io);
  try {
    return await validateAs(wanted, paths, options, io);
  } catch (error) {
    // Beside the exit code a reader of the change would see nothing else.
    const isAnnotated = wanted.some(({ format, file }) => format === 'github' && file === undefined);
    if (isAnnotated && error instanceof UsageError) io.stdout.write(annotateFault(error));
    throw error;
  }
}

async function validateAs(
  wanted: readonly WantedReport[],
  paths: string[],
  options: ValidateOptions,
  io: Io,
): Promise<number> {
  const maxWarnings = readNumber(options.maxWarnings);
  const overrides = readRuleOverrides(options.rule ?? []);
  const run = { date: dayOfCheck(options.date, io), overrides };
  const stdin = paths.includes('-') ? await withStdin(options.stdinFilename ?? 'stdin.md', io) : undefined;
  const world = stdin?.io ?? io;
  const chosen = paths.map((path) => (path === '-' ? (stdin?.path ?? path) : path));
  const fix = options.fix === true;
  if (fix && stdin !== undefined && !isUtf8(stdin.bytes()))
    throw new UsageError(
      'Unexpected bytes on standard input, expected UTF-8',
      'Save the text as UTF-8, or leave --fix out.',
    );
  const find = { ...options, ...(stdin !== undefined && { alwaysNew: stdin.path }) };
  const { files, remarks } = fix
    ? await fixAll(chosen, run, find, world)
    : await findNew(chosen, run, find, world, true);
  const counts = countMessages(files);
  const tooMany = counts.warning > maxWarnings;
  if (tooMany) remarks.push(`Too many warnings: ${counts.warning}, at most ${maxWarnings} are allowed.`);
  if (options.quiet === true) keepErrors(files);
  if (!fix && stdin === undefined && isForPerson(wanted, io)) remarks.push(...remarkOnFix(files, paths, io));
  const isFilter = fix && stdin !== undefined;
  if (isFilter) io.stdout.write(new TextDecoder('utf-8', { ignoreBOM: true }).decode(stdin.bytes()));
  await writeReports(wanted, files, remarks, isFilter ? { ...io, stdout: io.stderr } : io);
  return counts.error > 0 || tooMany ? 1 : 0;
}

/** Whether a person reads what is printed, and nothing else does. */
function isForPerson(wanted: readonly WantedReport[], { stdout }: Io): boolean {
  return stdout.isTTY && wanted.every(({ format, file }) => format === 'pretty' && file === undefined);
}

/** The command that puts right what has one right answer, if anything has. */
function remarkOnFix(files: VFile[], paths: readonly string[], io: Io): string[] {
  const all = files.flatMap(({ messages }) => messages);
  const count = all.filter((message) => suggestionOf(message) !== undefined).length;
  if (count === 0) return [];
  const which = all.length === 1 ? 'it' : count === all.length ? 'all of them' : `${count} of them`;
  return [`To put ${which} right: ${[calledAs(io), 'validate --fix', ...paths.map(quotePath)].join(' ')}`];
}

function readNumber(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`Unexpected \`${text}\` after --max-warnings`, 'It is a whole number, such as 0.');
}

function keepErrors(files: VFile[]): void {
  for (const file of files) file.messages = file.messages.filter(({ fatal }) => fatal === true);
}
