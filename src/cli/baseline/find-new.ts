import type { VFile } from 'vfile';
import type { RuleRun } from '../../rules/index.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { watchHost } from '../cache/watch-host.ts';
import { type CheckedWorkspace, checkFiles } from '../check-files.ts';
import type { Io } from '../io.ts';
import { keepChanged } from '../select/changed-since.ts';
import { absolutePath } from '../select/select-files.ts';
import { type BaselineOptions, leaveOutKnown } from './leave-out-known.ts';

export interface FindOptions extends BaselineOptions {
  /** A revision of git: files that have not changed since are left out. */
  changedSince?: string;
  /** Absolute path of a file that counts as changed whatever git knows of it. */
  alwaysNew?: string;
  /** Whether what was found is kept for the next run. */
  cache?: boolean;
  /** File in which it is kept; naming one turns the cache on. */
  cacheLocation?: string;
}

/** What was found, and what to say of it at the end. */
export interface Found {
  files: VFile[];
  remarks: string[];
}

/**
 * Checks files and leaves out what was there before: what a baseline holds, and files that have not changed.
 *
 * @param write Whether the baseline is brought up to date, if that is wanted.
 */
export async function findNew(
  paths: string[],
  run: RuleRun,
  options: FindOptions,
  io: Io,
  write: boolean,
): Promise<Found> {
  const { changedSince, alwaysNew } = options;
  const checked = await checkWithCache(paths, run, options, io);
  const all = checked.flatMap(({ files }) => files);
  const remarks = leaveOutKnown(all, options, io, write);
  if (changedSince === undefined) return { files: all, remarks };
  const files: VFile[] = [];
  for (const each of checked) files.push(...(await keepChanged(each, changedSince, io, alwaysNew)));
  return { files, remarks };
}

async function checkWithCache(
  paths: string[],
  run: RuleRun,
  { cache, cacheLocation }: FindOptions,
  io: Io,
): Promise<CheckedWorkspace[]> {
  if (cache !== true && cacheLocation === undefined) return checkFiles(paths, run, io);
  const path = absolutePath(cacheLocation ?? '.jd-cache.json', io.cwd);
  const host = watchHost(io.host);
  const kept = readCacheFile(path, io);
  const checked = await checkFiles(paths, run, { ...io, host }, { kept, host });
  writeCacheFile(path, kept, io);
  return checked;
}
