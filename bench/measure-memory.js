import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { commandEnvironment, exitOf } from './run-command.js';

const EVERY_MS = 10;

/**
 * Runs a command once more and samples, every 10 ms, the proportional set size (memory that processes share is
 * divided among them) of the process and all its descendants.
 *
 * @param {import('./run-command.js').Command} command
 * @returns {Promise<number | undefined>} The largest sum seen, in MB; undefined where there is no /proc (Linux only).
 */
export async function measureMemory({ file = process.execPath, args, cwd = process.cwd() }) {
  if (process.platform !== 'linux') return undefined;
  const child = spawn(file, args, { cwd, stdio: 'ignore', env: commandEnvironment() });
  let peak = 0;
  const sampling = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0));
  }, EVERY_MS);
  await exitOf(child);
  clearInterval(sampling);
  return peak / 1024;
}

/** Memory of a process and its descendants, in kB. @param {number | string} pid @returns {number} */
function memoryOf(pid) {
  try {
    const own = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), Number(own ?? 0));
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}

/** @param {number | string} pid */
function childrenOf(pid) {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  );
}
