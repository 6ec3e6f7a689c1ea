import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '../disk/node-host.ts';
import { packageFolder } from '../disk/package-folder.ts';
import { run } from './main.ts';
import { fakeIo, repositoryText, soundRole } from './testing/fake-io.ts';

const brokenRole = soundRole.replace('title:', 'titel:');

describe('exit codes and paths', () => {
  it.each([
    ['a sound folder', ['validate'], { '/roles/porter.md': soundRole }, 0],
    ['warnings only', ['validate'], { '/roles/porter.md': '---\ntitle: Porter\n---\n' }, 0],
    ['an error', ['validate'], { '/roles/porter.md': brokenRole }, 1],
    [
      'one file of several',
      ['validate', 'roles/porter.md'],
      { '/roles/porter.md': soundRole, '/roles/bad.md': brokenRole },
      0,
    ],
    [
      'a folder of several',
      ['validate', 'roles'],
      { '/roles/porter.md': soundRole, '/other/bad.md': brokenRole },
      0,
    ],
    [
      'a glob',
      ['validate', 'roles/p*.md'],
      { '/roles/porter.md': soundRole, '/roles/bad.md': brokenRole },
      0,
    ],
    [
      'a nested workspace',
      ['validate'],
      { '/jd.yaml': 'format: 1\n', '/roles/a.md': soundRole, '/region/jd.yaml': 'format: 2\n' },
      1,
    ],
    ['an empty folder', ['validate'], { '/notes.txt': 'x' }, 2],
    ['no such file', ['validate', 'nowhere.md'], { '/roles/a.md': soundRole }, 2],
    [
      'a file that is no document',
      ['validate', 'notes.txt', 'roles/a.md'],
      { '/notes.txt': 'x', '/roles/a.md': soundRole },
      2,
    ],
    ['a glob without a match', ['validate', 'x*.md'], { '/roles/a.md': soundRole }, 2],
    ['an unknown command', ['valdate'], {}, 2],
    ['an unknown option', ['validate', '--formt', 'json'], {}, 2],
    ['an unknown format', ['validate', '--format', 'xml'], {}, 2],
    ['an unknown format of packs', ['build', '--format', 'constructor'], { '/roles/a.md': soundRole }, 2],
    ['a date that does not exist', ['build', '--date', '2026-02-30'], { '/roles/a.md': soundRole }, 2],
    ['help', ['--help'], {}, 0],
    ['the version', ['--version'], {}, 0],
  ])('%s', async (_name, argv, texts, code) => {
    const io = fakeIo(texts as Record<string, string>);
    expect(await run(argv, io)).toBe(code);
    if (code !== 2) return;
    expect(io.out()).toBe('');
    expect(io.err()).toMatch(/^jd: \S/);
    expect(io.err().trim().split('\n').length).toBeLessThanOrEqual(2);
  });

  it('reads standard input by the name that it is given', async () => {
    const io = fakeIo({ '/jd.yaml': 'format: 1\n' }, { stdin: brokenRole });
    expect(await run(['validate', '-', '--stdin-filename', 'roles/draft.md'], io)).toBe(1);
    expect(io.out()).toContain('roles/draft.md:2:1 ');
    const framework = fakeIo(
      { '/jd.yaml': 'format: 1\n', '/frameworks/a.yaml': 'id: a\n' },
      { stdin: 'titel: Core' },
    );
    await run(['validate', '-', '--stdin-filename', 'frameworks/core.yaml'], framework);
    expect(framework.out()).toContain('frameworks/core.yaml:1:1 ');
  });

  it('reports the same id at both places, and builds neither', async () => {
    const io = fakeIo({
      '/roles/a.md': soundRole,
      '/roles/b.md': soundRole.replace('---\n', '---\nid: A\n'),
    });
    expect(await run(['build', '--format', 'html'], io)).toBe(1);
    expect([...io.written.keys()]).toEqual([]);
    expect(io.err().match(/ref\/duplicate-id/g)).toHaveLength(2);
  });

  it.each([
    ['id: a', 'id: a'],
    ['id: a', '"id": a'],
    ['id: a', "id: 'a'"],
    ['id: a', 'id: !!str a # said so'],
    ['id: a', '? id\n: a'],
    ['translation_of: porter\nlanguage: cy', 'language: cy\ntranslation_of: porter'],
    ['translation_of: porter\nlanguage: cy', 'id: porter.cy'],
  ])('takes `%s` and `%s` for one name of a pack', async (one, other) => {
    const io = fakeIo({
      '/roles/one.md': soundRole.replace('---\n', `---\n${one}\n`),
      '/roles/other.md': soundRole.replace('---\n', `---\n${other}\n`),
    });
    await run(['build', '--format', 'html'], io);
    expect([...io.written.keys()]).toEqual([]);
  });

  it('builds roles of different ids, however many', async () => {
    const io = fakeIo({
      '/roles/one.md': soundRole.replace('---\n', '---\nid: other-one\n'),
      '/roles/two.md': soundRole,
    });
    expect(await run(['build', '--format', 'html'], io)).toBe(0);
    expect([...io.written.keys()].map((path) => path.split('/').at(-1))).toEqual([
      'other-one.html',
      'two.html',
    ]);
  });
});

