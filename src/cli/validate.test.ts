import { describe, expect, it } from 'vitest';
import { run } from './main.ts';
import { fakeIo, soundRole } from './testing/fake-io.ts';

const roles = { '/roles/porter.md': soundRole.replace('title:', 'zzzz: 1\ntitle:') };
const errors = { '/roles/porter.md': soundRole.replace('title:', 'posts: 0\ntitle:') };

/** Exit code and output of `jd validate`. */
async function validated(texts: Record<string, string>, argv: string[]) {
  const io = fakeIo(texts);
  const code = await run(['validate', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

describe('a path that leads nowhere', () => {
  it.each(['Porter', 'porter.md', 'role/porter.md'])('is told the role that %s may mean', async (path) => {
    const { code, err } = await validated(roles, [path]);
    expect(code).toBe(2);
    expect(err).toContain(`\`${path}\`; did you mean \`porter\`?\n`);
  });

  it('is told what paths are where nothing has nearly the name', async () => {
    expect((await validated(roles, ['gardener'])).err).toContain('Name a file, a folder, a glob');
  });
});

describe('--quiet', () => {
  it('prints errors only, and counts the others all the same', async () => {
    expect((await validated(roles, ['--quiet'])).out).toBe('No problems in 1 file\n');
    expect((await validated(roles, ['--quiet', '--max-warnings', '0'])).code).toBe(1);
    const { code, out } = await validated(errors, ['--quiet']);
    expect(code).toBe(1);
    expect(out).toMatch(/schema\/range[\s\S]*\n1 error in 1 of 1 file\n$/);
  });
});

describe('--max-warnings', () => {
  it('allows that many warnings and no more, and says so', async () => {
    const { out } = await validated(roles, []);
    const count = Number(/(\d+) warnings?(?=[^\n]*\n$)/.exec(out)?.[1]);
    expect(count).toBeGreaterThan(0);
    expect((await validated(roles, ['--max-warnings', String(count)])).code).toBe(0);
    const over = await validated(roles, ['--max-warnings', String(count - 1)]);
    expect(over.code).toBe(1);
    expect(over.out).toMatch(/Too many warnings: \d+, at most \d+ are allowed\.\n$/);
  });

  it.each(['-1', 'many', '1.5', ''])('is no `%s`', async (number) => {
    const { code, err } = await validated(roles, [`--max-warnings=${number}`]);
    expect(code).toBe(2);
    expect(err).toContain('It is a whole number');
  });
});

describe('--rule', () => {
  const settings = { ...roles, '/jd.yaml': 'rules: {completeness/duties: off}\n' };
  const without = { ...settings, '/roles/porter.md': '---\ntitle: Night Porter\n---\n' };

  it('sets a rule over what jd.yaml says', async () => {
    expect((await validated(without, [])).out).not.toContain('completeness/duties');
    const { code, out } = await validated(without, ['--rule', 'completeness/duties=error']);
    expect(code).toBe(1);
    expect(out).toMatch(/error .*\(completeness\/duties\)/);
  });

  it('can be given several times', async () => {
    const argv = ['--rule', 'completeness/duties=info', '--rule', 'completeness/purpose=off'];
    const { out } = await validated(without, argv);
    expect(out).toMatch(/info .*\(completeness\/duties\)/);
    expect(out).not.toContain('completeness/purpose');
  });

  it.each([
    ['completeness/dutys=off', 'Unknown rule `completeness/dutys`; did you mean `completeness/duties`?'],
    ['completeness/duties=warn', 'Unknown severity `warn`; did you mean `warning`?'],
    ['completeness/duties', 'Missing severity of `completeness/duties`'],
    ['completeness/duties=off=error', 'Unknown severity'],
    ['__proto__=off', 'Unknown rule'],
  ])('is no `%s`', async (setting, said) => {
    const { code, err } = await validated(roles, ['--rule', setting]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});
