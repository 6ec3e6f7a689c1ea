/**
 * Times `jd validate` on 1, 100 and 2,000 roles, with its rules as they are and with none, against remark-cli with
 * remark-lint-frontmatter-schema and against alex:
 * `node bench/validate.js [--counts 1,100,2000] [--rounds 7,5,3] [--peers remark,alex]`. Build first (`node build.js`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rules } from '../dist/index.js';
import { alexCommand, installAlex } from './alex-peer.js';
import { compare } from './compare.js';
import { writeRoles } from './make-roles.js';
import { markdownTable } from './markdown-table.js';
import { installRemark, remarkCommand } from './remark-peer.js';

const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '1,100,2000' },
    rounds: { type: 'string', default: '7,5,3' },
    peers: { type: 'string', default: 'remark,alex' },
  },
});
const rounds = values.rounds.split(',').map(Number);
const wanted = new Set(values.peers.split(','));
const remark = wanted.has('remark') ? installRemark() : undefined;
if (wanted.has('remark') && remark === undefined)
  process.stdout.write('remark-cli can not be installed here and is left out.\n\n');
const alex = wanted.has('alex') ? installAlex() : undefined;
if (wanted.has('alex') && alex === undefined)
  process.stdout.write('alex can not be installed here and is left out.\n\n');
const noRules = rules.flatMap(({ id }) => ['--rule', `${id}=off`]);

const folder = mkdtempSync(join(tmpdir(), 'jd-bench-'));
const rows = [];
try {
  for (const [index, count] of values.counts.split(',').map(Number).entries()) {
    rows.push(...(await timeRoles(count, rounds[index] ?? 3)));
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.stdout.write(
  markdownTable(['files', 'command', 'wall, s', 'CPU, s', 'peak, MB', 'times jd: wall', 'CPU'], rows),
);

/**
 * @param {number} count
 * @param {number} times
 */
async function timeRoles(count, times) {
  const workspace = join(folder, String(count));
  writeRoles(workspace, { count });
  const args = [resolve('bin/jd.js'), 'validate', 'roles'];
  const commands = [
    { name: 'jd', args, cwd: workspace },
    { name: 'jd, no rules', args: [...args, ...noRules], cwd: workspace },
  ];
  if (remark !== undefined) commands.push(remarkCommand(remark, workspace));
  if (alex !== undefined) commands.push(alexCommand(alex, workspace));
  commands.push({ name: 'node -e 0', args: ['-e', '0'], cwd: workspace });
  const compared = await compare(commands, { rounds: times, warmUp: count > 500 ? 0 : 1 });
  return compared.map(({ name, wall, cpu, memory, ratio, cpuRatio }) => [
    count,
    name,
    wall.toFixed(2),
    cpu.toFixed(2),
    memory?.toFixed(0) ?? '–',
    `${ratio.toFixed(ratio < 1 ? 2 : 1)}×`,
    `${cpuRatio.toFixed(cpuRatio < 1 ? 2 : 1)}×`,
  ]);
}
