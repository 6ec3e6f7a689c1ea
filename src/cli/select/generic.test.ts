import { describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { fakeIo } from '../testing/fake-io.ts';

const ladder =
  '---\nkind: competency-framework\nid: core\ntitle: Core\nlevels: [1, 2, 3]\n---\n\n## Care\n\nLooks after people.\n\n### 1\n\n- Helps.\n\n### 2\n\n- Leads.\n\n### 3\n\n- Teaches.\n';
const settings =
  'format: 1\ncareer_levels: [1, 2, 3]\npack: ladder\norganisation: {name: Skarrow, structure: {type: tree}}\n';
const generic = `---
title: Porter (generic)
generic: true
status: agreed
level: 1
next: [head]
reports_to: head
review: {last: 2026-10-01, every: 12 months}
competencies:
  framework: core
  required: {care: 1}
---

## Main duties

1. Move people safely. {#move}
`;
const heir = (title: string, more = '') =>
  `---\ntitle: ${title}\nextends: porter\nstatus: agreed\n${more}---\n\nYou move people.\n`;
const files = {
  'jd.yaml': settings,
  'frameworks/core.md': ladder,
  'packs/ladder.md': '---\ntitle: Ladder\n---\n\n::career\n\n::structure\n\n::matrix\n',
  'roles/porter.md': generic,
  'roles/day.md': heir('Day Porter'),
  'roles/night.md': heir('Night Porter'),
  'roles/head.md': heir(
    'Head Porter',
    'level: 2\nnext: []\nreports_to: Chief Executive\ncompetencies: {framework: core, required: {care: 2}}\n',
  ),
};

async function jd(...argv: string[]) {
  const io = fakeIo(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/${path}`, text])));
  const code = await run(argv, io);
  return { code, out: io.out(), err: io.err(), io };
}

/** The rules that speak of a file. */
async function said(file: string): Promise<string[]> {
  const { out } = await jd('validate', '--date', '2026-11-01', '--format', 'json');
  const found = JSON.parse(out) as { file: string; ruleId: string }[];
  return found.filter((each) => each.file === file).map(({ ruleId }) => ruleId);
}

describe('a generic role', () => {
  it('lacks nothing of a vacancy, while those that extend it do', async () => {
    expect(await said('roles/porter.md')).toEqual([]);
    expect(await said('roles/day.md')).toContain('completeness/pay');
  });

  it('is no next step, not even an inherited one', async () => {
    const others = { ...files, 'roles/porter.md': generic.replace('next: [head]', 'next: [lead]') };
    const lead = heir('Lead Porter (generic)', 'generic: true\nlevel: 2\nreports_to: Chief Executive\n');
    const io = fakeIo(
      Object.fromEntries(
        Object.entries({ ...others, 'roles/lead.md': lead }).map(([path, text]) => [`/${path}`, text]),
      ),
    );
    await run(['validate', '--format', 'json'], io);
    const found = JSON.parse(io.out()) as { file: string; line: number; ruleId: string; message: string }[];
    expect(
      found
        .filter(({ ruleId }) => ruleId === 'career/closed-step')
        .map(({ file, line, message }) => `${file}:${line} ${message}`),
    ).toEqual([
      'roles/day.md:3 Unexpected next step `lead`, which is generic',
      'roles/night.md:3 Unexpected next step `lead`, which is generic',
    ]);
  });

  it('has no pack, unless it alone is asked for', async () => {
    const { code, out } = await jd('build', '--format', 'html');
    expect(code).toBe(0);
    expect(out).not.toContain('porter.html');
    expect(out).toMatch(/\n3 packs; 1 generic role left out\n$/);
    expect((await jd('build', '--format', 'html', 'roles/porter.md')).out).toMatch(
      /^made build\/porter\.html .*\n1 pack\n$/,
    );
  });

  it('is not among the roles that packs show', async () => {
    const { io } = await jd('build', '--format', 'html', 'roles/day.md');
    const html = new TextDecoder().decode(io.written.get('/build/day.html'));
    expect(html).toContain('Night Porter');
    expect(html).not.toContain('Porter (generic)');
  });

  it('is in no matrix, no coverage and no career', async () => {
    for (const command of ['matrix', 'coverage', 'path']) {
      const { out } = await jd(command);
      expect(out).toMatch(/Day Porter|day/);
      expect(out).not.toMatch(/Porter \(generic\)|\bporter\b/);
    }
  });

  it('is listed as such, and its mark is not inherited', async () => {
    const { out } = await jd('list', '--json');
    const listed = JSON.parse(out) as { id: string; generic?: true }[];
    expect(listed.filter(({ generic: isGeneric }) => isGeneric).map(({ id }) => id)).toEqual(['porter']);
    expect((await jd('list')).out).toMatch(/^porter +Porter \(generic\) +1 +agreed, generic/m);
  });
});
