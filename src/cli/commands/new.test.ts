import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPdf } from '../../render/pdf/testing/read-pdf.ts';
import { structureOf } from '../../render/pdf/testing/structure.ts';
import { run } from '../main.ts';
import { fakeIo, repositoryText, soundRole } from '../testing/fake-io.ts';

type Texts = Record<string, string>;

const settings = { '/jd.yaml': 'format: 1\n' };

/** Runs `jd new` in a folder of texts, and returns these with what was written. */
async function make(words: string[], texts: Texts = settings, cwd = '/work') {
  const io = { ...fakeIo(texts), cwd };
  const code = await run(['new', ...words], io);
  const written: Texts = Object.fromEntries(
    [...io.written].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  );
  return { code, out: io.out(), err: io.err(), written, all: { ...texts, ...written } };
}

interface Found {
  file: string;
  severity: string;
  ruleId: string;
}

async function validate(texts: Texts): Promise<Found[]> {
  const io = fakeIo(texts);
  await run(['validate', '--format', 'json'], io);
  return JSON.parse(io.out()) as Found[];
}

/** The words of the packs of a folder, as HTML and as PDF says them. */
async function packs(texts: Texts): Promise<{ code: number; html: string; pdf: string }> {
  const io = fakeIo(texts);
  const code = await run(['build'], io);
  const read = (ending: string) =>
    [...io.written].filter(([path]) => path.endsWith(ending)).map(([, bytes]) => bytes);
  return {
    code,
    html: read('.html')
      .map((bytes) => Buffer.from(bytes).toString())
      .join('\n'),
    pdf: read('.pdf')
      .map((bytes) => structureOf(readPdf(bytes)).text)
      .join('\n'),
  };
}

const starters = ['plain', 'reader', 'competence', 'ladder'];

