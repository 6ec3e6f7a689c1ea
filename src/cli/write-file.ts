import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './usage-error.ts';

const prefix = '.jd-';
const suffix = '.tmp';

/**
 * Writes a file whole or not at all: beside its place first, then renamed. What an interrupted run left
 * behind in the folder is removed.
 *
 * @throws UsageError if the folder can't be written to.
 */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  const temporary = join(folder, `${prefix}${process.pid}-${basename(path)}${suffix}`);
  try {
    mkdirSync(folder, { recursive: true });
    removeLeftovers(folder);
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Can not write ${path}: ${reason}`, 'Choose another folder with --out.');
  }
}

const cleaned = new Set<string>();

function removeLeftovers(folder: string): void {
  if (cleaned.has(folder)) return;
  cleaned.add(folder);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(prefix) && name.endsWith(suffix)) rmSync(join(folder, name), { force: true });
  }
}
