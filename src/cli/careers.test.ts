import { describe, expect, it } from 'vitest';
import { run } from './main.ts';
import { fakeIo } from './testing/fake-io.ts';

const role = (title: string, frontmatter: string, duties = 'Move goods.') =>
  `---\ntitle: ${title}\n${frontmatter}\n---\n\n## Main duties\n\n1. ${duties}\n`;

const family = {
  '/jd.yaml': 'format: 1\ncareer_levels: [2, 3, 4]\n',
  '/roles/worker.md': role('Worker', 'level: 2\nteam: Wards\nstatus: live\nnext: [senior, clerk]'),
  '/roles/senior.md': role(
    'Senior',
    'level: 3\nnext: [lead]\nreview: {last: 2026-10-01, every: 6 weeks}',
    'Plan the round.',
  ),
  '/roles/clerk.md': role('Clerk', 'level: 3\nteam: Office\nstatus: draft\nnext: [lead]'),
  '/roles/lead.md': role('Lead', 'level: 4', 'Lead the team.'),
  '/roles/other.md': role('Other', 'level: 2'),
};

async function jd(files: Record<string, string>, ...argv: string[]) {
  const io = fakeIo(files);
  const code = await run(argv, io);
  return { code, out: io.out(), err: io.err() };
}

describe('jd path', () => {
  it('prints all ways as trees, with what each step changes', async () => {
    expect((await jd(family, 'path')).out).toBe(
      [
        'Worker (worker, level 2)',
        '├─ Senior (senior, level 3)',
        '│  1 new duty, 1 duty less',
        '│  └─ Lead (lead, level 4)',
        '│     1 new duty, 1 duty less',
        '└─ Clerk (clerk, level 3)',
        '   └─ Lead (lead, level 4) (above)',
        '      1 new duty, 1 duty less',
        '',
      ].join('\n'),
    );
  });

  it('prints the ways from one role, and what leads to it', async () => {
    expect((await jd(family, 'path', 'clerk')).out).toBe(
      'from Worker (worker, level 2)\n\nClerk (clerk, level 3)\n└─ Lead (lead, level 4)\n   1 new duty, 1 duty less\n',
    );
    expect((await jd(family, 'path', 'other')).out).toMatch(/^No way leads from Other or to it\./);
  });

  it('ends where a way comes round to its beginning', async () => {
    const circle = {
      '/jd.yaml': 'format: 1\n',
      '/roles/a.md': role('A', 'next: [b]'),
      '/roles/b.md': role('B', 'next: [a]'),
    };
    expect((await jd(circle, 'path')).out).toBe('A (a)\n└─ B (b)\n   └─ A (a) (above)\n');
  });

  it('takes the steps that a role inherits', async () => {
    const files = { ...family, '/roles/night.md': '---\ntitle: Night\nextends: worker\n---\n' };
    expect((await jd(files, 'path', 'night')).out).toMatch(/^Night \(night, level 2\)\n├─ Senior/);
  });

  it('prints the steps as data', async () => {
    const routes = family['/roles/worker.md'].replace(
      'status: live',
      'entry_routes: [{kind: apprenticeship}]',
    );
    const { out } = await jd({ ...family, '/roles/worker.md': routes }, 'path', '--json');
    expect(JSON.parse(out)).toContainEqual({
      id: 'worker',
      title: 'Worker',
      level: '2',
      next: ['senior', 'clerk'],
      entry_routes: [{ kind: 'apprenticeship' }],
    });
  });

  it('says where to name the next step, if nothing does', async () => {
    const { out } = await jd({ '/roles/a.md': '---\ntitle: A\n---\n' }, 'path');
    expect(out).toMatch(/^No role names a next step\./);
  });
});

describe('jd list', () => {
  it('lists roles in the order of their files', async () => {
    expect((await jd(family, 'list')).out).toBe(
      [
        'Id      Title   Team    Level  Status  Review due',
        'clerk   Clerk   Office  3      draft',
        'lead    Lead            4',
        'other   Other           2',
        'senior  Senior          3              2026-11-12',
        'worker  Worker  Wards   2      live',
        '',
      ].join('\n'),
    );
  });

  it('takes those of a team or a state', async () => {
    const ids = async (...argv: string[]) =>
      (JSON.parse((await jd(family, 'list', '--json', ...argv)).out) as { id: string }[]).map(({ id }) => id);
    expect(await ids('--team', 'office')).toEqual(['clerk']);
    expect(await ids('--status', 'live')).toEqual(['worker']);
    expect((await jd(family, 'list', '--team', 'nobody')).out).toContain('No role has the team `nobody`');
  });

  it('finds nothing where there is no role', async () => {
    expect((await jd({ '/jd.yaml': 'format: 1\n' }, 'list')).code).toBe(2);
  });
});

describe('a next step', () => {
  const findings = async (files: Record<string, string>) => {
    const { out } = await jd({ ...family, ...files }, 'validate', '--date', '2027-01-11', '--format', 'json');
    const found = JSON.parse(out) as { file: string; line: number; ruleId: string }[];
    return found
      .filter(({ ruleId }) => /career|next/.test(ruleId))
      .map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`);
  };

  it('is a role of the workspace, a higher one, that asks more', async () => {
    expect(await findings({ '/roles/odd.md': role('Odd', 'level: 4\nnext: [worker, nobody, odd]') })).toEqual(
      [
        'roles/odd.md:4 career/level-falls',
        'roles/odd.md:4 career/no-difference',
        'roles/odd.md:4 ref/unknown-next',
        'roles/odd.md:4 ref/unknown-next',
        'roles/other.md:3 career/dead-end',
        'roles/worker.md:6 career/no-difference',
      ],
    );
  });
});
