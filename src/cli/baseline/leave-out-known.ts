import type { VFile } from 'vfile';
import type { Io } from '../io.ts';
import { amount } from '../reporters/summarise.ts';
import { absolutePath } from '../select/select-files.ts';
import { UsageError } from '../usage/usage-error.ts';
import { applyBaseline, formatBaseline, readBaseline, updatedEntries } from './baseline.ts';

/** What a command line says of a baseline. */
export interface BaselineOptions {
  /** File of findings that were there before. */
  baseline?: string;
  /** Whether that file is brought up to date. */
  updateBaseline?: boolean;
}

/**
 * Takes what a baseline holds from the messages of files; says what was done.
 *
 * @param write Whether the baseline is brought up to date first, if that is wanted.
 * @throws UsageError if the baseline is not there or something else.
 */
export function leaveOutKnown(
  files: VFile[],
  { baseline, updateBaseline = false }: BaselineOptions,
  io: Io,
  write: boolean,
): string[] {
  if (baseline === undefined) {
    if (!updateBaseline) return [];
    throw new UsageError('--update-baseline needs a file', 'Name it with --baseline jd-baseline.json.');
  }
  const path = absolutePath(baseline, io.cwd);
  // One that is made anew need not be there yet.
  const isNew = updateBaseline && io.host.read(path) === undefined;
  let entries = isNew ? [] : readBaseline(path, io);
  if (updateBaseline && write) {
    entries = updatedEntries(entries, files, path, io);
    io.writeFile(path, new TextEncoder().encode(formatBaseline(entries)));
  }
  const { hidden, gone } = applyBaseline(entries, files, path, io);
  const are = hidden === 1 ? 'is' : 'are';
  const remarks = [`${io.host.show(path)} holds ${amount(hidden, 'finding')} that ${are} not shown.`];
  if (gone > 0) {
    const occur = gone === 1 ? '1 entry of it occurs' : `${gone} entries of it occur`;
    remarks.push(`${occur} no more: --update-baseline takes them out.`);
  }
  return remarks;
}
