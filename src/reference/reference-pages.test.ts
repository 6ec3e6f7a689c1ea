import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { partDescriptions } from '../pack/index.ts';
import { parts } from '../pack/parts/index.ts';
import { referencePages } from './reference-pages.ts';
import type { Schema } from './schema.ts';

const schemas = readdirSync('schemas').map(
  (name) => JSON.parse(readFileSync(`schemas/${name}`, 'utf8')) as Schema,
);
const theme = parse(readFileSync('templates/themes/default.yaml', 'utf8'));
const template = readFileSync('templates/packs/candidate-pack.md', 'utf8');
const pages = referencePages({ schemas, theme, template });
const text = (name: string) => pages.get(`${name}.md`) ?? '';

/** Every named value in a schema, wherever it stands. */
function keysIn(node: unknown): [string, Schema][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]): [string, Schema][] =>
    name === 'properties'
      ? Object.entries(value as Record<string, Schema>).flatMap(([key, schema]) => [
          [key, schema],
          ...keysIn(schema),
        ])
      : keysIn(value),
  );
}

/** The schemas that have a page. */
const described = schemas.filter(({ title }) => title !== 'Common');

describe('the reference', () => {
  it('stands in docs as it is generated, and nothing else does', () => {
    expect(readdirSync('docs/reference').sort()).toEqual([...pages.keys()].sort());
    for (const [name, page] of pages) {
      expect(readFileSync(`docs/reference/${name}`, 'utf8'), `${name}: run npm run generate`).toBe(page);
    }
  });

  it('has a page of every schema that files are written or printed by', () => {
    expect(described.length).toBeGreaterThan(9);
    for (const { $id = '' } of described)
      expect([...pages.keys()]).toContain($id.replace('.schema.json', '.md'));
  });

  it.each(described.map((schema) => [schema.$id?.replace('.schema.json', '') ?? '', schema] as const))(
    'names every key of %s',
    (name, schema) => {
      const keys = keysIn(schema);
      expect(keys.length).toBeGreaterThan(3);
      const named = new Set(
        [...text(name).matchAll(/`([^`\n]+)`/g)].flatMap(([, words = '']) => words.split('.')),
      );
      for (const [key] of keys) expect(named, key).toContain(key);
    },
  );

  it('says what every key means', () => {
    const silent = schemas.flatMap((schema) =>
      keysIn(schema)
        .filter(
          ([, { description, $ref }]) =>
            description === undefined && !/^[\w-]+\.schema\.json$/.test($ref ?? ''),
        )
        .map(([key]) => `${schema.$id} ${key}`),
    );
    expect(silent).toEqual([]);
    for (const [name, page] of pages) expect(page, name).not.toMatch(/\| +\||undefined|\[object/);
  });

  it('gives examples that the schemas allow', () => {
    const ajv = new Ajv2020({ schemas, strict: false });
    ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
    ajv.addFormat('email', /^[^@ ]+@[^@ ]+$/);
    ajv.addFormat('uri', /^https:\/\/[^ ]+$/);
    let checked = 0;
    for (const schema of described) {
      const top = schema.items ?? schema;
      const facts = schema.$defs?.['facts'];
      const places: [string, Record<string, Schema>][] = [
        [schema.items ? '#/items/properties/' : '#/properties/', top.properties ?? {}],
        ['#/$defs/facts/properties/', facts?.properties ?? {}],
      ];
      for (const [path, properties] of places) {
        for (const [key, { examples = [] }] of Object.entries(properties)) {
          const validate = ajv.getSchema(`${schema.$id}${path}${key.replace('$', '%24')}`);
          for (const example of examples) {
            expect([key, validate?.(example), validate?.errors]).toEqual([key, true, null]);
            checked += 1;
          }
        }
      }
    }
    expect(checked).toBeGreaterThan(60);
  });

  it('gives the values that a theme has where it says nothing', () => {
    expect(text('theme')).toContain(
      '| `margins.top` | a number from 10 to 60 | Above the text; the header stands in it. By default `20`. |',
    );
    expect(text('theme')).toContain('By default `#0B5563`.');
  });

  it('tells choices, alternatives and lists in plain words', () => {
    expect(text('role')).toContain('Holds words, or keys and values.');
    expect(text('role')).toContain('| `evenings` | `never`, `occasional`, `regular` or `frequent` |');
    expect(text('role')).toContain('Holds a list of ids.');
    expect(text('workspace')).toContain('Holds keys and values of [role](role.md).');
  });

  it('tells of every part of packs', () => {
    expect(Object.keys(partDescriptions).sort()).toEqual(Object.keys(parts).sort());
    for (const name of Object.keys(parts)) expect(text('parts')).toContain(`| \`::${name}\` | `);
  });
});

describe('the page of commands', () => {
  const page = text('commands');

  it('has each command with its arguments, options and the examples of its help', () => {
    expect(page).toContain('\n## jd validate\n');
    expect(page).toContain('\n### jd standards add\n');
    expect(page).toContain(
      '| `--max-warnings <number>` | exit with 1 if there are more warnings than this |',
    );
    expect(page).toContain('| `--out <folder>` | where packs are written (default: "build") |');
    expect(page).toContain('\n  jd validate --fix\n');
    expect(page).toContain('jd standards add [options] <id>');
  });

  it('says nothing that depends on the terminal', () => {
    expect(page).not.toContain('\u001b');
  });
});
