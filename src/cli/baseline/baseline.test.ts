import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { type FakeIo, fakeIo, soundRole } from '../testing/fake-io.ts';

const faulty = soundRole.replace('title:', 'posts: 0\nzzzz: 1\ntitle:');
const argv = ['validate', '--baseline', 'jd-baseline.json'];

async function validated(
  texts: Record<string, string>,
  more: string[] = [],
): Promise<FakeIo & { code: number }> {
  const io = fakeIo(texts);
  const code = await run([...argv, ...more], io);
  return { ...io, code };
}

/** The baseline of some texts. */
async function baselineOf(texts: Record<string, string>): Promise<Record<string, string>> {
  const { written } = await validated(texts, ['--update-baseline']);
  return { '/jd-baseline.json': new TextDecoder().decode(written.get('/jd-baseline.json')) };
}

interface Entries {
  findings: { file: string; rule: string; count: number }[];
}

describe('a baseline', () => {
  it('leaves out what it holds, and does not count it', async () => {
    const before = await validated({ '/roles/porter.md': faulty }, ['--update-baseline']);
    expect(before.code).toBe(0);
    const baseline = await baselineOf({ '/roles/porter.md': faulty });
    const after = await validated({ ...baseline, '/roles/porter.md': faulty }, ['--max-warnings', '0']);
    expect(after.out()).toMatch(
      /^No problems in 1 file\njd-baseline\.json holds \d+ findings that are not shown\.\n$/,
    );
    expect(after.code).toBe(0);
    expect(after.written.size).toBe(0);
  });

  it('reports what is new, also a second time where it holds one', async () => {
    const one = `${soundRole}- Carries (T, zzz)\n`;
    const baseline = await baselineOf({ '/roles/porter.md': one });
    const { out } = await validated({ ...baseline, '/roles/porter.md': `${one}- Pushes (T, zzz)\n` });
    expect(out().match(/mixed-bracket/g)).toHaveLength(1);
    const error = await validated({
      ...baseline,
      '/roles/porter.md': one.replace('title:', 'posts: 0\ntitle:'),
    });
    expect(error.code).toBe(1);
    expect(error.out()).toMatch(/schema\/range/);
  });

  it('does not mind lines that move', async () => {
    const baseline = await baselineOf({ '/roles/porter.md': faulty });
    const moved = faulty.replace('---\n', '---\n# One more line.\n');
    expect((await validated({ ...baseline, '/roles/porter.md': moved })).out()).toMatch(/^No problems/);
    expect(await baselineOf({ '/roles/porter.md': moved })).toEqual(baseline);
  });

  it('is sorted, and keeps what it holds of files that are not looked at', async () => {
    const both = { '/roles/b.md': faulty, '/roles/a.md': faulty };
    const baseline = await baselineOf(both);
    const { findings } = JSON.parse(baseline['/jd-baseline.json'] ?? '') as Entries;
    const keys = findings.map(({ file, rule }) => `${file} ${rule}`);
    expect(keys.length).toBeGreaterThan(3);
    expect(keys).toEqual([...keys].sort());
    const { written } = await validated({ ...both, ...baseline, '/roles/a.md': soundRole }, [
      'roles/a.md',
      '--update-baseline',
    ]);
    const updated = JSON.parse(new TextDecoder().decode(written.get('/jd-baseline.json'))) as Entries;
    const kept = ({ file }: { file: string }) => file === 'roles/b.md';
    expect(updated.findings.filter(kept)).toEqual(findings.filter(kept));
    expect(updated.findings.some(({ rule, file }) => rule === 'schema/range' && file === 'roles/a.md')).toBe(
      false,
    );
  });

  it('says what occurs no more', async () => {
    const baseline = await baselineOf({ '/roles/porter.md': faulty, '/roles/gone.md': faulty });
    const { out } = await validated({ ...baseline, '/roles/porter.md': soundRole });
    expect(out()).toMatch(/\d+ entries of it occur no more: --update-baseline takes them out\.\n$/);
    expect(await baselineOf({ ...baseline, '/roles/porter.md': soundRole })).toEqual(
      await baselineOf({ '/roles/porter.md': soundRole }),
    );
  });

  it('never holds what keeps a role from being read', async () => {
    const unreadable = { '/roles/porter.md': '---\ntitle: "Night Porter\n---\n' };
    const made = await validated(unreadable, ['--update-baseline']);
    expect(made.code).toBe(1);
    const { code, out } = await validated({ ...unreadable, ...(await baselineOf(unreadable)) });
    expect(code).toBe(1);
    expect(out()).toContain('yaml/unclosed-quote');
  });

  it('names files from its own folder, so that it holds from any', async () => {
    const texts = { '/jd.yaml': 'format: 1\n', '/roles/porter.md': faulty };
    const baseline = await baselineOf(texts);
    const world = fakeIo({ ...texts, ...baseline });
    const host = { ...world.host, show: (path: string) => posix.relative('/work/roles', path) };
    const io = { ...world, cwd: '/work/roles', host };
    await run(['validate', '.', '--baseline', '../jd-baseline.json'], io);
    expect(io.out()).toMatch(/^No problems/);
  });

  it.each([
    ['there is none', {}, [], 'No baseline'],
    ['it is something else', { '/jd-baseline.json': '[]' }, [], 'Unexpected content'],
    ['it is damaged', { '/jd-baseline.json': '{' }, ['--update-baseline'], 'Unexpected content'],
  ])('is a fault of usage where %s', async (_, texts, more, said) => {
    const io = await validated({ ...texts, '/roles/porter.md': faulty }, more);
    expect(io.code).toBe(2);
    expect(io.err()).toContain(said);
    expect(io.written.size).toBe(0);
  });

  it('needs a name to be made', async () => {
    const io = fakeIo({ '/roles/porter.md': faulty });
    expect(await run(['validate', '--update-baseline'], io)).toBe(2);
    expect(io.err()).toContain('--baseline');
  });
});
