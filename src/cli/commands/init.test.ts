import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageFolder } from '../../disk/package-folder.ts';
import { run } from '../main.ts';
import { type FakeWorld, fakeIo, repositoryText, soundRole } from '../testing/fake-io.ts';

type Texts = Record<string, string>;

/** Runs `jd init` in a folder of texts, and returns these with what was written. */
async function init(argv: string[], texts: Texts = {}, world: FakeWorld = {}) {
  const io = fakeIo(texts, world);
  const code = await run(['init', ...argv], io);
  const written: Texts = Object.fromEntries(
    [...io.written].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  );
  return { code, out: io.out(), err: io.err(), written, all: { ...texts, ...written } };
}

/** What the next two commands say of a folder: the messages, and which packs are made. */
async function checkAndBuild(texts: Texts): Promise<{ found: unknown[]; made: string[] }> {
  const check = fakeIo(texts);
  await run(['validate', '--format', 'json'], check);
  const build = fakeIo(texts);
  expect(await run(['build'], build)).toBe(0);
  return { found: JSON.parse(check.out()) as unknown[], made: [...build.written.keys()].sort() };
}

const riverside = ['--organisation', 'Riverside Trust'];

describe('jd init', () => {
  it.each([
    ['charity', ['volunteer-coordinator'], 'recommended'],
    ['public-sector', ['library-assistant'], 'uk-public-sector'],
    ['technology', ['senior-engineer', 'software-engineer'], 'recommended'],
  ])(
    'makes a workspace for a %s in which nothing is wrong, and which builds',
    async (kind, roles, preset) => {
      for (const language of ['en-GB', 'cy']) {
        const { code, all, written } = await init([...riverside, '--kind', kind, '--language', language]);
        expect(code).toBe(0);
        expect(parse(written['/jd.yaml'] ?? '')).toMatchObject({
          language,
          organisation: { name: 'Riverside Trust' },
          rules: { preset },
        });
        const { found, made } = await checkAndBuild(all);
        expect(found).toEqual([]);
        expect(made).toEqual(roles.flatMap((role) => [`/build/${role}.html`, `/build/${role}.pdf`]));
      }
    },
  );

  it('dates the example today, leaves it a draft, and marks it as English in another language', async () => {
    const path = '/roles/volunteer-coordinator.md';
    const english = (await init(riverside)).written[path] ?? '';
    expect(english).toContain('review: {last: 2027-01-11,');
    expect(english).toContain('status: draft\n');
    expect(english).not.toContain('language:');
    const welsh = await init([...riverside, '--language', 'cy']);
    expect(welsh.written[path]).toContain('language: en-GB\n');
    expect(welsh.written['/frameworks/core.md']).toContain('language: en-GB\n');
    expect(welsh.out).toContain('in Welsh they stay English');
  });

  it('says what was written and what comes next', async () => {
    const { out, written } = await init(riverside);
    expect(Object.keys(written).at(-1)).toBe('/jd.yaml');
    expect(out).toBe(
      `${Object.keys(written)
        .map((path) => `wrote ${path.slice(1)}\n`)
        .join('')}\nNext:\n  jd validate\n  jd build\n`,
    );
    const { out: elsewhere } = await init(
      ["the trust's roles", '--yes'],
      {},
      { env: { npm_command: 'exec' } },
    );
    expect(elsewhere).toContain("Next:\n  cd 'the trust'\\''s roles'\n  npx jd validate\n  npx jd build\n");
  });

  it.each(['Anna "Bo": & Söhne #1', "L'Été [sic]", '- yes', '42', '*Stars* & <b>bold</b>', '北京'])(
    'takes the organisation’s name as it is: %s',
    async (name) => {
      const { written } = await init(['--organisation', name]);
      expect(parse(written['/jd.yaml'] ?? '')).toMatchObject({ organisation: { name } });
    },
  );

  it('takes the name of the folder where nothing is asked', async () => {
    const { written } = await init(['north_valley-trust', '--yes']);
    expect(written['/north_valley-trust/jd.yaml']).toContain('  name: North valley trust\n');
  });
});

describe('jd init, with a person there', () => {
  it('asks for what was not given, and asks again for what it does not understand', async () => {
    const { code, out, written } = await init(
      ['--language', 'en-GB'],
      {},
      {
        tty: true,
        answers: ['Ferrywell  Software', 'shop', 'Tech', 'github'],
      },
    );
    expect(code).toBe(0);
    expect(out).toContain('Name of the organisation [Work]: Ferrywell  Software\n');
    expect(out).toContain('Unexpected shop, expected charity, public-sector or technology.\n');
    expect(out).not.toContain('Language of the roles');
    expect(written['/jd.yaml']).toContain('name: Ferrywell Software\n');
    expect(written['/roles/software-engineer.md']).toBeDefined();
    expect(written['/.github/workflows/jd.yml']).toBe(repositoryText('templates/ci/github.yml'));
  });

  it('takes what stands in brackets for an empty answer, and languages by name', async () => {
    const answers = ['', 'public sector', 'martian', 'Welsh', ''];
    const { out, written } = await init([], {}, { answers });
    expect(out).toContain('Unexpected martian, expected a tag such as en-GB');
    expect(parse(written['/jd.yaml'] ?? '')).toMatchObject({
      language: 'cy',
      organisation: { name: 'Work' },
    });
    expect(Object.keys(written).some((path) => /gitlab|github/.test(path))).toBe(false);
  });

  it.each([[[]], [['Riverside']], [['Riverside', 'charity', 'cy']]])(
    'writes nothing when the person leaves after %j',
    async (answers: string[]) => {
      const { code, out, err, written } = await init([], {}, { answers });
      expect({ code, err, written }).toEqual({ code: 130, err: '', written: {} });
      expect(out).toMatch(/\nNothing was written\.\n$/);
    },
  );

  it('asks nobody with --yes, or where all is given', async () => {
    const all = [...riverside, '--kind', 'charity', '--language', 'cy', '--ci', 'none'];
    for (const argv of [['--yes'], all]) {
      const { code, out } = await init(argv, {}, { answers: [] });
      expect(code).toBe(0);
      expect(out).not.toContain(']: ');
    }
  });
});

