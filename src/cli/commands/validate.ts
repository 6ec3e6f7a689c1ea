import type { VFile } from 'vfile';
import type { Entry, Host, Workspace } from '../../model/index.ts';
import type { RuleRun } from '../../rules/index.ts';
import {
  applyBaseline,
  type BaselineEntry,
  formatBaseline,
  readBaseline,
  updatedEntries,
} from '../baseline.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { watchHost } from '../cache/watch-host.ts';
import { keepChanged } from '../changed-since.ts';
import { type CacheOfRun, checkRoles } from '../check-roles.ts';
import { openWorkspaceRules, openWorkspaces, sharedFiles } from '../check-workspace.ts';
import { dayOfCheck } from '../dates.ts';
import type { Io } from '../io.ts';
import { countMessages } from '../reporters/index.ts';
import { amount } from '../reporters/summarise.ts';
import { readRuleOverrides } from '../rule-overrides.ts';
import { absolutePath, selectFiles } from '../select-files.ts';
import { UsageError } from '../usage-error.ts';
import { nameChecker } from '../used-name.ts';
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
  /** File of findings that were there before. */
  baseline?: string;
  /** Whether that file is brought up to date. */
  updateBaseline?: boolean;
  /** A revision of git: files that have not changed since are left out. */
  changedSince?: string;
  /** Whether what was found is kept for the next run. */
  cache?: boolean;
  /** File in which it is kept; naming one turns the cache on. */
  cacheLocation?: string;
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
  const run = { date: dayOfCheck(options.date, io), overrides };
  const { paths: chosenPaths, io: world } = paths.includes('-')
    ? await withStdin(paths, options, io)
    : { paths, io };
  const { files, remarks } = await findNew(chosenPaths, run, options, world);
  const counts = countMessages(files);
  const tooMany = counts.warning > maxWarnings;
  if (tooMany) remarks.push(`Too many warnings: ${counts.warning}, at most ${maxWarnings} are allowed.`);
  if (options.quiet === true) keepErrors(files);
  await writeReports(wanted, files, remarks, io);
  return counts.error > 0 || tooMany ? 1 : 0;
}

/** What was found, and what to say of it at the end. */
interface Found {
  files: VFile[];
  remarks: string[];
}

/** Checks files and leaves out what was there before: what a baseline holds, and files that have not changed. */
async function findNew(paths: string[], run: RuleRun, options: ValidateOptions, io: Io): Promise<Found> {
  const { changedSince } = options;
  const path = baselinePath(options, io);
  const earlier = path === undefined ? [] : readEarlier(path, options, io);
  const cachePath = cacheLocation(options, io);
  const host = watchHost(io.host);
  const cache = cachePath === undefined ? undefined : { kept: readCacheFile(cachePath, io), host };
  const checked = await checkFiles(paths, run, cache === undefined ? io : { ...io, host }, cache);
  if (cachePath !== undefined && cache !== undefined) writeCacheFile(cachePath, cache.kept, io);
  const all = checked.flatMap(({ files }) => files);
  const remarks = path === undefined ? [] : leaveOutKnown(all, earlier, path, options, io);
  if (changedSince === undefined) return { files: all, remarks };
  const files: VFile[] = [];
  for (const each of checked)
    files.push(...(await keepChanged(each.files, changedSince, each.workspace, io)));
  return { files, remarks };
}

function baselinePath({ baseline, updateBaseline }: ValidateOptions, { cwd }: Io): string | undefined {
  if (baseline !== undefined) return absolutePath(baseline, cwd);
  if (updateBaseline !== true) return undefined;
  throw new UsageError('--update-baseline needs a file', 'Name it with --baseline jd-baseline.json.');
}

/** A baseline that is made anew need not be there yet. */
function readEarlier(path: string, { updateBaseline }: ValidateOptions, io: Io): BaselineEntry[] {
  return updateBaseline === true && io.host.read(path) === undefined ? [] : readBaseline(path, io);
}

/** Takes away what a baseline holds, which is brought up to date first if that is wanted; says what was done. */
function leaveOutKnown(
  files: VFile[],
  earlier: BaselineEntry[],
  path: string,
  { updateBaseline }: ValidateOptions,
  io: Io,
): string[] {
  const name = io.host.show(path);
  let entries = earlier;
  if (updateBaseline === true) {
    entries = updatedEntries(earlier, files, path, io);
    io.writeFile(path, new TextEncoder().encode(formatBaseline(entries)));
  }
  const { hidden, gone } = applyBaseline(entries, files, path, io);
  const remarks = [
    `${name} holds ${amount(hidden, 'finding')} that ${hidden === 1 ? 'is' : 'are'} not shown.`,
  ];
  if (gone > 0) {
    const what = gone === 1 ? '1 entry of it occurs no more' : `${gone} entries of it occur no more`;
    remarks.push(`${what}: --update-baseline takes them out.`);
  }
  return remarks;
}

/** Where the cache is, if one is wanted. */
function cacheLocation({ cache, cacheLocation: location }: ValidateOptions, { cwd }: Io): string | undefined {
  if (cache !== true && location === undefined) return undefined;
  return absolutePath(location ?? '.jd-cache.json', cwd);
}

function readNumber(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`Unexpected \`${text}\` after --max-warnings`, 'It is a number, such as 0.');
}

function keepErrors(files: VFile[]): void {
  for (const file of files) file.messages = file.messages.filter(({ fatal }) => fatal === true);
}

/** The files of one workspace, with their messages. */
interface CheckedWorkspace {
  workspace: Workspace;
  files: VFile[];
}

/** Every chosen file, with its messages. */
async function checkFiles(
  paths: string[],
  run: RuleRun,
  io: Io,
  cache: CacheOfRun | undefined,
): Promise<CheckedWorkspace[]> {
  const out = absolutePath('build', io.cwd);
  const selections = await selectFiles(paths.length > 0 ? paths : ['.'], io, out);
  const checked: CheckedWorkspace[] = [];
  for (const chosen of openWorkspaces(selections, io, out)) {
    const checkName = nameChecker();
    const opened = await openWorkspaceRules(chosen, run);
    const files = await sharedFiles(chosen, io);
    for await (const { file, name } of checkRoles(chosen, opened, run, cache)) {
      checkName(name, file);
      files.push(packText(file));
    }
    checked.push({ workspace: chosen.workspace, files });
  }
  if (checked.some(({ files }) => files.length > 0)) return checked;
  throw new UsageError(
    `Nothing to check in ${paths.join(', ') || 'the current folder'}`,
    'A role is a Markdown file that starts with ---, a line such as `title: Community Link Worker`, and ---.',
  );
}

/** Holds a file's text as bytes while it waits to be printed: they take no room in the heap of thousands. */
function packText(file: VFile): VFile {
  if (typeof file.value !== 'string') return file;
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
