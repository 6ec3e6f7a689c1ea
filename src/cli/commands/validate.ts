import type { VFile } from 'vfile';
import type { Entry, Host } from '../../model/index.ts';
import type { RuleRun } from '../../rules/index.ts';
import { checkPictures } from '../check-pictures.ts';
import {
  checkedRoles,
  idChecker,
  openWorkspaceRules,
  openWorkspaces,
  sharedFiles,
} from '../check-workspace.ts';
import { dayOfCheck } from '../dates.ts';
import type { Io } from '../io.ts';
import { countMessages } from '../reporters/index.ts';
import { readRuleOverrides } from '../rule-overrides.ts';
import { absolutePath, selectFiles } from '../select-files.ts';
import { UsageError } from '../usage-error.ts';
import { readWantedReports, writeReports } from '../write-reports.ts';

export interface ValidateOptions {
  /** Formats of messages, each with a file after a colon or for standard output. */
  format?: string[];
  /** Print errors only; the others still count. */
  quiet?: boolean;
  /** How many warnings are fine, as a number. */
  maxWarnings?: string;
  /** Severities of rules, as `id=severity`. */
  rule?: string[];
  /** The name that text from standard input goes by. */
  stdinFilename?: string;
  /** The day that dates are compared with, as `YYYY-MM-DD`; today if there is none. */
  date?: string;
}

/** Checks roles and what they rest on; returns the exit code: 0 without errors, 1 with, or with too many warnings. */
export async function validate(paths: string[], options: ValidateOptions, io: Io): Promise<number> {
  const wanted = readWantedReports(options.format, io);
  const maxWarnings = readNumber(options.maxWarnings);
  const overrides = readRuleOverrides(options.rule ?? []);
  const { paths: chosenPaths, io: world } = paths.includes('-')
    ? await withStdin(paths, options, io)
    : { paths, io };
  const files = await checkFiles(chosenPaths, { date: dayOfCheck(options.date, io), overrides }, world);
  const counts = countMessages(files);
  const tooMany = counts.warning > maxWarnings;
  const remarks = tooMany
    ? [`Too many warnings: ${counts.warning}, at most ${maxWarnings} are allowed.`]
    : [];
  if (options.quiet === true) keepErrors(files);
  await writeReports(wanted, files, remarks, io);
  return counts.error > 0 || tooMany ? 1 : 0;
}

function readNumber(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`Unexpected \`${text}\` after --max-warnings`, 'It is a number, such as 0.');
}

function keepErrors(files: VFile[]): void {
  for (const file of files) file.messages = file.messages.filter(({ fatal }) => fatal === true);
}

/** Every chosen file, with its messages. */
async function checkFiles(paths: string[], run: RuleRun, io: Io): Promise<VFile[]> {
  const selections = await selectFiles(paths.length > 0 ? paths : ['.'], io, absolutePath('build', io.cwd));
  const files: VFile[] = [];
  for (const chosen of openWorkspaces(selections, io, absolutePath('build', io.cwd))) {
    const checkId = idChecker();
    const opened = await openWorkspaceRules(chosen, run);
    files.push(...(await sharedFiles(chosen, io)));
    for (const role of checkedRoles(chosen, opened)) {
      checkId(role);
      await checkPictures(role, chosen.workspace);
      files.push(packText(role.source.file));
    }
  }
  if (files.length > 0) return files;
  throw new UsageError(
    `Nothing to check in ${paths.join(', ') || 'the current folder'}`,
    'A role is a Markdown file that starts with ---, a line such as `title: Community Link Worker`, and ---.',
  );
}

/** Holds a file's text as bytes while it waits to be printed: they take no room in the heap of thousands. */
function packText(file: VFile): VFile {
  file.value = new TextEncoder().encode(String(file));
  return file;
}

/** The world with one more file: the text from standard input, under the name that it was given. */
async function withStdin(
  paths: string[],
  { stdinFilename = 'stdin.md' }: ValidateOptions,
  io: Io,
): Promise<{ paths: string[]; io: Io }> {
  const bytes = await io.readStdin();
  const path = absolutePath(stdinFilename, io.cwd);
  const { host } = io;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const own: Entry = { name: path.slice(folder.length + 1), kind: 'file' };
  const overlaid: Host = {
    ...host,
    read: (file) => (file === path ? bytes : host.read(file)),
    list(at) {
      const entries = host.list(at);
      if (at !== folder || entries?.some(({ name }) => name === own.name)) return entries;
      return [...(entries ?? []), own].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
  return {
    paths: paths.map((entry) => (entry === '-' ? path : entry)),
    io: { ...io, host: overlaid },
  };
}
