/**
 * Times how long a save takes to be seen: with `jd preview`, until the open page is told and until it has its new
 * pack; with `jd build --watch`, until the pack is written. Files are saved in place and by renaming, in turn.
 * `node bench/preview.js [--rounds 20] [--count 200]`.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeRoles } from './make-roles.js';
import { markdownTable } from './markdown-table.js';
import { commandEnvironment, exitOf } from './run-command.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, count: { type: 'string', default: '200' } },
});
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), 'jd-bench-'));

/** Starts `jd`, and calls back with all that it has printed since the last call. */
function start(args) {
  const child = spawn(process.execPath, ['bin/jd.js', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: commandEnvironment(),
  });
  process.on('exit', () => child.kill());
  let printed = '';
  let arrived = () => {};
  child.stdout.on('data', (chunk) => {
    printed += chunk;
    arrived();
  });
  const until = async (pattern) => {
    while (!pattern.test(printed)) {
      await new Promise((resolve) => {
        arrived = resolve;
      });
    }
    const text = printed;
    printed = '';
    return text;
  };
  const stop = async () => {
    child.kill('SIGINT');
    if ((await exitOf(child)) !== 0) throw new Error(`jd ${args.join(' ')} did not end with 0`);
  };
  return { until, stop };
}

/** Saves a role with a word more: in place in even rounds, by renaming in odd ones. */
function save(path, text, round) {
  const changed = text.replace(/\s*$/, `\n\nSaved ${round} times.\n`);
  if (round % 2 === 0) return writeFileSync(path, changed);
  writeFileSync(`${dirname(path)}/.saved.tmp`, changed);
  renameSync(`${dirname(path)}/.saved.tmp`, path);
}

/** Milliseconds from each save until the page is told, and until its new pack is there. */
async function timePreview(root, file) {
  const jd = start(['preview', join(root, file), '--port', '0']);
  const [, origin, page] = /(http:\/\/127\.0\.0\.1:\d+)(\S+)/.exec(await jd.until(/Ctrl-C/)) ?? [];
  const controller = new AbortController();
  const stream = await fetch(`${origin}/-/events?page=${encodeURIComponent(page)}`, {
    signal: controller.signal,
  });
  const reader = stream.body.getReader();
  const told = async () => {
    for (let text = ''; !text.includes('data:'); )
      text += Buffer.from((await reader.read()).value).toString();
  };
  await told();
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const times = { told: [], shown: [] };
  for (let round = 0; round < rounds; round++) {
    const saved = performance.now();
    save(path, text, round);
    await told();
    times.told.push(performance.now() - saved);
    const html = await (await fetch(`${origin}${page}`)).text();
    if (!html.includes(`Saved ${round} times.`)) throw new Error('The page does not show what was saved');
    times.shown.push(performance.now() - saved);
  }
  writeFileSync(path, text);
  controller.abort();
  await jd.stop();
  return times;
}

/** Milliseconds from each save until the pack is written. */
async function timeBuild(root, file, format) {
  const out = join(folder, 'out');
  const jd = start(['build', root, '--watch', '--format', format, '--out', out]);
  await jd.until(/Waiting for changes/);
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const saved = performance.now();
    save(path, text, round);
    const printed = await jd.until(/^\d+ packs? in /m);
    times.push(performance.now() - saved);
    if (!printed.includes('\n1 pack in')) throw new Error(`Not one pack was made:\n${printed}`);
  }
  writeFileSync(path, text);
  await jd.stop();
  rmSync(out, { recursive: true });
  return times;
}

function row(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return [name, at(0.5), at(0.9), at(1)];
}

const many = join(folder, 'many');
const made = makeRoles({ count: Number(values.count) });
for (const [path, text] of made) {
  mkdirSync(dirname(join(many, path)), { recursive: true });
  writeFileSync(join(many, path), text);
}
const hospital = join(folder, 'valley-hospital');
cpSync('examples/valley-hospital', hospital, { recursive: true });
const [someRole] = [...made.keys()].filter((path) => path.startsWith('roles/'));
const rows = [];
for (const [name, root, file] of [
  ['valley-hospital', hospital, 'roles/matron.md'],
  [`${values.count} roles`, many, someRole],
]) {
  const { told, shown } = await timePreview(root, file);
  rows.push(row(`${name}: preview, save → page is told`, told));
  rows.push(row(`${name}: preview, save → new page`, shown));
  for (const format of ['html', 'pdf'])
    rows.push(row(`${name}: build --watch, save → ${format} written`, await timeBuild(root, file, format)));
}
console.log(markdownTable(['', 'median (ms)', 'nine in ten (ms)', 'worst (ms)'], rows));
rmSync(folder, { recursive: true, force: true });
