/**
 * Times `jd lsp`: from the start of the process to the first diagnostics, and from a keystroke to those of the text with
 * it; in one role alone, in a hospital of roles that extend each other, and among 200. Beside it yaml-language-server,
 * on the frontmatter of the same role with the same schema:
 * `node bench/lsp.js [--rounds 7] [--keystrokes 10]`. Build first (`node build.js`).
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { roleSchemaDraft07 } from './draft-07.js';
import { installPeer } from './install-peer.js';
import { timeServer } from './lsp-client.js';
import { writeRoles } from './make-roles.js';
import { markdownTable } from './markdown-table.js';
import { runCommand } from './run-command.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, keystrokes: { type: 'string', default: '10' } },
});
const keystrokes = Number(values.keystrokes);
const folder = mkdtempSync(join(tmpdir(), 'jd-bench-'));

/** @returns {import('./lsp-client.js').Server[]} */
function servers() {
  const alone = join(folder, 'alone');
  writeRoles(alone, { count: 1 });
  const many = join(folder, 'many');
  writeRoles(many, { count: 200 });
  const hospital = join(folder, 'hospital');
  cpSync('examples/valley-hospital', hospital, { recursive: true });
  return [
    jd('jd, one role', alone, firstRole(alone)),
    jd('jd, valley-hospital', hospital, join(hospital, 'roles/registered-nurse.md')),
    jd('jd, 200 roles', many, firstRole(many)),
    ...peer(firstRole(alone)),
  ];
}

/** @param {string} workspace */
function firstRole(workspace) {
  const name = readdirSync(join(workspace, 'roles/area-01')).sort()[0] ?? '';
  return join(workspace, 'roles/area-01', name);
}

/** @param {string} name @param {string} workspace @param {string} path */
function jd(name, workspace, path) {
  const text = readFileSync(path, 'utf8');
  // In the words of the first duty.
  const at = text.indexOf(' ', text.indexOf('\n1. ') + 4);
  const args = [resolve('bin/jd.js'), 'lsp', '--stdio'];
  return { name, args, folder: workspace, path, languageId: 'markdown', text, typed: ' etc. etc.', at };
}

/** @param {string} role */
function peer(role) {
  const installed = installPeer({ 'yaml-language-server': '1.25.0' });
  if (installed === undefined) {
    process.stdout.write('yaml-language-server can not be installed here and is left out.\n\n');
    return [];
  }
  const at = join(folder, 'peer');
  mkdirSync(at);
  const path = join(at, 'role.yaml');
  const text = readFileSync(role, 'utf8').split(/^---$/m)[1]?.trimStart() ?? '';
  writeFileSync(path, text);
  writeFileSync(join(at, 'role.json'), JSON.stringify(roleSchemaDraft07('schemas')));
  const schema = pathToFileURL(join(at, 'role.json')).href;
  return [
    {
      name: 'yaml-language-server, frontmatter',
      args: [join(installed, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
      folder: at,
      path,
      languageId: 'yaml',
      text,
      typed: 'x_',
      at: 0,
      settings: { yaml: { validate: true, schemas: { [schema]: '*.yaml' }, schemaStore: { enable: false } } },
    },
  ];
}

/** @param {number[]} list */
function median(list) {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

try {
  const compared = servers();
  /** @type {Map<string, { ready: number[], first: number[], keystrokes: number[], ratio: number[] }>} */
  const found = new Map(
    compared.map(({ name }) => [name, { ready: [], first: [], keystrokes: [], ratio: [] }]),
  );
  for (let round = 0; round < Number(values.rounds); round++) {
    const { wall } = await runCommand({ name: 'node -e 0', args: ['-e', '0'] });
    for (const server of compared) {
      const taken = await timeServer(server, keystrokes);
      const all = found.get(server.name);
      all?.ready.push(taken.ready);
      all?.first.push(taken.first);
      all?.ratio.push(taken.first / (wall * 1000));
      all?.keystrokes.push(...taken.keystrokes);
    }
  }
  const rows = [...found].map(([name, { ready, first, keystrokes: each, ratio }]) => [
    name,
    median(ready).toFixed(0),
    median(first).toFixed(0),
    `${median(ratio).toFixed(1)}×`,
    median(each).toFixed(0),
    Math.max(...each).toFixed(0),
  ]);
  const head = [
    'server',
    'ready, ms',
    'first diagnostics, ms',
    'by node -e 0',
    'keystroke, ms',
    'slowest, ms',
  ];
  process.stdout.write(markdownTable(head, rows));
} finally {
  rmSync(folder, { recursive: true });
}
