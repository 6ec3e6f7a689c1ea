import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../usage/usage-error.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed. What an interrupted run left
 * behind in the folder is removed. A pipe or a device is written into.
 *
 * @throws UsageError if the folder can't be written to.
 */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  const temporary = join(folder, `.jd-${process.pid}-${basename(path)}.tmp`);
  try {
    if (isPipeOrDevice(path)) {
      writeFileSync(path, bytes);
      return;
    }
    makeFolder(folder);
    removeLeftovers(folder);
    writeFileSync(temporary, bytes);
    keepMode(path, temporary);
    renameSync(temporary, path);
  } catch (error) {
    removeIfThere(temporary);
    const reason = error instanceof Error ? error.message : String(error);
    // Windows refuses to replace what a reader of PDFs shows.
    const hint = existsSync(path) ? 'If another program has it open, close it there; else choose' : 'Choose';
    throw new UsageError(`Cannot write \`${path}\`: ${reason}`, `${hint} another place for it.`);
  }
}

/** Not Node's recursive `mkdir`, which never ends where a system lets nobody make folders, as `/proc` or an automounted `/net`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!existsSync(folder)) throw error;
  }
}

/** Whether a program or a device reads what is written, such as /dev/null: a file must not take its place. */
function isPipeOrDevice(path: string): boolean {
  const known = statSync(path, { throwIfNoEntry: false });
  return known !== undefined && !known.isFile() && !known.isDirectory();
}

/** A file that is written anew may be read and written by whom it was. */
function keepMode(path: string, temporary: string): void {
  const known = statSync(path, { throwIfNoEntry: false });
  if (known?.isFile() === true) chmodSync(temporary, known.mode);
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where the folder can't be reached there is nothing to remove.
  }
}

const cleaned = new Set<string>();

function removeLeftovers(folder: string): void {
  if (cleaned.has(folder)) return;
  cleaned.add(folder);
  for (const name of readdirSync(folder)) {
    const [, writer] = leftover.exec(name) ?? [];
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true });
  }
}

const leftover = /^\.jd-(\d+)-.*\.tmp$/;

/** Whether a process runs that may still write its file. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
