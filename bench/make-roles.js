/**
 * Makes a workspace of many roles: `node bench/make-roles.js FOLDER [--count 2000] [--seed 1]`.
 *
 * The same count and seed give the same bytes.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { randomFrom } from './random.js';
import { roleText } from './role-text.js';
import { competencies, grades, indicators, services, towns } from './role-words.js';

/** @typedef {{ count?: number, seed?: number }} Options 2,000 roles from seed 1 unless told otherwise. */

/**
 * Makes the files of a workspace.
 *
 * @param {Options} options
 * @returns {Map<string, string>} Texts by path from the workspace's folder.
 */
export function makeRoles({ count = 2000, seed = 1 } = {}) {
  const cast = Array.from({ length: count }, (_, index) => castRole(index, seed));
  const files = new Map([
    ['jd.yaml', settings],
    ['frameworks/core.md', framework()],
  ]);
  cast.forEach((role, index) => {
    const neighbour = cast[(index + 1) % count]?.id ?? role.id;
    files.set(role.path, roleText({ ...role, neighbour }));
  });
  return files;
}

/** @param {number} index @param {number} seed */
function castRole(index, seed) {
  const number = index + 1;
  const random = randomFrom(seed * 1_000_003 + index);
  const service = random.pick(services);
  const title = `${random.pick(grades)} ${random.pick(service.titles)}, ${random.pick(towns)}`;
  const id = `${title.toLowerCase().replace(/[^a-z]+/g, '-')}-${String(number).padStart(4, '0')}`;
  const folder = String(Math.floor(index / 100) + 1).padStart(2, '0');
  return { random, service, title, number, id, path: `roles/area-${folder}/${id}.md` };
}

const settings = `format: 1
language: en-GB
organisation:
  name: Arrel County Services
  website: https://arrel.example.org
  contact:
    role: People team
    email: people@arrel.example.org
  clauses: [Tell us what would help you to apply; we make adjustments and send other formats.]
career_levels: [1, 2, 3, 4, 5]
defaults:
  accountable_to: the county's councillors, through the Chief Officer
`;

/** A framework of six competencies and three levels. */
function framework() {
  const random = randomFrom(7);
  const sections = Object.entries(competencies).flatMap(([id, title]) => [
    `## ${title} {#${id}}`,
    `What ${title.toLowerCase()} means in every post of the county.`,
    ...[1, 2, 3].flatMap((level) => [
      `### Level ${level}`,
      random
        .some(indicators, 4)
        .map((text) => `- ${text.replace('{people}', 'the people we serve')}`)
        .join('\n'),
    ]),
  ]);
  return `${['---\nkind: competency-framework\nid: core\ntitle: Core competencies\nlevels: [1, 2, 3]\n---', ...sections].join('\n\n')}\n`;
}

/**
 * Writes a workspace into a new or empty folder.
 *
 * @param {string} folder
 * @param {Options} options
 * @returns {{ roles: number, bytes: number }} How many roles were written, and their size.
 */
export function writeRoles(folder, options) {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`Not an empty folder: ${folder}`);
  const files = makeRoles(options);
  let bytes = 0;
  for (const [path, text] of files) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
    if (path.startsWith('roles/')) bytes += Buffer.byteLength(text);
  }
  return { roles: files.size - 2, bytes };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    process.stderr.write('usage: node bench/make-roles.js FOLDER [--count 2000] [--seed 1]\n');
    process.exitCode = 2;
  } else {
    const { roles, bytes } = writeRoles(folder, { count: Number(values.count), seed: Number(values.seed) });
    process.stdout.write(`${roles} roles, ${bytes} bytes, ${Math.round(bytes / roles)} each\n`);
  }
}
