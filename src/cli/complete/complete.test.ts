import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeHost, slashes } from '../../disk/node-host.ts';
import { exampleRepository } from '../../testing/example-repository.ts';
import { runGit } from '../git/run-git.ts';
import { run } from '../main.ts';
import { fakeIo } from '../testing/fake-io.ts';

const { folder, workspace, path } = exampleRepository({ jd: 'exec JD "$@"' });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words that may stand in place of the last one. */
async function candidates(...words: string[]): Promise<string[]> {
  const fake = fakeIo({});
  const io = { ...fake, host: nodeHost(workspace), cwd: slashes(workspace), git: runGit };
  expect(await run(['complete', '--', ...words], io)).toBe(0);
  expect(fake.err()).toBe('');
  return fake
    .out()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t')[0] ?? '');
}

describe('jd complete', () => {
  it.each([
    [['va'], ['validate']],
    [
      ['standards', ''],
      ['add', 'list'],
    ],
    [['help', 'bu'], ['build']],
    [['build', '--th'], ['--theme']],
    [
      ['init', '--ci', ''],
      ['github', 'gitlab', 'none'],
    ],
    [['init', '--kind=pub'], ['--kind=public-sector']],
    [
      ['build', '--theme', ''],
      ['default', 'large-print', 'plain'],
    ],
    [
      ['build', '--theme', '""'],
      ['default', 'large-print', 'plain'],
    ],
    [
      ['build', '--theme', '='],
      ['default', 'large-print', 'plain'],
    ],
    [['build', '--theme', '=', 'l'], ['large-print']],
    [['build', '--theme=l'], ['--theme=large-print']],
    [['build', '--format', 'pdf,h'], ['pdf,html']],
    [['build', 'roles/community-link-worker.md', '--out', 'packs', '--format', 'p'], ['pdf']],
    [
      ['show', ''],
      ['community-link-worker', 'practice-coach', 'core'],
    ],
    [['show', 'practice-coach', ''], []],
    [['compare', 'community-link-worker', 'p'], ['practice-coach']],
    [['matrix', '--framework', ''], ['core']],
    [['list', '--status', ''], ['live']],
    [['list', '--team', 'Supp'], ['Support at Home']],
    [
      ['explain', 'completeness/pay'],
      ['completeness/pay', 'completeness/pay-vague'],
    ],
    [
      ['validate', '--rule', 'completeness/pay'],
      ['completeness/pay=', 'completeness/pay-vague='],
    ],
    [['validate', '--changed-since', 'orig'], ['origin/main']],
    [['completions', 'p'], ['powershell']],
    [['validate', 'ro'], []],
    [['nonsense', 'x'], []],
  ])('finds for %j %j', async (words, expected) => {
    expect(await candidates(...words)).toEqual(expected);
  });

  it.each(['build', 'compare', 'coverage', 'matrix', 'validate'])(
    'knows the formats of %s',
    async (command) => {
      const known = await candidates(command, '--format', '');
      expect(known.length).toBeGreaterThan(1);
      const fake = fakeIo({});
      await run([command, 'a', 'b', '--format', 'nonsense'], fake);
      expect(/Known: (.*)\.$/m.exec(fake.err())?.[1]?.split(', ').sort()).toEqual([...known].sort());
    },
  );
});

/** What a shell prints; undefined if there is no such shell. */
function inShell(shell: string, script: string): string | undefined {
  const env = { ...process.env, PATH: path, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const result = spawnSync(shell, ['-c', script], { cwd: workspace, env, encoding: 'utf8' });
  return result.error === undefined ? result.stdout + result.stderr : undefined;
}

describe('jd completions', () => {
  it('completes in bash, files where jd knows nothing', () => {
    const said = inShell(
      'bash',
      `eval "$(jd completions bash)"
      try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _jd; echo "\${COMPREPLY[*]}"; }
      try jd val
      try jd show pr
      try jd build --theme = large
      try jd list --team Supp
      try jd validate ro
      complete -p jd`,
    );
    expect(said).toBe(
      'validate\npractice-coach\nlarge-print\nSupport\\ at\\ Home\n\ncomplete -o default -F _jd jd\n',
    );
  });

  it('completes in fish, where there is one', () => {
    const said = inShell(
      'fish',
      `jd completions fish | source; complete -C 'jd show pr'; complete -C 'jd validate ro'`,
    );
    if (said !== undefined) expect(said).toBe('practice-coach\tPractice Coach\nroles/\n');
  });

  it('completes in zsh, where there is one', () => {
    const said = inShell(
      'zsh',
      `autoload -U compinit; compinit -u -d ${join(folder, 'zcompdump')}; eval "$(jd completions zsh)"
      _describe() { print -l -- "\${(@P)2}" }; _files() { print files }
      words=(jd show pr); CURRENT=3; _jd
      words=(jd explain completeness/pay-); CURRENT=3; _jd
      words=(jd validate ro); CURRENT=3; _jd`,
    );
    if (said !== undefined) {
      expect(said).toContain('practice-coach:Practice Coach\ncompleteness/pay-vague:Pay that is only');
      expect(said).toMatch(/\nfiles\n$/);
    }
  });

  it('names the shells that it knows', async () => {
    const io = fakeIo({});
    expect(await run(['completions', 'fihs'], io)).toBe(2);
    expect(io.err()).toBe(
      'jd: Unknown shell `fihs`; did you mean `fish`?\n    Known: bash, zsh, fish, powershell.\n',
    );
  });
});
