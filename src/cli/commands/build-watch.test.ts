import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { soundRole } from '../testing/fake-io.ts';
import { startIn } from '../testing/folder-io.ts';

let running: ReturnType<typeof startIn> | undefined;

/** Starts `jd build --watch` and waits for its first build. */
async function watchBuild(texts: Record<string, string>, ...argv: string[]) {
  running = startIn(texts, ['build', '--watch', '--format', 'html', ...argv]);
  return { jd: running, first: await running.waitFor(/Waiting for changes/) };
}

afterEach(async () => {
  await running?.stop();
  running?.dispose();
  running = undefined;
});

const role = (title: string, ...lines: string[]) =>
  soundRole.replace('title: Night Porter', [`title: ${title}`, ...lines].join('\n'));

/** Names of the files that a build says it has made. */
function made(printed: string): string[] {
  return [...printed.matchAll(/^made build\/(\S+)/gm)].map(([, name = '']) => name);
}

const done = /^\d+ packs? in \d+ ms/m;

const hospital = {
  'jd.yaml': 'format: 1\norganisation: {name: Skarrow Hospital}\n',
  'frameworks/core.yaml': 'levels: [1, 2]\ncompetencies: [{id: listening, title: Listening}]\n',
  'roles/porter.md': role('Night Porter'),
  'roles/clerk.md': role('Ward Clerk', 'competencies: {framework: core, required: {listening: 2}}'),
  'roles/generic.md': role('Support Worker'),
  'roles/theatre.md': '---\ntitle: Theatre Support Worker\nextends: generic\n---\n',
};

describe('jd build --watch', () => {
  it('builds, then makes again the pack whose role was saved, in place or by renaming, and no other', async () => {
    const { jd, first } = await watchBuild(hospital);
    expect(made(first)).toEqual(['clerk.html', 'generic.html', 'porter.html', 'theatre.html']);
    jd.write('roles/porter.md', role('Night Porter').replace('Lifts safely', 'Lifts with care'));
    expect(made(await jd.waitFor(done))).toEqual(['porter.html']);
    expect(readFileSync(join(jd.folder, 'build/porter.html'), 'utf8')).toContain('Lifts with care');
    for (const words of ['Lifts gently', 'Lifts slowly', 'Lifts well']) {
      jd.replace('roles/porter.md', role('Night Porter').replace('Lifts safely', words));
      const printed = await jd.waitFor(done);
      expect(made(printed)).toEqual(['porter.html']);
      expect(printed).toMatch(/^made build\/porter\.html \(\d+ kB\) in \d+ ms$/m);
      expect(readFileSync(join(jd.folder, 'build/porter.html'), 'utf8')).toContain(words);
    }
    expect(await jd.stop()).toBe(0);
  });

  it.each<[string, string, string, string[]]>([
    [
      'a role that others extend',
      'roles/generic.md',
      role('Support Worker').replace('Lifts', 'Carries'),
      ['generic.html', 'theatre.html'],
    ],
    [
      'a framework',
      'frameworks/core.yaml',
      'levels: [1, 2]\ncompetencies: [{id: listening, title: Hearing}]\n',
      ['clerk.html'],
    ],
    [
      'the organisation',
      'jd.yaml',
      'format: 1\norganisation: {name: Skarrow Trust}\n',
      ['clerk.html', 'generic.html', 'porter.html', 'theatre.html'],
    ],
    [
      'the built-in theme',
      'themes/default.yaml',
      'colours: {accent: "#0B3D2E"}\n',
      ['clerk.html', 'generic.html', 'porter.html', 'theatre.html'],
    ],
    ['a new role', 'roles/cook.md', role('Cook'), ['cook.html']],
  ])('makes again what rests on %s', async (_, path, text, expected) => {
    const { jd } = await watchBuild(hospital);
    jd.replace('roles/porter.md', `${hospital['roles/porter.md']}`);
    jd.write(path, text);
    expect(made(await jd.waitFor(done))).toEqual(expected);
  });

  it('makes again the packs that name another role, when its title changes', async () => {
    const porter = role('Night Porter', 'works_with: [clerk]');
    const { jd } = await watchBuild({ ...hospital, 'roles/porter.md': porter });
    jd.write('roles/clerk.md', hospital['roles/clerk.md'].replace('Ward Clerk', 'Ward Administrator'));
    expect(made(await jd.waitFor(done))).toEqual(['clerk.html', 'porter.html']);
  });

  it('makes again the packs that show a picture, and no other', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="9"/></svg>';
    const { jd } = await watchBuild({
      ...hospital,
      'assets/ward.svg': svg,
      'roles/porter.md': `${role('Night Porter')}\n![The ward](../assets/ward.svg)\n`,
    });
    jd.write('assets/ward.svg', svg.replace('r="9"', 'r="4"'));
    expect(made(await jd.waitFor(done))).toEqual(['porter.html']);
  });

  it('says nothing of changes that are in no pack', async () => {
    const { jd } = await watchBuild(hospital);
    jd.write('notes.txt', 'to do');
    jd.write(
      'roles/clerk.md',
      hospital['roles/clerk.md'].replace('review: {last: 2026-10-01', 'review: {last: 2026-10-02'),
    );
    jd.write('roles/porter.md', hospital['roles/porter.md'].replace('Lifts', 'Carries'));
    const printed = await jd.waitFor(done);
    expect(printed).toMatch(/^made build\/porter\.html .*\n1 pack in \d+ ms\n$/);
  });

  it('keeps going when a file is broken, and keeps the pack that was made before', async () => {
    const { jd } = await watchBuild(hospital);
    const before = readFileSync(join(jd.folder, 'build/porter.html'), 'utf8');
    jd.write('roles/porter.md', '---\ntitle: "Night Porter\n---\n');
    const broken = await jd.waitFor(done);
    expect(broken).toContain('roles/porter.md:');
    expect(broken).toMatch(/^0 packs in \d+ ms; 1 not made$/m);
    expect(readFileSync(join(jd.folder, 'build/porter.html'), 'utf8')).toBe(before);
    jd.write('roles/clerk.md', hospital['roles/clerk.md'].replace('Lifts', 'Types'));
    const other = await jd.waitFor(done);
    expect(made(other)).toEqual(['clerk.html']);
    expect(other).toContain('; 1 not made');
    expect(other).not.toContain('roles/porter.md:');
    jd.write('roles/porter.md', hospital['roles/porter.md'].replace('Lifts', 'Carries'));
    expect(made(await jd.waitFor(done))).toEqual(['porter.html']);
  });

  it('says that a role is gone, and goes on without any', async () => {
    const { jd } = await watchBuild({ 'roles/porter.md': soundRole, 'roles/clerk.md': role('Clerk') });
    jd.remove('roles/clerk.md');
    expect(await jd.waitFor(done)).toContain('roles/clerk.md is gone');
    expect(existsSync(join(jd.folder, 'build/clerk.html'))).toBe(true);
    jd.remove('roles/porter.md');
    await jd.waitFor(/jd: No role in/);
    jd.write('roles/cook.md', role('Cook'));
    expect(made(await jd.waitFor(done))).toEqual(['cook.html']);
  });

  it('ends with 2 at once where there is nothing to build', async () => {
    running = startIn({ 'jd.yaml': 'format: 1\n' }, ['build', '--watch']);
    expect(await running.ended).toBe(2);
  });
});
