import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../disk/node-host.ts';
import { packageFolder } from '../../disk/package-folder.ts';
import type { Io } from '../io.ts';
import { run } from '../main.ts';
import { writeFileWhole } from '../terminal/write-file.ts';
import { fakeIo, soundRole } from '../testing/fake-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'jd-cache-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const role = soundRole
  .replace(
    'title:',
    'works_with: [head-porter]\ncompetencies: {framework: core, required: {listening: 2}}\ntitle:',
  )
  .concat('\n![The ward](../assets/ward.svg)\n');
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>';

const plain = '---\ntitle: Ward Clerk\n---\n';

/** A workspace whose first run has filled the cache. */
const texts: Record<string, string> = {
  '/jd.yaml': 'format: 1\n',
  '/frameworks/core.yaml': 'levels: [1, 2]\ncompetencies: [{id: listening, title: Listening}]\n',
  '/glossary.yaml': '- {term: Ward, short: Where beds stand}\n',
  '/assets/ward.svg': svg,
  '/roles/porter.md': role,
  '/roles/head-porter.md': soundRole,
  '/roles/plain.md': plain,
};

/** What a run says, with a cache and without one, and which files it read as roles. */
async function runBoth(world: Record<string, string>, cache: string, argv: string[] = []) {
  const io = fakeIo({ ...world, '/.jd-cache.json': cache });
  const code = await run(['validate', '--format', 'json', '--cache', ...argv], io);
  const bare = fakeIo(world);
  expect(await run(['validate', '--format', 'json', ...argv], bare)).toBe(code);
  expect(io.out()).toBe(bare.out());
  expect(io.err()).toBe('');
  const found = JSON.parse(io.out()) as { file: string; ruleId: string; severity: string }[];
  const said = found.map(({ file, ruleId, severity }) => `${file} ${ruleId} ${severity}`);
  return { said, cache: new TextDecoder().decode(io.written.get('/.jd-cache.json')) };
}

const first = await runBoth(texts, '');

describe('--cache', () => {
  it.each<[string, Record<string, string>, string[], string]>([
    ['the role', { '/roles/porter.md': `${role}\nRun! <div>\n` }, [], 'content/raw-html'],
    [
      'a framework',
      { '/frameworks/core.yaml': 'levels: [1]\ncompetencies: [{id: listening, title: Listening}]\n' },
      [],
      'ref/unknown-level',
    ],
    ['jd.yaml', { '/jd.yaml': 'rules: {dates/no-review: error}\n' }, [], 'dates/no-review error'],
    ['a preset', { '/jd.yaml': 'rules: {preset: uk-public-sector}\n' }, [], 'dates/no-review warning'],
    ['the glossary', { '/glossary.yaml': '- {trm: Ward}\n' }, [], 'schema/unknown-key'],
    ['a picture', { '/assets/ward.svg': svg.replace('<circle', '<script/><circle') }, [], 'content/drawing'],
    [
      'the id of another role',
      { '/roles/head-porter.md': soundRole.replace('---\n', '---\nid: x\n') },
      [],
      'ref/unknown-role',
    ],
    ['a rule of the command line', {}, ['--rule', 'dates/no-review=error'], 'dates/no-review error'],
    [
      'a role that shares the name',
      { '/roles/more/x.md': soundRole.replace('---\n', '---\nid: porter\n') },
      [],
      'ref/duplicate-id',
    ],
  ])('checks again where %s has changed', async (_, changes, argv, expected) => {
    expect(first.said.filter((each) => each.includes(expected))).toEqual([]);
    const { said } = await runBoth({ ...texts, ...changes }, first.cache, argv);
    expect(said.filter((each) => each.includes(expected))).not.toEqual([]);
  });

  it('checks again where a picture is gone', async () => {
    const { '/assets/ward.svg': _, ...rest } = texts;
    const { said } = await runBoth(rest, first.cache);
    expect(said.join()).toContain('content/picture error');
  });

  it('checks again on another day', async () => {
    const dated = {
      ...texts,
      '/roles/porter.md': role.replace('title:', 'apply: {closes: 2027-01-20}\ntitle:'),
    };
    const before = await runBoth(dated, '', ['--date', '2027-01-11']);
    const after = await runBoth(dated, before.cache, ['--date', '2027-02-11']);
    expect(before.said.join()).not.toContain('dates/closing-past');
    expect(after.said.join()).toContain('dates/closing-past');
  });

  it('loads no role that has not changed', async () => {
    const io = fakeIo({ ...texts, '/.jd-cache.json': first.cache });
    const reads: string[] = [];
    const host = { ...io.host, real: (path: string) => (reads.push(path), io.host.real(path)) };
    await run(['validate', '--cache'], { ...io, host });
    // A picture is looked at once, to see whether it is as it was; the check of its role would look again.
    expect(reads.filter((path) => path.endsWith('ward.svg'))).toHaveLength(1);
    expect(io.written.size).toBe(1);
  });

  it('silences what a comment silences, and misses no comment that silences nothing', async () => {
    const comment = '# jd-ignore dates/no-review: the post is new\ntitle:';
    const silenced = { ...texts, '/roles/plain.md': plain.replace('title:', comment) };
    const before = await runBoth(silenced, '');
    expect(first.said).toContain('roles/plain.md dates/no-review info');
    expect(before.said).not.toContain('roles/plain.md dates/no-review info');
    expect((await runBoth(silenced, before.cache)).said).toEqual(before.said);
    const off = { ...silenced, '/jd.yaml': 'rules: {preset: minimal}\n' };
    expect((await runBoth(off, before.cache)).said.join()).not.toContain('suppression');
  });

  it.each([
    ['damaged', first.cache.replace('"severity":"', '"severity":"x')],
    ['cut', first.cache.slice(0, -20)],
    ['another program’s', '{"version": 1}'],
    ['empty', ''],
  ])('passes over a file that is %s', async (_, cache) => {
    expect((await runBoth(texts, cache)).said).toEqual(first.said);
  });

  it('goes on where it cannot be written', async () => {
    const io = fakeIo(texts);
    const file = join(folder, 'a file');
    writeFileSync(file, 'x');
    const world: Io = { ...io, writeFile: (_, bytes) => writeFileWhole(join(file, 'cache.json'), bytes) };
    expect(await run(['validate', '--cache'], world)).toBe(0);
    expect(io.err()).toContain('the next run will check everything');
  });

  it('says of every broken role what was said before, in every order of runs', async () => {
    const broken = join(folder, 'broken');
    cpSync(`${packageFolder()}/src/cli/fixtures/broken`, broken, { recursive: true });
    const said = async (...argv: string[]) => {
      const io = { ...fakeIo({}), host: nodeHost(broken), cwd: broken, writeFile: writeFileWhole };
      await run(['validate', '--format', 'json', ...argv], io);
      return io.out();
    };
    const location = ['--cache-location', 'cache.json'];
    const without = await said();
    expect(await said(...location, 'roles/keys.md')).toBe(await said('roles/keys.md'));
    expect(await said(...location)).toBe(without);
    expect(readFileSync(join(broken, 'cache.json'), 'utf8').length).toBeGreaterThan(5000);
    expect(await said(...location)).toBe(without);
    expect(await said(...location, '--date', '2030-01-01')).toBe(await said('--date', '2030-01-01'));
    expect(await said(...location)).toBe(without);
  });
});