describe('jd init, where something is there', () => {
  it('keeps every file, and says so', async () => {
    const texts = { '/.gitignore': 'tmp/\n', '/glossary.yaml': '[]\n', '/.gitlab-ci.yml': 'a: {}\n' };
    const { code, out, written } = await init([...riverside, '--ci', 'gitlab'], texts);
    expect(code).toBe(0);
    expect(Object.keys(texts).filter((path) => path in written)).toEqual([]);
    for (const path of Object.keys(texts)) expect(out).toContain(`kept ${path.slice(1)}, which was there\n`);
    expect(out).toContain('add a line `build/` to .gitignore');
    expect(out).toContain('templates/ci/gitlab.yml to .gitlab-ci.yml');
    expect(out).toContain('The job needs `jd-toolkit`');
  });

  it('adds no example to roles or frameworks, which stay what they were', async () => {
    const texts = { '/porter.md': soundRole, '/wards/night.md': soundRole.replace('Night', 'Ward') };
    const { out, written, all } = await init(riverside, texts);
    expect(Object.keys(written)).toEqual([
      '/.editorconfig',
      '/.gitignore',
      '/.vscode/settings.json',
      '/jd.yaml',
    ]);
    expect(out).toContain('There are 2 roles here already, so no example was added.');
    expect((await checkAndBuild(all)).made).toHaveLength(4);
    const framework = await init(riverside, { '/frameworks/core.yaml': 'title: Core\n' });
    expect(framework.out).toContain('There are frameworks here already');
    expect(framework.written['/roles/volunteer-coordinator.md']).toBeUndefined();
  });

  it('refuses a workspace, and a folder of one unless it was named', async () => {
    const texts = { '/jd.yaml': 'format: 1\n', '/region/roles/porter.md': soundRole, '/notes.txt': 'x' };
    const again = await init(riverside, texts);
    expect(again.code).toBe(2);
    expect(again.err).toContain('There is a workspace already: jd.yaml');
    const io = { ...fakeIo(texts), cwd: '/work/region' };
    expect(await run(['init', ...riverside], io)).toBe(2);
    expect(io.err()).toContain('This folder is part of a workspace: jd.yaml');
    expect(await run(['init', '.', ...riverside], io)).toBe(0);
    expect([...io.written.keys()]).toContain('/region/jd.yaml');
    const file = await init(['notes.txt', ...riverside], texts);
    expect(file.err).toContain('notes.txt is no folder');
    expect([again.written, file.written]).toEqual([{}, {}]);
  });

  it.each([
    [[], '--organisation "Riverside Trust"'],
    [['--organisation', ' '], 'Unexpected empty --organisation'],
    [[...riverside, '--language', 'Elvish'], 'Unexpected language `Elvish`'],
    [[...riverside, '--kind', 'shop'], 'charity, public-sector, technology'],
  ])('says what is wrong with %j, and writes nothing', async (argv, words) => {
    const { code, err, written } = await init(argv);
    expect({ code, written }).toEqual({ code: 2, written: {} });
    expect(err).toContain(words);
  });

  it('says where a job belongs in a repository that begins above', async () => {
    const { out } = await init(['hr', '--yes', '--ci', 'github'], {
      '/.git/HEAD': 'x',
      '/hr/notes.txt': 'x',
    });
    expect(out).toContain('The repository begins at');
    expect(out).toContain('`cd hr`');
  });

  it('adds a job alone to a workspace, and keeps one that is there', async () => {
    const workspace = { '/jd.yaml': 'format: 1\n' };
    const { code, out, written } = await init(['--ci', 'github', '--yes'], workspace);
    expect(code).toBe(0);
    expect(written).toEqual({ '/.github/workflows/jd.yml': repositoryText('templates/ci/github.yml') });
    expect(out).toContain('wrote .github/workflows/jd.yml\n');
    const again = await init(['--ci', 'gitlab'], { ...workspace, '/.gitlab-ci.yml': 'a: {}\n' });
    expect(again).toMatchObject({ code: 0, written: {} });
    expect(again.out).toContain('templates/ci/gitlab.yml to .gitlab-ci.yml');
    for (const argv of [['--ci', 'none'], ['--ci', 'github', '--kind', 'charity'], []])
      expect(await init(argv, workspace)).toMatchObject({ code: 2, written: {} });
  });

  it('names the schemas of an installed jd to editors, and no others', async () => {
    const schema = 'node_modules/jd-toolkit/schemas/workspace.schema.json';
    const { written } = await init(riverside, { [`/${schema}`]: '{}' });
    const settings = JSON.parse(written['/.vscode/settings.json'] ?? '') as Record<string, Texts>;
    const named = Object.keys(settings['yaml.schemas'] ?? {});
    expect(named).toContain(`./${schema}`);
    for (const path of named) {
      const file = path.replace('./node_modules/jd-toolkit/', '');
      expect(fakeIo({}).host.read(`${packageFolder()}/${file}`), file).toBeDefined();
    }
    expect((await init(riverside)).written['/.vscode/settings.json']).not.toContain('schemas');
  });
});