describe('jd validate', () => {
  it('prints JSON with every key', async () => {
    const io = fakeIo({ '/roles/porter.md': brokenRole });
    await run(['validate', '--format', 'json'], io);
    const messages = JSON.parse(io.out()) as Record<string, unknown>[];
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) {
      expect(Object.keys(message)).toEqual([
        'file',
        'line',
        'column',
        'endLine',
        'endColumn',
        'severity',
        'ruleId',
        'message',
        'note',
        'expected',
        'actual',
        'url',
        'suggestion',
      ]);
    }
  });

  it('shows the line with a marker below it, whatever the line holds', async () => {
    const role = soundRole.replace('---\n', '---\npattern: {name: "\t日本 😀 e\u0301", lead: 5}\n');
    const io = fakeIo({ '/roles/porter.md': role });
    await run(['validate'], io);
    const [, line = '', marker = ''] = /\n( {3}2 \|.*)\n( {5}\|.*)\n/.exec(io.out()) ?? [];
    expect(line).toContain('   2 | pattern: {name: " 日本 😀');
    expect(marker.trim()).toMatch(/^\| +\^+$/);
    expect(io.out()).not.toContain('\u001B');
  });

  it('cuts a long line, and does not obey what a line says to the terminal', async () => {
    const io = fakeIo(
      {
        '/roles/porter.md': soundRole.replace(
          '---\n',
          `---\nposts: {text: "${'word '.repeat(200)}", "\u001B[31mred": 1}\n`,
        ),
      },
      { columns: 60 },
    );
    await run(['validate'], io);
    expect(io.out()).not.toContain('\u001B');
    for (const line of io
      .out()
      .split('\n')
      .filter((text) => /^ *\d* \|/.test(text))) {
      expect(line.length).toBeLessThanOrEqual(62);
    }
  });

  it('colours where colours are wanted', async () => {
    const io = fakeIo({ '/roles/porter.md': brokenRole }, { color: true });
    await run(['validate'], io);
    expect(io.out()).toContain('\u001B[31merror');
  });

  it('ends with a summary', async () => {
    const io = fakeIo({ '/roles/porter.md': soundRole });
    await run(['validate'], io);
    expect(io.out()).toBe('No problems in 1 file\n');
  });
});

describe('jd show', () => {
  const ajv = new Ajv2020({ strict: false });
  for (const name of ['common', 'competency-framework']) {
    const schema: unknown = JSON.parse(repositoryText(`schemas/${name}.schema.json`));
    ajv.addSchema(schema as object);
  }
  const roleSchema = JSON.parse(repositoryText('schemas/role-data.schema.json')) as object;
  ajv.addFormat('uri', true);
  const examples = `${packageFolder()}/examples`;
  const host = nodeHost(examples);
  const documents = (host.list(examples) ?? []).flatMap(({ name }) =>
    ['roles', 'frameworks'].flatMap((folder) =>
      (host.list(`${examples}/${name}/${folder}`) ?? []).map((file) => `${name}/${folder}/${file.name}`),
    ),
  );

  it.each(documents)('prints %s as text, and as JSON that its schema accepts', async (path) => {
    const io = { ...fakeIo({}), host, cwd: examples };
    expect(await run(['show', path, '--json'], io)).toBe(0);
    const data: unknown = JSON.parse(io.out());
    const schema = path.includes('/roles/') ? roleSchema : { $ref: 'competency-framework.schema.json' };
    expect(ajv.validate(schema, data), JSON.stringify(ajv.errors)).toBe(true);
    const text = { ...fakeIo({}), host, cwd: examples };
    expect(await run(['show', path], text)).toBe(0);
    expect(text.out()).toContain(path);
  });

  it('prints facts as they are written in frontmatter, in the order of the role', async () => {
    const io = fakeIo({
      '/jd.yaml': 'format: 1\ndefaults:\n  flexible_working: [part-time]\n  base: Skarrow\n',
      '/roles/porter.md':
        '---\ntitle: Porter\nhours: {per_week: 24, nights: regular}\nbase: Ward 6\nreview: {last: 2026-10-01, by: [post-holder, line manager]}\nteam: Wards\n---\n',
    });
    expect(await run(['show', 'porter'], io)).toBe(0);
    expect(io.out().split('\n\n')[1]?.trimEnd().split('\n')).toEqual([
      'Facts',
      '  hours: {per_week: 24, nights: regular}',
      '  base: Ward 6',
      '  review: {last: 2026-10-01, by: [post-holder, line manager]}',
      '  team: Wards',
      '  flexible_working: [part-time]',
    ]);
  });

  it('has examples of both', () => {
    expect(documents.filter((path) => path.includes('/roles/')).length).toBeGreaterThan(3);
    expect(documents.filter((path) => path.includes('/frameworks/')).length).toBeGreaterThan(2);
  });

  it('prints facts as they are written, and the items of a list below their duty', async () => {
    const text =
      '---\ntitle: Driver\nreview: {last: 2026-11-01, every: 12 months}\nflexible_working:\n  - part-time\n  - job-share\n---\n\n## Main duties\n\n1. Help people on the bus\n   * Including wheelchairs\n   * and prams\n2. Drive\n';
    const io = fakeIo({ '/roles/driver.md': text });
    expect(await run(['show', 'driver'], io)).toBe(0);
    expect(io.out()).toContain('  review: {last: 2026-11-01, every: 12 months}\n');
    expect(io.out()).toContain('  flexible_working: [part-time, job-share]\n');
    expect(io.out()).toContain(
      '  1. Help people on the bus {#help-people-on-the-bus}\n     * Including wheelchairs\n     * and prams\n  2. Drive',
    );
  });

  it('suggests the id that was probably meant', async () => {
    const io = fakeIo({ '/roles/night-porter.md': soundRole });
    expect(await run(['show', 'nigth-porter'], io)).toBe(2);
    expect(io.err()).toContain('did you mean `night-porter`?');
  });
});