describe('jd new, for roles', () => {
  it.each(starters)(
    'makes a draft from the starter %s that is told as unwritten, and has no errors',
    async (name) => {
      const { code, written, all } = await make(['Night Porter', '--template', name]);
      expect(code).toBe(0);
      expect(Object.keys(written)).toEqual(['/roles/night-porter.md']);
      const text = written['/roles/night-porter.md'] ?? '';
      expect(text).toMatch(/^---\ntitle: Night Porter\nstatus: draft\n/);
      expect(text).toContain('review: {last: 2027-01-11,');
      expect(text).not.toContain('x_starter');
      const found = await validate(all);
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
      const ids = new Set(found.map(({ ruleId }) => ruleId));
      for (const id of ['content/unwritten', 'completeness/pay', 'completeness/hours'])
        expect(ids).toContain(id);
      for (const id of ['completeness/duties', 'person-specification/no-method'])
        expect(ids).not.toContain(id);
    },
  );

  it.each(starters)('keeps the notes of the starter %s out of HTML and PDF', async (name) => {
    const { all, written } = await make(['Night Porter', '--template', name]);
    const notes = [...(written['/roles/night-porter.md'] ?? '').matchAll(/<!--\s*(.*)/g)].map(
      ([, line = '']) => line.replace(/\s*-->/, ''),
    );
    expect(notes.length).toBeGreaterThan(4);
    const { code, html, pdf } = await packs(all);
    expect(code).toBe(0);
    for (const words of [html, pdf]) {
      expect(words).toContain('Night Porter');
      expect(words).toContain('Draft');
      expect(words).toContain('[Write how to apply.]');
      for (const note of notes.filter((line) => line.length > 12)) expect(words).not.toContain(note);
      expect(words).not.toMatch(/<!--|-->|Notes like this/);
    }
  });

  it('makes no pack of a starter that was called live before it was written', async () => {
    const { all, written } = await make(['Night Porter']);
    const text = (written['/roles/night-porter.md'] ?? '').replace('status: draft', 'status: live');
    const { code, html } = await packs({ ...all, '/roles/night-porter.md': text });
    expect(code).toBe(1);
    expect(html).toBe('');
  });

  it.each([
    ['Community Link Worker', 'community-link-worker', 'Community Link Worker'],
    ['community-link-worker', 'community-link-worker', 'Community link worker'],
    ['Cydlynydd Nos: Tŷ Ŵyn', 'cydlynydd-nos-ty-wyn', 'Cydlynydd Nos: Tŷ Ŵyn'],
    ['  “Porter”\t#2 ', 'porter-2', '“Porter” #2'],
  ])('names the role %j', async (given, id, title) => {
    const { written } = await make([given]);
    const text = written[`/roles/${id}.md`] ?? '';
    expect(parse(text.split('---')[1] ?? '')).toMatchObject({ title });
  });

  it('takes words without quotes, a title, and a path', async () => {
    expect(Object.keys((await make(['Night', 'Porter'])).written)).toEqual(['/roles/night-porter.md']);
    const titled = await make(['np', '--title', 'Night Porter']);
    expect(titled.written['/roles/np.md']).toContain('title: Night Porter\n');
    const placed = await make(['roles/wards/Night Porter.md']);
    expect(placed.written['/roles/wards/night-porter.md']).toContain('title: Night Porter\n');
    const outside = await make(['../night-porter.md']);
    expect(outside.code).toBe(2);
    expect(outside.err).toContain('outside the workspace');
  });

  it('writes where roles stand', async () => {
    const { written } = await make(
      ['Porter'],
      { ...settings, '/roles/wards/clerk.md': soundRole },
      '/work/roles/wards',
    );
    expect(Object.keys(written)).toEqual(['/roles/wards/porter.md']);
    const loose = await make(['Porter'], { '/docs/night.md': soundRole, '/docs/other/day.md': soundRole });
    expect(Object.keys(loose.written)).toEqual(['/docs/porter.md']);
    const empty = await make(['Porter'], { '/notes.txt': 'x' });
    expect(Object.keys(empty.written)).toEqual(['/roles/porter.md']);
  });

  it('never writes over a role, nor makes a second of one id', async () => {
    const texts = { ...settings, '/roles/wards/porter.md': soundRole, '/roles/clerk.md': 'Not a role yet' };
    const twice = await make(['Porter'], texts);
    expect(twice.code).toBe(2);
    expect(twice.err).toContain('There is a role `porter` already: roles/wards/porter.md');
    const there = await make(['Clerk'], texts);
    expect(there.code).toBe(2);
    expect([twice.written, there.written]).toEqual([{}, {}]);
  });

  it('extends another role with what differs', async () => {
    const texts = { ...settings, '/roles/porter.md': soundRole };
    const { all, written } = await make(['Senior Porter', '--extends', 'porter'], texts);
    expect(written['/roles/senior-porter.md']).toMatch(
      /^---\ntitle: Senior Porter\nextends: porter\nstatus: draft\n/,
    );
    const found = (await validate(all)).filter(({ file }) => file === 'roles/senior-porter.md');
    expect(new Set(found.map(({ ruleId }) => ruleId))).toEqual(new Set(['content/unwritten']));
    const unknown = await make(['Senior Porter', '--extends', 'portr'], texts);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('did you mean `porter`?');
  });

  it('names the competencies that the workspace has', async () => {
    const texts = {
      ...settings,
      '/frameworks/care.yaml':
        'title: Care\nlevels: [{id: a}, {id: b}]\ncompetencies:\n  - {id: noticing, title: Noticing}\n  - {id: team, title: Team}\n',
    };
    const { written } = await make(['Porter', '--template', 'competence'], texts);
    expect(written['/roles/porter.md']).toContain(
      '# competencies:\n#   framework: care\n#   required:   # levels: a, b\n#     noticing: a\n#     team: a\nreview:',
    );
  });

  it('starts from starters of your own, which are no roles', async () => {
    const texts = {
      ...settings,
      '/starters/ward.md': '---\nx_starter: for our wards\ntitle: T\nteam: Wards\n---\n\nWe care.\n',
      '/starters/broken.md': '---\ntitle: T\nteam: [a, "b\n---\n',
    };
    expect(await validate(texts)).toEqual([]);
    expect((await make([], texts)).out).toMatch(/^ {2}ward +for our wards$/m);
    const { written } = await make(['Porter', '--template', 'ward'], texts);
    expect(written['/roles/porter.md']).toBe('---\ntitle: Porter\nteam: Wards\n---\n\nWe care.\n');
    const broken = await make(['Porter', '--template', 'broken'], texts);
    expect(broken.code).toBe(2);
    expect(broken.err).toContain('starters/broken.md can not be read');
    const unknown = await make(['Porter', '--template', 'redaer'], texts);
    expect(unknown.err).toContain('did you mean `reader`?');
  });

  it('sets a language, and says what stays English', async () => {
    const { written, out } = await make(['Porthor Nos', '--language', 'Welsh']);
    expect(written['/roles/porthor-nos.md']).toContain('language: cy\n');
    expect(out).toContain('in Welsh they stay English');
    expect((await make(['Porter', '--language', 'english'])).out).not.toContain('stay English');
    expect((await make(['Porter', '--language', 'Klingon'])).code).toBe(2);
  });
});

