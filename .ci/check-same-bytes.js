/**
 * Builds the examples and the stress role on each Node that is supported, in another time zone and in another
 * locale, and compares every file. Nodes come from npm; where they can't be fetched it says that they were skipped.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NODES = ['20.19.0', '22', '24'];
/** Fourteen hours ahead of UTC; a language whose capital of i is İ. */
const PLACES = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
/** Without a network npm says so at once. */
const QUICK = { npm_config_fetch_retries: '0', npm_config_fetch_timeout: '60000' };
const WORKSPACES = [...readdirSync('examples').map((name) => `examples/${name}`), 'src/testing/stress'];

const folder = mkdtempSync(join(tmpdir(), 'jd-same-bytes-'));
try {
  const expected = build([process.execPath], { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
  compare(
    `Node ${process.version} in ${PLACES.TZ}, ${PLACES.LANG}`,
    build([process.execPath], PLACES),
    expected,
  );
  for (const version of NODES) {
    const node = ['npx', '--yes', '--package', `node@${version}`, '--', 'node'];
    const { status, stdout } = run([...node, '--version'], QUICK);
    if (status !== 0) console.log(`SKIPPED: the bytes on Node ${version}, which could not be fetched`);
    else compare(`Node ${stdout.trim()}`, build(node, PLACES), expected);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run([program, ...args], env) {
  return spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } });
}

/** Hashes of all files that a build makes, by name. */
function build(node, env) {
  const out = mkdtempSync(join(folder, 'packs-'));
  const { status, stderr } = run([...node, 'bin/jd.js', 'build', ...WORKSPACES, '--out', out], env);
  if (status !== 0) throw new Error(`jd build ended with ${status}\n${stderr}`);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:pdf|html)$/.test(name),
  );
  if (files.length < 2 * WORKSPACES.length) throw new Error(`jd build made only ${files.join(', ')}`);
  const hash = (name) =>
    createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex');
  return new Map(files.sort().map((name) => [name, hash(name)]));
}

function compare(where, made, expected) {
  const names = [...new Set([...made.keys(), ...expected.keys()])];
  const other = names.filter((name) => made.get(name) !== expected.get(name));
  if (other.length > 0) process.exitCode = 1;
  const result = other.length > 0 ? `${other.join(', ')} differ` : `the same bytes of ${names.length} files`;
  console.log(`${where}: ${result}`);
}
