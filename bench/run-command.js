import { spawn } from 'node:child_process';

/**
 * @typedef {object} Usage What one run of a process took.
 * @property {number} wall Seconds from start to end.
 * @property {number} cpu Seconds of processor time, of all its threads.
 * @property {number} memory Its largest resident set, in MB.
 * @property {number | null} exitCode
 */

/**
 * @typedef {object} Command A Node program to be run and measured.
 * @property {string} name
 * @property {string[]} args Arguments of `node`.
 * @property {string} [cwd]
 */

/** What the module that is loaded first into the measured process writes to its fourth stream. */
const reporter = `import { writeSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }));
});`;

const preload = `data:text/javascript,${encodeURIComponent(reporter)}`;

/**
 * Runs a whole Node process and measures it from within, just before it ends, and from without. What it
 * prints is thrown away.
 *
 * @param {Command} command
 * @returns {Promise<Usage>}
 */
export function runCommand({ args, cwd = process.cwd() }) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, ['--import', preload, ...args], {
      cwd,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' },
    });
    let report = '';
    child.stdio[3]?.on('data', (chunk) => {
      report += chunk;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => {
      const wall = Number(process.hrtime.bigint() - start) / 1e9;
      if (report === '') reject(new Error(`No report from node ${args.join(' ')}`));
      else resolve({ wall, exitCode, ...JSON.parse(report) });
    });
  });
}
