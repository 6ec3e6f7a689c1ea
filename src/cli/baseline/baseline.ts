import { posix } from 'node:path';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { foundMessages } from '../../check/found-messages.ts';
import type { Io } from '../io.ts';
import { absolutePath } from '../select/select-files.ts';
import { sha256 } from '../sha256.ts';
import { UsageError } from '../usage/usage-error.ts';

/** Findings of one rule with the same words in one file. */
export interface BaselineEntry {
  /** From the folder of the baseline. */
  file: string;
  rule: string;
  /** The start of the SHA-256 of the message's words: places are no part of it, so that lines may move. */
  fingerprint: string;
  /** How many there were. */
  count: number;
}

/** What became of the entries of a baseline. */
export interface BaselineOutcome {
  /** Findings that were there before and are not reported. */
  hidden: number;
  /** Entries, or parts of them, that occur no more. */
  gone: number;
}

/**
 * Reads a baseline.
 *
 * @throws UsageError if there is none at that path, or the file is something else.
 */
export function readBaseline(path: string, { host }: Io): BaselineEntry[] {
  const bytes = host.read(path);
  if (bytes === undefined) {
    throw new UsageError(`No baseline \`${host.show(path)}\``, 'Add --update-baseline to make it.');
  }
  const entries = parseBaseline(new TextDecoder().decode(bytes));
  if (entries !== undefined) return entries;
  throw new UsageError(
    `Unexpected content of \`${host.show(path)}\`, expected a baseline`,
    'Name another file, or make this one anew with --update-baseline.',
  );
}

function parseBaseline(text: string): BaselineEntry[] | undefined {
  try {
    const { version, findings } = JSON.parse(text) as { version?: unknown; findings?: unknown };
    return version === 1 && Array.isArray(findings) && findings.every(isEntry) ? findings : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(entry: unknown): entry is BaselineEntry {
  if (typeof entry !== 'object' || entry === null) return false;
  const { file, rule, fingerprint, count } = entry as Record<string, unknown>;
  return [file, rule, fingerprint].every((text) => typeof text === 'string') && Number.isInteger(count);
}

/** Takes what a baseline holds from the messages of files, as often as it holds it. */
export function applyBaseline(
  entries: readonly BaselineEntry[],
  files: VFile[],
  path: string,
  io: Io,
): BaselineOutcome {
  const left = new Map(entries.map((entry) => [keyOf(entry), entry.count]));
  let hidden = 0;
  for (const file of files) {
    const known = new Set<VFileMessage>();
    for (const { message } of foundMessages([file])) {
      const key = keyOf(identify(message, file, path, io));
      const count = left.get(key) ?? 0;
      if (count < 1 || isUnreadable(message)) continue;
      left.set(key, count - 1);
      known.add(message);
    }
    hidden += known.size;
    file.messages = file.messages.filter((message) => !known.has(message));
  }
  const wasChecked = checkedFiles(files, path, io);
  const gone = entries.filter((entry) => wasChecked(entry.file) && (left.get(keyOf(entry)) ?? 0) > 0);
  return { hidden, gone: gone.length };
}

/**
 * The entries of a baseline that holds what files have messages about, and what an earlier one holds of files
 * that were not looked at; in the order of files, rules and fingerprints.
 */
export function updatedEntries(
  earlier: readonly BaselineEntry[],
  files: VFile[],
  path: string,
  io: Io,
): BaselineEntry[] {
  const wasChecked = checkedFiles(files, path, io);
  const entries = new Map(
    earlier.filter(({ file }) => !wasChecked(file)).map((entry) => [keyOf(entry), { ...entry }]),
  );
  for (const file of files) {
    for (const message of file.messages) {
      if (isUnreadable(message)) continue;
      const found = identify(message, file, path, io);
      const entry = entries.get(keyOf(found));
      if (entry === undefined) entries.set(keyOf(found), found);
      else entry.count += 1;
    }
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** The text of a baseline: JSON, an entry a line. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ file, rule, fingerprint, count }) =>
    JSON.stringify({ file, rule, fingerprint, count }),
  );
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

/** Errors that keep a file from being read: what else is wrong with it nobody knows, so they always show. */
function isUnreadable({ fatal, ruleId }: VFileMessage): boolean {
  return fatal === true && /^(?:file|frontmatter|yaml|markdown)\//.test(ruleId ?? '');
}

function identify({ ruleId = '', reason }: VFileMessage, file: VFile, path: string, io: Io): BaselineEntry {
  const fingerprint = sha256().update(reason).digest('hex').slice(0, 16);
  return { file: fromBaseline(file, path, io), rule: ruleId, fingerprint, count: 1 };
}

function fromBaseline(file: VFile, path: string, { cwd }: Io): string {
  return posix.relative(posix.dirname(path), absolutePath(file.path, cwd));
}

function keyOf({ file, rule, fingerprint }: BaselineEntry): string {
  return `${file}\n${rule}\n${fingerprint}`;
}

/** Whether a file of a baseline was among the files that were checked, or exists no more. */
function checkedFiles(files: VFile[], path: string, io: Io): (file: string) => boolean {
  const checked = new Set(files.map((file) => fromBaseline(file, path, io)));
  return (file) => checked.has(file) || io.host.read(absolutePath(file, posix.dirname(path))) === undefined;
}
