/**
 * Times `jd build` of one candidate pack of over twenty pages against Typst, Chromium and WeasyPrint, and of many
 * packs in one process: `node bench/build.js [--rounds 7] [--copies 100]`. Build first (`node build.js`).
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from './compare.js';
import { markdownTable } from './markdown-table.js';
import { packPeers } from './pack-peers.js';
import { pdfPages } from './pdf-pages.js';

const id = 'community-link-worker';
const role = `roles/${id}.md`;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, copies: { type: 'string', default: '100' } },
});
const rounds = Number(values.rounds);
const copies = Number(values.copies);

/** @type {import('./run-command.js').Command} */
const floor = { name: 'node -e 0', args: ['-e', '0'] };

const folder = mkdtempSync(join(tmpdir(), 'jd-bench-'));
try {
  await timeOne(workspaceOf(1));
  await timeMany();
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * The workspace of Riverside Trust, which holds its link worker so many times.
 *
 * @param {number} count
 */
function workspaceOf(count) {
  const workspace = join(folder, String(count));
  cpSync('examples/riverside-trust', workspace, { recursive: true });
  const text = readFileSync(join(workspace, role), 'utf8');
  for (let copy = 2; copy <= count; copy++) writeFileSync(join(workspace, `roles/${id}-${copy}.md`), text);
  return workspace;
}

/**
 * @param {string} name
 * @param {string} cwd
 * @param {string} format
 * @returns {import('./run-command.js').Command}
 */
function buildCommand(name, cwd, format) {
  const out = join(folder, 'packs');
  const args = [
    resolve('bin/jd.js'),
    'build',
    `roles/${id}*.md`,
    '--format',
    format,
    '--out',
    out,
    '--date',
    '2027-01-11',
  ];
  return { name, cwd, args, output: join(out, `${id}.pdf`) };
}

/** @param {string} workspace */
async function timeOne(workspace) {
  const html = buildCommand('jd build, HTML', workspace, 'html');
  execFileSync(process.execPath, html.args, { cwd: workspace });
  const { commands: peers, missing } = packPeers(workspace, join(folder, `packs/${id}.html`), folder);
  if (missing.length > 0) process.stdout.write(`Not here, so left out: ${missing.join(', ')}.\n\n`);
  const commands = [buildCommand('jd build, PDF', workspace, 'pdf'), ...peers, floor];
  const compared = await compare(commands, { rounds });
  const rows = compared.map(({ name, wall, leastWall, cpu, memory, ratio, cpuRatio }, index) => [
    name,
    milliseconds(wall),
    milliseconds(leastWall),
    milliseconds(cpu),
    memory?.toFixed(0) ?? '–',
    `${ratio.toFixed(2)}×`,
    `${cpuRatio.toFixed(2)}×`,
    ...describePdf(commands[index]?.output),
  ]);
  const head = 'one pack|wall, ms|least|CPU, ms|peak, MB|times jd: wall|CPU|pages|kB'.split('|');
  process.stdout.write(`${markdownTable(head, rows)}\n`);
}

/** Pages and size. @param {string | undefined} path */
function describePdf(path) {
  if (path === undefined) return ['–', '–'];
  const bytes = readFileSync(path);
  return [String(pdfPages(bytes)), (bytes.length / 1024).toFixed(0)];
}

/** What a pack takes in a batch, against the start of Node, and whether memory grows with packs. */
async function timeMany() {
  const counts = [1, 10, copies];
  const commands = counts.map((count) => buildCommand(String(count), workspaceOf(count), 'pdf'));
  const [start, ...batches] = await compare([floor, ...commands], { rounds: Math.min(rounds, 5) });
  const rows = batches.map(({ name, wall, cpu, memory, ratio, cpuRatio }) => [
    name,
    wall.toFixed(2),
    milliseconds(wall / Number(name)),
    `${(ratio / Number(name)).toFixed(2)}×`,
    milliseconds(cpu / Number(name)),
    `${(cpuRatio / Number(name)).toFixed(2)}×`,
    memory?.toFixed(0) ?? '–',
  ]);
  const head =
    'packs in one process|wall, s|wall a pack, ms|times node -e 0|CPU a pack, ms|times node -e 0|peak, MB';
  process.stdout.write(markdownTable(head.split('|'), rows));
  process.stdout.write(
    `\nnode -e 0: ${milliseconds(start?.wall ?? 0)} ms, CPU ${milliseconds(start?.cpu ?? 0)} ms\n`,
  );
}

/** @param {number} seconds */
function milliseconds(seconds) {
  return (seconds * 1000).toFixed(0);
}
