import { describe, expect, it } from 'vitest';
import { run } from './main.ts';
import { fakeIo } from './testing/fake-io.ts';

const generic = `---
title: Porter
hours: 37 hours
pay: Band 2
base: The hospital
reports_to: Head porter
review: {last: 2026-10-01, every: 12 months}
apply: {closes: 2020-01-01}
---

You keep the wards moving.

## Main duties

1. Move people safely. {#move}
2. Move the the goods.

## Person specification

### Skills (assessed by: interview, test)

#### Essential

- Puts worried people at ease
`;
const heir = (title: string, more = '') =>
  `---\ntitle: ${title}\nextends: porter\nreview: {last: 2026-10-01, every: 12 months}\n${more}---\n`;

/** Runs `jd` over files of the current folder. */
async function jd(files: Record<string, string>, ...argv: string[]) {
  const texts = { 'jd.yaml': 'format: 1\n', ...files };
  const io = fakeIo(Object.fromEntries(Object.entries(texts).map(([path, text]) => [`/${path}`, text])));
  const code = await run(argv, io);
  return { code, out: io.out(), err: io.err(), io };
}

/** Findings as `FILE:LINE RULE`. */
async function findings(files: Record<string, string>, ...paths: string[]): Promise<string[]> {
  const { out } = await jd(files, 'validate', '--date', '2026-11-01', '--format', 'json', ...paths);
  const found = JSON.parse(out) as { file: string; line: number; ruleId: string; note?: string }[];
  return found.map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`);
}

describe('roles that extend one', () => {
  const heirs = Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [`roles/heir-${index}.md`, heir(`Porter of ward ${index}`)]),
  );

  it('do not repeat what is said of it', async () => {
    const found = await findings({ 'roles/porter.md': generic, ...heirs });
    expect(found).toEqual([
      'roles/porter.md:8 dates/closing-past',
      'roles/porter.md:16 clarity/repeated-words',
    ]);
  });

  it('do not repeat its errors, and are not built', async () => {
    const broken = generic.replace('hours: 37 hours', 'hours: {per_week: many}');
    const { code, err, out } = await jd({ 'roles/porter.md': broken, ...heirs }, 'build', '--format', 'html');
    expect(code).toBe(1);
    expect(err.match(/schema\/type/g)).toHaveLength(1);
    expect(out).toBe('0 packs; 51 not made\n');
  });

  it('say why they are not built, where the base was not asked for', async () => {
    const broken = generic.replace('hours: 37 hours', 'hours: {per_week: many}');
    const files = {
      'roles/porter.md': broken,
      'roles/a.md': heir('Day Porter'),
      'roles/b.md': heir('Night Porter'),
    };
    const { code, err, out } = await jd(files, 'build', '--format', 'html', 'roles/a.md', 'roles/b.md');
    expect(code).toBe(1);
    expect(err.match(/roles\/porter\.md:3:\d+ error .*\(schema\/type\)/g)).toHaveLength(1);
    expect(out).toBe('0 packs; 2 not made\n');
  });

  it('do not repeat that the pack template or theme of the base does not exist', async () => {
    const sound = generic.replace('the the', 'the').replace('2020-01-01', '2030-01-01');
    const files = {
      'roles/porter.md': sound.replace('---\n\nYou', 'pack: ward-pack\ntheme: hospital\n---\n\nYou'),
      'roles/day.md': heir('Day Porter'),
      'roles/night.md': heir('Night Porter', 'theme: dark\n'),
    };
    const shared = ['roles/porter.md:9 ref/unknown-pack', 'roles/porter.md:10 ref/unknown-theme'];
    expect(await findings(files)).toEqual(['roles/night.md:5 ref/unknown-theme', ...shared]);
    expect(await findings(files, 'roles/day.md')).toEqual(shared);
    const { code, err } = await jd(files, 'build', '--format', 'html', 'roles/day.md');
    expect(code).toBe(1);
    expect(err).toContain('roles/porter.md:9:7 error Unknown pack template `ward-pack`');
  });

  it('are told at their own lines what is theirs', async () => {
    const sound = generic.replace('the the', 'the').replace('2020-01-01', '2030-01-01');
    const files = {
      'roles/porter.md': sound,
      'roles/night.md': heir('Night Porter', 'apply: {closes: 2030-01-01, interviews: 2029-12-01}\n'),
    };
    expect(await findings(files)).toEqual(['roles/night.md:5 dates/interview-before-closing']);
  });

  it('name themselves where an inherited value is wrong for them alone', async () => {
    const driver = generic
      .replace(
        'Move the the goods.',
        'Move goods.\n3. Sign visitors in.\n4. Reverse the laundry van. {#drive}',
      )
      .replace('2020-01-01', '2030-01-01')
      .replace('Puts worried people at ease', 'Reverses a laundry van through narrow gates');
    const files = {
      'jd.yaml': 'format: 1\nrules: {person-specification/no-duty: info}\n',
      'roles/porter.md': driver,
      'roles/night.md': heir('Night Porter', 'remove: [drive]\n'),
      'roles/day.md': heir('Day Porter'),
    };
    const { out } = await jd(files, 'validate', '--date', '2026-11-01', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([
      {
        file: 'roles/porter.md',
        line: 26,
        ruleId: 'person-specification/no-duty',
        note: expect.stringMatching(/^`night` inherits it\. /),
      },
    ]);
  });

  it('show the lines of their own sections only', async () => {
    const night = heir('Night Porter').concat('\n## Why is this role important?\n\nNights are long.\n');
    const { out } = await jd({ 'roles/porter.md': generic, 'roles/night.md': night }, 'show', 'night');
    expect(out).toContain('  line 7    why                  Why is this role important?');
    expect(out).toContain('  inherited duties               Main duties');
  });

  const framework =
    '---\nkind: competency-framework\ntitle: Core\n---\n\n## Care {#care}\n\n### Level 1\n\n- Helps.\n\n### Level 2\n\n- Leads.\n\n## Tact {#tact}\n\n### Level 1\n\n- Listens.\n';

  it('are told the id of a role that they name by its title, once', async () => {
    const files = {
      'roles/porter.md': generic.replace('the the', 'the').replace('2020-01-01', '2030-01-01'),
      'roles/night-porter.md': heir('Night Porter (wards)', 'next: [Ward Porter]\n'),
      'roles/ward.md': heir('Ward Porter').replace('extends: porter', 'extends: Night Porter (wards)'),
    };
    const { out } = await jd(files, 'validate', '--format', 'json');
    const found = JSON.parse(out) as { file: string; message: string }[];
    expect(found.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'roles/night-porter.md Unknown role `Ward Porter`; did you mean `ward`?',
      'roles/ward.md Unknown role `Night Porter (wards)`; did you mean `night-porter`?',
    ]);
  });

  it('give no criterion the id of an inherited duty', async () => {
    const files = {
      'roles/porter.md': generic.replace('the the', 'the').replace('2020-01-01', '2030-01-01'),
      'roles/late.md': heir('Late Porter').concat(
        '\n## Person specification\n\n### Skills (assessed by: interview)\n\n#### Essential\n\n- Has helped people to move {#move}\n',
      ),
    };
    const { out } = await jd(files, 'validate', '--format', 'json', 'roles/late.md');
    const found = JSON.parse(out) as { file: string; message: string; line: number; column: number }[];
    expect(found.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)).toEqual([
      'roles/late.md:13:29 Unexpected id `move`, which a duty of `porter` has too',
    ]);
  });

  it('show where each required level comes from', async () => {
    const requires = (levels: string) => `competencies:\n  framework: core\n  required: {${levels}}\n`;
    const files = {
      'frameworks/core.md': framework,
      'roles/porter.md': generic.replace('base: The', `${requires('care: 1, Tact: 1')}base: The`),
      'roles/night.md': heir('Night Porter', requires('care: 2')),
      'roles/late.md': '---\ntitle: Late Porter\nextends: night\n---\n',
    };
    const { out } = await jd(files, 'show', 'late', '--origin');
    expect(out).toContain(
      '  core:\n    care: level 2  ← roles/night.md:7\n    tact: level 1  ← roles/porter.md:7\n',
    );
  });

  it('show the errors of what they extend', async () => {
    const broken = generic.replace('hours: 37 hours', 'hours: {per_week: many}');
    const { code, err } = await jd(
      { 'roles/porter.md': broken, 'roles/night.md': heir('Night') },
      'show',
      'night',
    );
    expect(code).toBe(1);
    expect(err).toContain('roles/porter.md:3:');
  });

  it('show what they inherit that is wrong, though it was not chosen', async () => {
    const files = { 'roles/porter.md': generic, 'roles/night.md': heir('Night Porter') };
    expect(await findings(files, 'roles/night.md')).toEqual([
      'roles/porter.md:8 dates/closing-past',
      'roles/porter.md:16 clarity/repeated-words',
    ]);
  });
});
