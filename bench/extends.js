/**
 * Times `jd validate` and `jd list` on roles that extend each other in chains of ten, for growing numbers of roles:
 * what one role takes must stay the same. `node bench/extends.js [--counts 500,1000,2000] [--rounds 5]`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from './compare.js';
import { makeChains } from './make-chains.js';
import { markdownTable } from './markdown-table.js';

const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '500,1000,2000' },
    rounds: { type: 'string', default: '5' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'jd-bench-'));
const commands = values.counts.split(',').flatMap((count) => {
  const root = join(folder, count);
  for (const [path, text] of makeChains({ count: Number(count) })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return ['list', 'validate'].map((name) => ({
    name: `jd ${name}, ${count} roles`,
    count,
    args: ['bin/jd.js', name, root],
  }));
});
const compared = await compare(commands, { rounds: Number(values.rounds) });
const rows = compared.map(({ name, cpu, wall, memory }, index) => [
  name,
  wall.toFixed(2),
  cpu.toFixed(2),
  ((cpu * 1000) / Number(commands[index]?.count)).toFixed(2),
  memory === undefined ? '–' : Math.round(memory),
]);
console.log(markdownTable(['', 'wall (s)', 'CPU (s)', 'CPU a role (ms)', 'memory (MB)'], rows));
rmSync(folder, { recursive: true, force: true });
