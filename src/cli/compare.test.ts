import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHost, slashes } from '../disk/node-host.ts';
import { packageFolder } from '../disk/package-folder.ts';
import { runGit } from './git/run-git.ts';
import { run } from './main.ts';
import { fakeIo } from './testing/fake-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'jd-compare-'));
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

const base =
  '---\ntitle: Support Worker\npay: Band 2\nnext: [night]\n---\n\n## Main duties\n\n1. **Help** people wash. {#wash}\n2. Keep the ward tidy.\n';
const night = '---\ntitle: Night Worker\nextends: worker\n---\n\n## Main duties\n\n1. Walk the wards.\n';

async function jd(...argv: string[]) {
  const io = fakeIo({});
  const disk = { ...io, host: nodeHost(slashes(folder)), cwd: slashes(folder), git: runGit };
  return { code: await run(argv, disk), out: io.out(), err: io.err() };
}

describe('jd compare', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'roles'));
    write('jd.yaml', 'format: 1\n');
    mkdirSync(join(folder, 'frameworks'));
    write('frameworks/core.md', '---\nkind: competency-framework\ntitle: Core\n---\n\n## Care\n\n- Helps.\n');
    write('roles/worker.md', base);
    write('roles/night.md', night);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'One');
    write('roles/worker.md', base.replace('Band 2', 'Band 3').replace('wash.', 'wash and dress.'));
    write('roles/new.md', '---\ntitle: New\n---\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says what one role has that the other has not', async () => {
    const { code, out } = await jd('compare', 'worker', 'night');
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Support Worker → Night Worker',
        '',
        'Facts',
        '  no longer  Next: Night Worker',
        '',
        'Duties',
        '  new        Walk the wards.',
        '  2 duties in common',
        '',
      ].join('\n'),
    );
  });

  it('says what has changed in what a role extends since a revision', async () => {
    const { out } = await jd('compare', 'night', '--since', 'HEAD', '--format', 'markdown');
    expect(out).toBe(
      [
        '# Night Worker, since HEAD',
        '',
        '## Facts',
        '',
        '- **Changed:** Pay: Band 3  ',
        '  Was: Band 2',
        '',
        '## Duties',
        '',
        '- **Changed:** **Help** people wash and dress.  ',
        '  Was: **Help** people wash.',
        '',
        '2 duties in common.',
        '',
      ].join('\n'),
    );
  });

  it('says what has become of facts that no pack prints in a line', async () => {
    write(
      'roles/a.md',
      '---\ntitle: A\nfamily: care\nnext: [night]\nentry_routes: [{kind: other, text: Ask.}]\n---\n',
    );
    write('roles/b.md', '---\ntitle: B\nfamily: nursing\nnext: [worker, night]\nring: bedside\n---\n');
    const { out } = await jd('compare', 'a', 'b');
    expect(out.split('\n').slice(2, -1)).toEqual([
      'Facts',
      '  changed    Next: Support Worker, Night Worker',
      '        was  Night Worker',
      '  changed    Family: nursing',
      '        was  care',
      '  no longer  Entry routes',
      '  new        Ring: bedside',
    ]);
  });

  it('says so where nothing differs', async () => {
    expect((await jd('compare', 'worker', 'worker')).out).toBe(
      'Support Worker → Support Worker\n\nNothing differs.\n',
    );
  });

  it('prints data that its schema accepts', async () => {
    const { out } = await jd('compare', 'night', '--since', 'HEAD', '--format', 'json');
    const schemas = readdirSync(join(packageFolder(), 'schemas')).map(
      (name) => JSON.parse(readFileSync(join(packageFolder(), 'schemas', name), 'utf8')) as { $id: string },
    );
    const ajv = new Ajv2020({ schemas, strict: false, validateFormats: false });
    expect(ajv.validate('role-difference.schema.json', JSON.parse(out))).toBe(true);
    expect(JSON.parse(out).from).toEqual({ id: 'night', title: 'Night Worker', revision: 'HEAD' });
  });

  it.each([
    [['worker'], 'Expected either two roles, or one role and --since'],
    [['worker', 'night', '--since', 'HEAD'], 'Expected either two roles, or one role and --since'],
    [['worker', 'nihgt'], 'No role `nihgt`; did you mean `night`?'],
    [['core', '--since', 'HEAD'], '`core` is a competency framework, and a role is asked for'],
    [['worker', '--since', 'nowhere'], 'Unknown revision `nowhere`'],
    [['worker', '--since=--all'], 'Unknown revision `--all`'],
    [['new', '--since', 'HEAD'], 'There was no role `new` in `HEAD`'],
  ])('says of %j what is wrong', async (argv, words) => {
    const { code, err } = await jd('compare', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