describe('jd build', () => {
  it('builds roles without errors, reports the others, and names translations by their language', async () => {
    const io = fakeIo({
      '/roles/porter.md': soundRole,
      '/roles/porter-cy.md': soundRole.replace('---\n', '---\ntranslation_of: porter\nlanguage: cy\n'),
      '/roles/bad.md': brokenRole,
    });
    expect(await run(['build', '--format', 'html', '--out', 'packs'], io)).toBe(1);
    expect([...io.written.keys()].sort()).toEqual(['/packs/porter.cy.html', '/packs/porter.html']);
    expect(io.err()).toContain('roles/bad.md:');
    expect(io.out()).toContain('2 packs; 1 not made');
  });

  it('gives each of several workspaces a subfolder, also where their folders have one name', async () => {
    const io = fakeIo({
      '/north/jobs/jd.yaml': 'format: 1\n',
      '/north/jobs/roles/porter.md': soundRole,
      '/south/jobs/jd.yaml': 'format: 1\n',
      '/south/jobs/roles/porter.md': soundRole,
    });
    expect(await run(['build', 'north/jobs', 'south/jobs', '--format', 'html'], io)).toBe(0);
    expect([...io.written.keys()]).toEqual([
      '/build/north/jobs/porter.html',
      '/build/south/jobs/porter.html',
    ]);
  });

  it('reports a pack template that does not exist, and builds the other roles', async () => {
    const io = fakeIo({
      '/roles/porter.md': soundRole,
      '/roles/other.md': soundRole.replace('---\n', '---\npack: candidate-pak\n'),
    });
    expect(await run(['build', '--format', 'html'], io)).toBe(1);
    expect([...io.written.keys()]).toEqual(['/build/porter.html']);
    expect(io.err()).toContain('did you mean `candidate-pack`?');
  });

  it('names each character that no typeface has, where it stands, and still makes the HTML', async () => {
    const io = fakeIo({
      '/jd.yaml': 'organisation:\n  name: Harbour 字 Trust\n',
      '/roles/night-porter.md':
        '---\ntitle: Night Porter\nteam: Quiet 夜 hours\n---\n\nA line of 門 words and 門.\n\n## Duties\n\n1. **Keep 鍵 keys.** And 門 doors.\n',
    });
    expect(await run(['build', '.', '--format', 'html,pdf', '--out', 'out'], io)).toBe(1);
    expect([...io.written.keys()]).toEqual(['/out/night-porter.html']);
    const said = io.err();
    expect(said).toMatch(/jd\.yaml[\s\S]*2:17[\s\S]*“字” \(U\+5B57\)/);
    expect(said).toMatch(/3:13[\s\S]*“夜” \(U\+591C\)[\s\S]*6:11[\s\S]*“門”[\s\S]*10:11[\s\S]*“鍵”/);
    expect(said.match(/“門”/g)).toHaveLength(1);
    expect(io.out()).toContain('0 packs; 1 not made');
  });

  it('gives the same bytes for the same date, from --date or SOURCE_DATE_EPOCH', async () => {
    const made: Uint8Array[] = [];
    for (const [argv, env] of [
      [['--date', '2026-11-22'], {}],
      [['--date', '2026-11-22'], {}],
      [[], { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 22) / 1000) }],
    ] as const) {
      const io = fakeIo({ '/roles/porter.md': soundRole }, { env });
      expect(await run(['build', '--format', 'pdf', ...argv], io)).toBe(0);
      made.push(io.written.get('/build/porter.pdf') ?? new Uint8Array());
    }
    expect(made[0]?.length).toBeGreaterThan(1000);
    expect(Buffer.compare(made[0] ?? new Uint8Array(), made[1] ?? new Uint8Array(1))).toBe(0);
    expect(Buffer.compare(made[0] ?? new Uint8Array(), made[2] ?? new Uint8Array(1))).toBe(0);
  });
});
