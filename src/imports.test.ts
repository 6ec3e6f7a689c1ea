import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The folders that each folder of `src` may import from: data flows one way. */
const allowed: Record<string, string[]> = {
  source: [],
  locale: ['types'],
  schema: ['source'],
  model: ['source', 'schema', 'locale', 'types'],
  rules: ['model', 'source', 'schema', 'types'],
  pack: ['model', 'source', 'schema', 'locale', 'types'],
  render: ['pack', 'types'],
  theme: ['model', 'source', 'schema', 'render', 'types'],
  reference: ['cli', 'pack', 'locale'],
  disk: ['model', 'source'],
  looks: ['disk', 'theme', 'pack', 'render', 'model', 'schema', 'source'],
  check: ['looks', 'disk', 'theme', 'rules', 'pack', 'model', 'schema', 'source'],
  build: ['check', 'looks', 'rules', 'pack', 'render', 'model', 'source'],
  cli: [
    'build',
    'check',
    'looks',
    'disk',
    'theme',
    'rules',
    'pack',
    'render',
    'model',
    'schema',
    'source',
    'locale',
    'types',
  ],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !/\.(?:test|d)\.ts$|(?:^|\/)(?:testing|fixtures)\//.test(path));

function importsOf(path: string): { from: string; file: string }[] {
  const text = readFileSync(`src/${path}`, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, specifier = '']) => {
    const target = relative('src', resolve('src', dirname(path), specifier)).replaceAll('\\', '/');
    return { from: target.split('/')[0]?.replace(/\.ts$/, '') ?? '', file: target };
  });
}

test('the folders of src import one way', () => {
  expect(files.length).toBeGreaterThan(80);
  const strays = files.flatMap((path) => {
    const folder = path.split('/')[0] ?? '';
    const permitted = allowed[folder];
    if (permitted === undefined) return [];
    return importsOf(path)
      .filter(({ from }) => from !== '..' && from !== folder && !permitted.includes(from))
      .map(({ file }) => `${path} imports ${file}`);
  });
  expect(strays).toEqual([]);
});

test('renderers know the pack tree and themes, and nothing else', () => {
  const renderers = files.filter((path) => path.startsWith('render/'));
  expect(renderers.length).toBeGreaterThan(20);
  const strays = renderers.flatMap((path) =>
    importsOf(path)
      .filter(({ from, file }) => from === 'pack' && file !== 'pack/tree.ts')
      .map(({ file }) => `${path} imports ${file}`),
  );
  expect(strays).toEqual([]);
});

test('renderers share fonts and nothing of each other', () => {
  const rooms = ['render/fonts/', 'render/html/', 'render/pdf/'];
  const strays = files.flatMap((path) => {
    const own = rooms.find((room) => path.startsWith(room));
    return importsOf(path)
      .filter(({ file }) => own && rooms.some((room) => room !== own && file.startsWith(room)))
      .filter(({ file }) => own === 'render/fonts/' || !file.startsWith('render/fonts/'))
      .map(({ file }) => `${path} imports ${file}`);
  });
  expect(strays).toEqual([]);
});

test('layout knows no pdfkit, and only the command touches the clock, the terminal and the exit code', () => {
  const strays = files.flatMap((path) => {
    const text = readFileSync(`src/${path}`, 'utf8');
    const findings: string[] = [];
    if (path.startsWith('render/pdf/layout/') && /from 'pdfkit'/.test(text)) findings.push(`${path}: pdfkit`);
    if (
      !path.startsWith('cli/') &&
      /Date\.now\(|new Date\(\)|process\.(?:exit|std|env)|console\./.test(text)
    ) {
      findings.push(`${path}: clock, terminal or environment`);
    }
    return findings;
  });
  expect(strays).toEqual([]);
});
