/**
 * Times `jd build` of one candidate pack of some eighteen pages against `node -e 0`, and of many packs in
 * one process: `node bench/build.js [--rounds 7] [--copies 30]`. Build first (`node build.js`).
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from './compare.js';
import { markdownTable } from './markdown-table.js';

const role = 'roles/community-link-worker.md';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, copies: { type: 'string', default: '30' } },
});
const rounds = Number(values.rounds);
const copies = Number(values.copies);

const folder = mkdtempSync(join(tmpdir(), 'jd-bench-'));
try {
  const one = workspaceOf(1);
  const many = workspaceOf(copies);
  await timeOne(one);
  await timeMany(one, many);
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * A workspace that holds the link worker of Riverside Trust so many times.
 *
 * @param {number} count
 */
function workspaceOf(count) {
  const workspace = join(folder, String(count));
  cpSync('examples/riverside-trust', workspace, { recursive: true });
  const text = readFileSync(join(workspace, role), 'utf8');
  rmSync(join(workspace, 'roles'), { recursive: true });
  cpSync(`examples/riverside-trust/${role}`, join(workspace, role));
  for (let copy = 2; copy <= count; copy++) {
    writeFileSync(join(workspace, 'roles', `community-link-worker-${copy}.md`), text);
  }
  return workspace;
}

/** @param {string} name @param {string} cwd @param {string} format */
function buildCommand(name, cwd, format) {
  const out = join(folder, 'packs');
  return {
    name,
    cwd,
    args: [resolve('bin/jd.js'), 'build', '--format', format, '--out', out, '--date', '2027-01-11'],
  };
}

/** @param {string} workspace */
async function timeOne(workspace) {
  const commands = [
    { name: 'node -e 0', args: ['-e', '0'] },
    buildCommand('jd build, HTML', workspace, 'html'),
    buildCommand('jd build, PDF', workspace, 'pdf'),
    buildCommand('jd build, PDF and HTML', workspace, 'pdf,html'),
  ];
  const compared = await compare(commands, { rounds });
  const rows = compared.map(({ name, wall, cpu, memory, ratio }) => [
    name,
    (wall * 1000).toFixed(0),
    (cpu * 1000).toFixed(0),
    memory.toFixed(0),
    `${ratio.toFixed(1)}×`,
  ]);
  const head = ['one pack', 'wall, ms', 'CPU, ms', 'peak, MB', 'times node -e 0'];
  process.stdout.write(`${markdownTable(head, rows)}\n`);
}

/** What each further pack takes, once the process is warm. @param {string} one @param {string} many */
async function timeMany(one, many) {
  const rows = [];
  for (const format of ['html', 'pdf', 'pdf,html']) {
    const commands = [buildCommand('one', one, format), buildCommand('many', many, format)];
    const [single, all] = await compare(commands, { rounds: Math.min(rounds, 5) });
    const each = (((all?.wall ?? 0) - (single?.wall ?? 0)) * 1000) / (copies - 1);
    rows.push([format, (all?.wall ?? 0).toFixed(2), each.toFixed(0), (all?.memory ?? 0).toFixed(0)]);
  }
  const head = [`${copies} packs in one process`, 'wall, s', 'ms for each further pack', 'peak, MB'];
  process.stdout.write(markdownTable(head, rows));
}
