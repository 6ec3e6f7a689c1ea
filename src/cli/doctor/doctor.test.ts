import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { run } from '../main.ts';
import { type FakeIo, fakeIo, soundRole } from '../testing/fake-io.ts';
import type { Examination } from './examine.ts';

const git: FakeIo['git'] = async () => ({ code: 0, stdout: 'git version 2.39.5\n', stderr: '' });

async function examined(
  texts: Record<string, string>,
  options: Parameters<typeof fakeIo>[1] = {},
): Promise<{ code: number; found: Examination; io: FakeIo }> {
  const io = { ...fakeIo(texts, options), git };
  const code = await run(['doctor', '--json'], io);
  return { code, found: JSON.parse(io.out()), io };
}

describe('jd doctor', () => {
  it('finds the workspace, what it holds and what it looks like', async () => {
    const { code, found, io } = await examined({
      '/jd.yaml': 'format: 1\nlanguage: cy\ntheme: own\n',
      '/roles/porter.md': soundRole,
      '/glossary.yaml': '- {term: ward, meaning: A room for patients}\n',
      '/themes/own.yaml': 'extends: large-print\n',
      '/packs/short.md': '::cover\n',
      '/.jd-cache.json': 'kept',
    });
    expect(code).toBe(0);
    expect(found).toMatchObject({
      version: packageJson.version,
      git: '2.39.5',
      cache: { file: '.jd-cache.json', bytes: 4 },
      missing: [],
    });
    expect(found.workspaces).toMatchObject([
      { settings: 'jd.yaml', language: 'cy', roles: 1, frameworks: 0, standards: 0, glossary_entries: 1 },
    ]);
    const [workspace] = found.workspaces;
    expect(workspace?.templates).toEqual([
      { name: 'short', file: 'packs/short.md' },
      { name: 'candidate-pack' },
    ]);
    expect(workspace?.theme).toMatchObject({ name: 'own', file: 'themes/own.yaml', usable: true });
    expect(workspace?.theme.fonts).toContainEqual({ file: 'source-sans-3-italic.ttf', found: true });
    expect(io.written.size).toBe(0);
  });

  it('names a font that is missing, and ends with 1', async () => {
    const texts = {
      '/jd.yaml': 'format: 1\ntheme: own\n',
      '/themes/own.yaml': 'typefaces: {body: {regular: ../assets/own.ttf}}\n',
    };
    const { code, found } = await examined(texts);
    expect(code).toBe(1);
    expect(found.missing).toEqual(['The font `assets/own.ttf` is missing.']);
    const io = fakeIo(texts);
    expect(await run(['doctor'], io)).toBe(1);
    expect(io.out()).toContain('assets/own.ttf (missing)');
    expect(io.out()).toMatch(/\nThe font `assets\/own.ttf` is missing.\n$/);
  });

  it('names a theme that cannot be used', async () => {
    const { code, found } = await examined({ '/jd.yaml': 'format: 1\ntheme: plane\n' });
    expect(code).toBe(1);
    expect(found.missing).toEqual([
      'The theme `plane` cannot be used; `jd validate` says what is wrong with it.',
    ]);
  });

  it('says in an empty folder without git what that means', async () => {
    const io = fakeIo({ '/notes.txt': '' }, { columns: 72 });
    expect(await run(['doctor'], io)).toBe(0);
    expect(io.out()).toContain('or above it: the defaults apply\n');
    expect(io.out()).toContain('git was not found: without it');
    expect(io.out()).toContain('72 columns, colours off (the output goes to a file or program)');
    expect(io.out()).toMatch(/\nAll that jd needs was found.\n$/);
  });

  it.each([
    [{ env: { FORCE_COLOR: '1' }, color: true }, 'FORCE_COLOR is set'],
    [{ env: { NO_COLOR: '1' }, tty: true }, 'NO_COLOR is set'],
    [{ env: { TERM: 'dumb' }, tty: true }, 'TERM is dumb'],
    [{ env: {}, tty: true, color: true }, 'a person is watching'],
  ])('says why there are colours or none: %j', async (options, because) => {
    const { found } = await examined({ '/notes.txt': '' }, options);
    expect(found.terminal.because).toBe(because);
  });
});
