import { describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { fakeIo } from '../testing/fake-io.ts';

const framework = (id: string, levels: string, ...titles: string[]) =>
  `---\nkind: competency-framework\nid: ${id}\ntitle: The ${id} framework\n${levels}---\n\n${titles.map((title) => `## ${title}\n\n- Does it.\n\n`).join('')}`;
const role = (title: string, ...facts: string[]) =>
  `---\ntitle: ${title}\n${facts.map((fact) => `${fact}\n`).join('')}---\n`;

const files = {
  '/jd.yaml': 'format: 1\n',
  '/frameworks/core.md': framework(
    'core',
    'levels: [{id: 1, title: Aware}, {id: 2, title: Able}]\n',
    'Safeguarding and protection',
    'Teams',
    'Unused',
  ),
  '/frameworks/craft.md': framework('craft', '', '=Calm'),
  '/roles/a-lead.md': role(
    'Lead',
    'level: 5',
    'family: care',
    'extends: b-worker',
    'competencies: {framework: core, required: {teams: 2}}',
  ),
  '/roles/b-worker.md': role(
    'Worker',
    'level: 2',
    'family: care',
    'competencies: {framework: core, required: {safeguarding-and-protection: 1}}',
  ),
  '/roles/c-cook.md': role('Cook', 'family: house', 'competencies: {framework: craft}'),
  '/roles/c-cook-cy.md': role('Cogydd', 'translation_of: c-cook', 'competencies: {framework: craft}'),
};

async function matrix(argv: string[], texts: Record<string, string> = files, columns = 100) {
  const io = fakeIo(texts, { columns });
  const code = await run(['matrix', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

describe('jd matrix', () => {
  it('shows roles by what they require, inherited levels too, in the order of career levels', async () => {
    const { code, out } = await matrix([]);
    expect(code).toBe(0);
    expect(out).toBe(`The core framework

        Safeguarding
        and
Role    protection    Teams
──────  ────────────  ─────
Worker  1             –
Lead    1             2

Levels: 1 Aware, 2 Able

The craft framework

Role  =Calm
────  ─────
Cook  yes
`);
  });

  it('fits the columns that there are', async () => {
    const { out } = await matrix(['--family', 'care'], files, 24);
    expect(out).toBe(`The core framework

        Safeguarding
        and
Role    protection
──────  ────────────
Worker  1
Lead    1

Role    Teams
──────  ─────
Worker  –
Lead    2

Levels: 1 Aware, 2 Able
`);
  });

  it('puts fewer roles than competencies side by side', async () => {
    const { out } = await matrix(['roles/a-lead.md']);
    expect(out).toContain('Competency                   Lead\n');
  });

  it('gives a row for each role to spreadsheets, in which no cell is a formula', async () => {
    const { out } = await matrix(['--format', 'csv']);
    expect(out.replace('\uFEFF', '').split('\r\n')).toEqual([
      'role,title,family,career level,The core framework: Safeguarding and protection,The core framework: Teams,The craft framework: =Calm',
      'b-worker,Worker,care,2,1,,',
      'a-lead,Lead,care,5,1,2,',
      'c-cook,Cook,house,,,,yes',
      '',
    ]);
    expect((await matrix(['--framework', 'craft', '--format', 'csv'])).out).toContain(",'=Calm\r\n");
  });

  it('gives Markdown', async () => {
    const { out } = await matrix(['--framework', 'core', '--format', 'markdown']);
    expect(out).toBe(`# Roles and competencies

## The core framework

| Role | Safeguarding and protection | Teams |
| --- | --- | --- |
| Worker | 1 | – |
| Lead | 1 | 2 |

Levels: 1 Aware, 2 Able
`);
  });

  it('gives data', async () => {
    const { frameworks } = JSON.parse((await matrix(['--format', 'json'])).out);
    expect(frameworks[0]).toEqual({
      id: 'core',
      title: 'The core framework',
      levels: [
        { id: '1', title: 'Aware' },
        { id: '2', title: 'Able' },
      ],
      competencies: [
        { id: 'safeguarding-and-protection', title: 'Safeguarding and protection' },
        { id: 'teams', title: 'Teams' },
      ],
      roles: [
        {
          id: 'b-worker',
          title: 'Worker',
          family: 'care',
          level: '2',
          required: { 'safeguarding-and-protection': '1' },
        },
        {
          id: 'a-lead',
          title: 'Lead',
          family: 'care',
          level: '5',
          required: { 'safeguarding-and-protection': '1', teams: '2' },
        },
      ],
    });
    expect(frameworks[1].roles).toEqual([
      { id: 'c-cook', title: 'Cook', family: 'house', required: { calm: true } },
    ]);
  });

  it('gives a page whose table has a caption and headers', async () => {
    const { out } = await matrix(['--family', 'care', '--format', 'html']);
    expect(out).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(out).toContain('<title>Roles and competencies: care</title>');
    expect(out).toMatch(/<caption[^>]*>.*The core framework: what each role requires/);
    expect(out).toMatch(/<th scope="col" role="columnheader">.*Teams/);
    expect(out).toMatch(/<th scope="row" role="rowheader">.*Worker/);
  });

  it('says so where no role requires anything', async () => {
    const bare = { '/roles/a.md': role('Porter') };
    expect(await matrix([], bare)).toMatchObject({
      code: 0,
      out: '',
      err: 'No role here requires a competency of a framework; a role names them under `competencies`.\n',
    });
    expect(JSON.parse((await matrix(['--format', 'json'], bare)).out)).toEqual({ frameworks: [] });
  });

  it.each([
    [['--family', 'cares'], 'Unknown family `cares`; did you mean `care`?'],
    [['--framework', 'croft'], 'Unknown competency framework `croft`; did you mean `craft`?'],
    [['--format', 'pdf'], 'Unknown format `pdf`'],
  ])('%j cannot be', async (argv, said) => {
    const { code, out, err } = await matrix(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

it('stands in packs whose template names it', async () => {
  const io = fakeIo({ ...files, '/packs/candidate-pack.md': '::role\n::matrix\n' });
  const code = await run(['build', 'roles/b-worker.md', '--format', 'html'], io);
  expect(io.err()).toBe('');
  expect(code).toBe(0);
  const html = Buffer.from(io.written.get('/build/b-worker.html') ?? []).toString();
  expect(html).toMatch(/<th class="marked"[^>]*>.*Worker.*This role/s);
  expect(html).toContain('Lead');
});