describe('the notes of starters', () => {
  /** A text in which every setting that stands in a note is on. */
  const turnedOn = (text: string) => text.replace(/^( *)# ( *(?:[\w-]+:|- ))/gm, '$1$2');
  const folders = ['charity', 'public-sector', 'technology'].map(
    (kind) => `templates/workspaces/${kind}/jd.yaml`,
  );

  it.each(starters)('name keys and values of %s that are understood', async (name) => {
    const text = turnedOn(repositoryText(`templates/roles/${name}.md`));
    expect(text).toMatch(/^hours: \{/m);
    const found = await validate({ ...settings, '/roles/porter.md': text });
    const misunderstood = found.filter(({ ruleId }) => /^(?:yaml|schema)\//.test(ruleId));
    expect(misunderstood).toEqual([]);
  });

  it.each(folders)('name keys and values of %s that are understood', async (path) => {
    const text = turnedOn(repositoryText(path));
    expect(text).toMatch(/^ {2}about: Who/m);
    expect(text).toMatch(/^ {2}apply: \{/m);
    const found = await validate({ '/jd.yaml': text, '/roles/porter.md': soundRole });
    expect(found.filter(({ ruleId }) => /^(?:yaml|schema)\//.test(ruleId))).toEqual([]);
  });

  it('name keys and values of themes and entries that are understood', async () => {
    const theme = turnedOn(repositoryText('templates/starters/theme.yaml')).replace(
      /^typefaces:[\s\S]*/m,
      '',
    );
    const glossary = turnedOn(repositoryText('templates/starters/glossary.yaml'));
    expect(theme).toMatch(/^ {2}accent: /m);
    expect(glossary).toMatch(/^ {2}short: MDT/m);
    const texts = { ...settings, '/roles/porter.md': soundRole };
    const found = await validate({ ...texts, '/themes/own.yaml': theme, '/glossary.yaml': glossary });
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('jd new, for the rest', () => {
  const texts = { ...settings, '/roles/porter.md': soundRole };

  it.each([
    [['framework', 'Core competencies'], '/frameworks/core-competencies.md'],
    [['pack', 'Short', 'pack'], '/packs/short-pack.md'],
    [['theme', 'harbour'], '/themes/harbour.yaml'],
    [['glossary'], '/glossary.yaml'],
  ])('makes %j, in which there are no problems', async (words, path) => {
    const { code, written, all } = await make(words, texts);
    expect(code).toBe(0);
    expect(Object.keys(written)).toEqual([path]);
    const found = await validate(all);
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const again = await make(words, all);
    expect(again.code).toBe(2);
    expect(again.written).toEqual({});
  });

  it('keeps the notes of a framework out of packs, and its words in', async () => {
    const { all } = await make(['framework', 'Core'], texts);
    const role = soundRole.replace(
      'pay:',
      'competencies: {framework: core, required: {working-together: 2}}\npay:',
    );
    const { code, html, pdf } = await packs({ ...all, '/roles/porter.md': role });
    expect(code).toBe(0);
    for (const words of [html, pdf]) {
      expect(words).toContain('You notice who is stuck');
      expect(words).not.toMatch(/Notes like this|First the definition|have I seen it done/);
    }
  });

  it('makes a pack template and a theme that build as the built-in ones do', async () => {
    const { all: withPack } = await make(['pack', 'ours'], texts);
    const { all } = await make(['theme', 'harbour'], withPack);
    const { html } = await packs({ ...all, '/jd.yaml': 'pack: ours\ntheme: harbour\n' });
    const before = await packs(texts);
    expect(html.replaceAll('Ours', 'Candidate pack')).toBe(before.html);
    const builtIn = await make(['theme', 'default'], texts);
    expect((await packs(builtIn.all)).html).toBe(before.html);
  });

  it('says how to try a theme, by the command as it was called', async () => {
    const io = fakeIo(texts, { env: { npm_command: 'exec' } });
    await run(['new', 'theme', 'harbour'], io);
    expect(io.out()).toContain('`theme: harbour` in jd.yaml');
    expect(io.out()).toContain('\n  npx jd build --theme harbour\n');
  });

  it('says which name is missing, too much or not meant', async () => {
    expect((await make(['theme'])).err).toContain('A theme needs a name');
    expect((await make(['glossary', 'Words'])).err).toContain('A workspace has one glossary');
    expect((await make(['framwork', 'core'])).err).toContain('did you mean `framework`?');
    expect((await make(['packs'])).err).toContain('did you mean `pack`?');
    expect((await make(['theme', 'x', '--template', 'plain'])).err).toContain('for roles');
    expect((await make(['🎈'])).err).toContain('can not be named after `🎈`');
    expect((await make(['role', 'Theme'])).written['/roles/theme.md']).toContain('title: Theme\n');
  });

  it('lists what can be made', async () => {
    const { code, out, written } = await make([]);
    expect(code).toBe(0);
    expect(written).toEqual({});
    for (const kind of ['role', 'framework', 'pack', 'theme', 'glossary'])
      expect(out).toContain(`jd new ${kind}`);
    for (const name of [...starters, 'variant']) expect(out).toMatch(new RegExp(`^ {2}${name} +\\w`, 'm'));
  });
});

it('shows the colours of the default theme in the starter of themes', () => {
  const theme = repositoryText('templates/starters/theme.yaml');
  const builtIn = repositoryText('templates/themes/default.yaml');
  const colours = [...theme.matchAll(/^# {3}(\w+): ("#\w{6}")/gm)];
  expect(colours.length).toBe(6);
  for (const [, name, colour] of colours) expect(builtIn).toContain(`${name}: ${colour}`);
});
