import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHost, slashes } from '../disk/node-host.ts';
import { runGit } from './git/run-git.ts';
import { run } from './main.ts';
import { fakeIo } from './testing/fake-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'jd-review-'));
const git = (date: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    env: { ...process.env, GIT_COMMITTER_DATE: `${date}T12:00:00Z`, GIT_AUTHOR_DATE: `${date}T12:00:00Z` },
  });
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

async function jd(...argv: string[]) {
  const io = fakeIo({});
  const disk = { ...io, host: nodeHost(slashes(folder)), cwd: slashes(folder), git: runGit };
  return { code: await run(argv, disk), out: io.out(), err: io.err() };
}

const worker = `---
title: Support Worker
pay: Band 2
review: {last: 2026-01-10, every: 12 months, by: [post-holder, line manager]}
competencies: {framework: core, required: {calm: 1}}
---

## Main duties

1. Help people wash. [WASH1]
`;
const night =
  '---\ntitle: Night Worker\nextends: worker\nreview: {last: 2026-01-10, every: 1 year, by: line manager}\n---\n';
const core =
  'id: core\ntitle: Core\nlevels: [{id: 1}]\ncompetencies:\n  - {id: calm, title: Calm, levels: {1: [Breathes]}}\n  - {id: care, title: Care}\n';

describe('jd review', () => {
  beforeAll(() => {
    for (const name of ['roles', 'frameworks', 'standards']) mkdirSync(join(folder, name));
    write('jd.yaml', 'format: 1\n');
    write('roles/worker.md', worker);
    write('roles/night.md', night);
    write(
      'roles/old.md',
      '---\ntitle: Old\nstatus: archived\nreview: {last: 2001-01-01, every: 1 year}\n---\n',
    );
    write('roles/fine.md', '---\ntitle: Fine\nreview: {last: 2027-01-01, every: 12 months}\n---\n');
    write('roles/new.md', '---\ntitle: New\n---\n');
    write('frameworks/core.yaml', core);
    write('standards/care.yaml', '- {id: WASH1, title: Washing}\n');
    git('2026-01-05', 'init', '-q');
    git('2026-01-05', 'add', '-A');
    git('2026-01-05', 'commit', '-qm', 'One');
    write('roles/worker.md', worker.replace('Band 2', 'Band 3').replace('wash.', 'wash and dress.'));
    write('frameworks/core.yaml', core.replace('Breathes', 'Breathes slowly'));
    write('standards/care.yaml', '- {id: WASH1, title: Washing and dressing}\n');
    git('2026-06-05', 'commit', '-qam', 'Two');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('lists what is due by reviewer, with what has changed since', async () => {
    const { code, out } = await jd('review', '--date', '2027-02-01');
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'No one is named',
        '  no review yet  New (new)',
        '',
        'Line manager',
        '  2027-01-10     Night Worker (night)',
        '                 overdue, last reviewed 2026-01-10; since then:',
        '                 - 1 duty changed; facts: pay',
        '                 - Support Worker (worker), which it extends',
        '                 - Core: Calm',
        '                 - standards: WASH1',
        '',
        'Post-holder, line manager',
        '  2027-01-10     Support Worker (worker)',
        '                 overdue, last reviewed 2026-01-10; since then:',
        '                 - 1 duty changed; facts: pay',
        '                 - Core: Calm',
        '                 - standards: WASH1',
        '',
        '3 of 5 roles due until 2027-05-01, 2 overdue',
        '',
      ].join('\n'),
    );
  });

  it('looks as far ahead as asked, and for whom', async () => {
    const ids = async (...argv: string[]) =>
      (JSON.parse((await jd('review', '--json', ...argv)).out) as { id: string }[]).map(({ id }) => id);
    expect(await ids('--date', '2026-02-01')).toEqual(['new']);
    expect(await ids('--date', '2026-02-01', '--until', '2027-01-10')).toEqual(['new', 'night', 'worker']);
    expect(await ids('--date', '2027-02-01', '--by', 'Post-Holder')).toEqual(['worker']);
  });

  it('says so if nothing has changed, and nothing if git does not tell', async () => {
    write('roles/calm.md', '---\ntitle: Calm\nreview: {last: 2026-07-01, every: 1 month}\n---\n');
    git('2026-06-20', 'add', '-A');
    git('2026-06-20', 'commit', '-qm', 'Three');
    const { out } = await jd('review', '--date', '2027-02-01', '--json');
    const found = JSON.parse(out) as { id: string; changes?: string[] }[];
    expect(found.find(({ id }) => id === 'calm')?.changes).toEqual([]);
    const bare = fakeIo({ '/roles/a.md': '---\ntitle: A\nreview: {last: 2020-01-01, every: 1 year}\n---\n' });
    expect(await run(['review', '--date', '2027-02-01'], bare)).toBe(0);
    expect(bare.out()).toContain('overdue, last reviewed 2020-01-01\n');
  });

  it('is done with when nothing is due', async () => {
    const io = fakeIo({ '/roles/a.md': '---\ntitle: A\nreview: {last: 2027-01-01, every: 1 year}\n---\n' });
    await run(['review', '--date', '2027-02-01'], io);
    expect(io.out()).toBe('No review of 1 role is due until 2027-05-01.\n');
  });

  it.each([['--date'], ['--until']])('takes no `%s` that is no date', async (option) => {
    expect((await jd('review', option, 'soon')).code).toBe(2);
  });
});
