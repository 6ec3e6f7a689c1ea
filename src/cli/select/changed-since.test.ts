import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodeHost } from '../../disk/node-host.ts';
import { runGit } from '../git/run-git.ts';
import { run } from '../main.ts';
import { fakeIo, soundRole } from '../testing/fake-io.ts';

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'jd-changed-'));
const framework = 'levels: [1, 2]\ncompetencies: [{id: listening, title: Listening}]\n';
const faulty = soundRole.replace('title:', 'posts: 0\nworks_with: [head-porter]\ntitle:');

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    stdio: 'pipe',
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Files of which something is said, and the exit code. */
async function changed(argv: string[] = ['--changed-since', 'main'], cwd = folder) {
  const io = { ...fakeIo({}), host: nodeHost(cwd), cwd, git: runGit };
  const code = await run(['validate', '--format', 'json', ...argv], io);
  const found = code === 2 ? [] : (JSON.parse(io.out()) as { file: string; ruleId: string }[]);
  return { code, files: [...new Set(found.map(({ file }) => file))], found, err: io.err() };
}

afterEach(() => vi.unstubAllEnvs());
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  write('jd.yaml', 'format: 1\n');
  write('frameworks/core.yaml', framework);
  for (const name of ['a', 'b', 'head-porter']) write(`roles/${name}.md`, faulty);
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'Begin');
  git('checkout', '-qb', 'work');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('--changed-since', () => {
  it('leaves out files that have not changed', async () => {
    expect(await changed()).toMatchObject({ code: 0, files: [] });
  });

  it('keeps files that were committed, changed or never added', async () => {
    write('roles/a.md', `${faulty}\nMore.\n`);
    git('commit', '-qam', 'Change');
    write('roles/b.md', `${faulty}\nMore.\n`);
    write('roles/é new.md', faulty);
    expect((await changed()).files).toEqual(['roles/a.md', 'roles/b.md', 'roles/é new.md']);
    expect((await changed(['--changed-since', 'HEAD'])).files).toEqual(['roles/b.md', 'roles/é new.md']);
  });

  it('compares with where the branch began, not with what others did since', async () => {
    git('checkout', '-q', 'main');
    write('roles/a.md', `${faulty}\nOn main.\n`);
    git('commit', '-qam', 'Elsewhere');
    git('checkout', '-q', 'work');
    expect((await changed()).files).toEqual([]);
  });

  it.each([
    ['a framework', 'frameworks/core.yaml', `${framework}# More.\n`],
    ['jd.yaml', 'jd.yaml', 'format: 1\nlanguage: en-GB\n'],
    ['a new glossary', 'glossary.yaml', '- {term: Ward, short: Where beds stand}\n'],
  ])('keeps all roles where %s has changed', async (_, path, text) => {
    write(path, text);
    const roles = (await changed()).files.filter((file) => file.startsWith('roles/'));
    expect(roles).toEqual(['roles/a.md', 'roles/b.md', 'roles/head-porter.md']);
  });

  it('keeps all roles where a framework is gone', async () => {
    rmSync(join(folder, 'frameworks/core.yaml'));
    expect((await changed()).files).toHaveLength(3);
  });

  it('keeps what is said of references where a role is gone', async () => {
    rmSync(join(folder, 'roles/head-porter.md'));
    const { found } = await changed();
    expect(new Set(found.map(({ ruleId }) => ruleId))).toEqual(new Set(['ref/unknown-role']));
  });

  it('works from a folder inside the repository', async () => {
    write('roles/a.md', `${faulty}\nMore.\n`);
    expect((await changed(['.', '--changed-since', 'main'], join(folder, 'roles'))).files).toEqual(['a.md']);
  });

  it.each(['nowhere', '--output=x', 'main..work', ''])('is a fault of usage for `%s`', async (revision) => {
    const { code, err } = await changed([`--changed-since=${revision}`]);
    expect(code).toBe(2);
    expect(err).toContain('Unknown revision');
  });

  it('says what to do where git trusts nobody else with the repository', async () => {
    // As in a container whose user is not the one of the checkout.
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    for (const argv of [
      ['validate', '--changed-since', 'main'],
      ['compare', 'a', '--since', 'main'],
    ]) {
      const io = { ...fakeIo({}), host: nodeHost(folder), cwd: folder, git: runGit };
      expect(await run(argv, io)).toBe(2);
      expect(io.err()).toContain('belongs to another user');
      expect(io.err()).toContain(`git config --global --add safe.directory ${folder}`);
    }
  });

  it('is a fault of usage outside a repository, and without git', async () => {
    rmSync(join(folder, '.git'), { recursive: true });
    expect((await changed()).err).toContain('no git repository');
    const io = fakeIo({ '/roles/a.md': faulty });
    expect(await run(['validate', '--changed-since', 'main'], io)).toBe(2);
    expect(io.err()).toContain('needs git');
  });
});
