import { spawn } from 'node:child_process';

/**
 * @typedef {object} Command A program to be run and measured.
 * @property {string} name
 * @property {string} [file] The program; Node unless told otherwise.
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {string} [output] The file that it makes, if any.
 * @property {boolean} [mayFind] Whether it may end with 1, as it does where it has found something.
 */

/**
 * @typedef {object} Usage What one run of a process took.
 * @property {number} wall Seconds from start to end.
 * @property {number} cpu Seconds of processor time, of all its threads and descendants.
 */

/** `time` of Bash counts the processor time of every descendant that was waited for. */
const timed = 'TIMEFORMAT="%3R %3U %3S"; exec 3>&2; { time "$@" >/dev/null 2>/dev/null 3>&-; } 2>&3';

/**
 * Runs a whole process and measures it from without. What it prints is thrown away.
 *
 * @param {Command} command
 * @returns {Promise<Usage>}
 * @throws Error if it fails.
 */
export async function runCommand({
  name,
  file = process.execPath,
  args,
  cwd = process.cwd(),
  mayFind = false,
}) {
  const child = spawn('bash', ['-c', timed, 'bash', file, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: commandEnvironment(),
  });
  let report = '';
  child.stderr.on('data', (chunk) => {
    report += chunk;
  });
  const exitCode = await exitOf(child);
  if (exitCode !== 0 && !(mayFind && exitCode === 1))
    throw new Error(`${name} ended with exit code ${exitCode}`);
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = report
    .trim()
    .replaceAll(',', '.')
    .split(' ')
    .map(Number);
  return { wall, cpu: user + system };
}

/** What every command is run with; certificates of one machine's network would take longer to load than Node itself. */
export function commandEnvironment() {
  return {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_EXTRA_CA_CERTS: '',
    NO_COLOR: '1',
    NO_UPDATE_NOTIFIER: '1',
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | null>}
 */
export function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}
