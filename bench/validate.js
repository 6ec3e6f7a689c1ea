/**
 * Times `jd validate` against remark-cli with remark-lint-frontmatter-schema on 1, 100 and 2,000 roles:
 * `node bench/validate.js [--counts 1,100,2000] [--rounds 7,5,3]`. Build first (`node build.js`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from './compare.js';
import { writeRoles } from './make-roles.js';
import { markdownTable } from './markdown-table.js';
import { installRemark, remarkCommand } from './remark-peer.js';

const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '1,100,2000' },
    rounds: { type: 'string', default: '7,5,3' },
  },
});
const rounds = values.rounds.split(',').map(Number);
const remark = installRemark();
if (remark === undefined)
  process.stdout.write('remark-cli can not be installed here: jd alone is timed.\n\n');

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
  const commands = [{ name: 'jd', args: [resolve('bin/jd.js'), 'validate', 'roles'], cwd: workspace }];
  if (remark !== undefined) commands.push(remarkCommand(remark, workspace));
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
