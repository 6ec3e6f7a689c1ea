import { describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { fakeIo } from '../testing/fake-io.ts';

const role = (title: string, ...duties: string[]) =>
  `---\ntitle: ${title}\n---\n\n## Main duties\n\n${duties.map((duty, index) => `${index + 1}. ${duty}\n`).join('')}`;

const files = {
  '/jd.yaml': 'format: 1\n',
  '/standards/trust.yaml': `- {id: RTHW12, title: Begin a relationship, suite: Health, area: People, review: 2026-12}
- {id: RTCO04, title: Link people, area: Places, status: legacy, aliases: [CO4]}
- {id: RTSG01, title: Keep safe, area: Safety}
- {id: RTSG02, title: Report harm, area: Safety}
- {id: RTPR06, title: Keep records}
`,
  '/roles/a-worker.md': role(
    'Link Worker',
    '**Build trust.** Take time. [RTHW12]',
    'Introduce people. [CO4]',
    'Mend the kettle. [=RTXX9]',
    'Any other reasonable duties.',
  ),
  '/roles/b-coach.md': `${role('Coach', 'Listen. [RTHW12] [RTCO04]', 'Try what nobody has tried.')}
## Person specification

### Essential

- Keeps records [RTPR06]
`,
  '/roles/b-coach-cy.md':
    '---\ntitle: Hyfforddwr\ntranslation_of: b-coach\n---\n\n## Main duties\n\n1. Gwrando.\n',
};

async function coverage(argv: string[] = [], texts: Record<string, string> = files) {
  const io = fakeIo(texts);
  const code = await run(['coverage', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

describe('jd coverage', () => {
  it('says how duties and standards meet', async () => {
    const { code, out } = await coverage();
    expect(code).toBe(0);
    expect(out).toBe(`5 duties of 2 roles; 5 standards in the catalogues, 2 cited by duties

Duties by standard
  RTHW12: Begin a relationship (Health)
      a-worker, duty 1
      b-coach, duty 1
  RTCO04: Link people
      a-worker, duty 2
      b-coach, duty 1
  RTPR06: Keep records
      person specification of b-coach

New ground
  Duties that cite no standard: there may be none for them yet.
  b-coach
      2. Try what nobody has tried.

Areas without a duty
  Safety: 2 standards

Standards that several roles share
  RTHW12: Begin a relationship (Health)
      a-worker, b-coach
  RTCO04: Link people
      a-worker, b-coach

Legacy and withdrawn standards
  RTCO04: Link people
      legacy

Standards whose review was due before 2027-01-11
  RTHW12: Begin a relationship (Health)
      due 2026-12

Codes that no catalogue has
  =RTXX9
      a-worker, duty 3
`);
  });

  it('compares reviews with the day that it is given', async () => {
    expect((await coverage(['--date', '2026-12-31'])).out).not.toContain('due');
  });

  it('gives the same as data', async () => {
    const data = JSON.parse((await coverage(['--format', 'json'])).out);
    expect(data).toMatchObject({ roles: 2, duties: 5, catalogue: 5 });
    expect(data.standards[0]).toEqual({
      id: 'RTHW12',
      title: 'Begin a relationship',
      suite: 'Health',
      area: 'People',
      review: '2026-12',
      review_past: true,
      duties: [
        { role: 'a-worker', title: 'Link Worker', number: 1, id: 'build-trust', label: 'Build trust.' },
        { role: 'b-coach', title: 'Coach', number: 1, id: 'listen', label: 'Listen.' },
      ],
      criteria: [],
      competencies: [],
      roles: ['a-worker', 'b-coach'],
    });
    expect(data.areas.at(-1)).toEqual({ area: 'Safety', standards: 2, duties: 0, roles: [] });
    expect(data.new_ground).toHaveLength(1);
  });

  it('gives rows for a spreadsheet, in which no cell is a formula', async () => {
    const rows = (await coverage(['--format', 'csv'])).out.split('\r\n');
    expect(rows[0]).toMatch(/^\uFEFFrole,role title,duty,/);
    expect(rows[1]).toBe(
      'a-worker,Link Worker,1,build-trust,Build trust.,RTHW12,Begin a relationship,Health,,People,,2026-12,yes',
    );
    expect(rows).toContain("a-worker,Link Worker,3,mend-the-kettle,Mend the kettle.,'=RTXX9,,,,,,,");
    expect(rows.every((row) => row === '' || row.split(',').length === 13)).toBe(true);
  });

  it('gives Markdown that shows words as they are', async () => {
    const { out } = await coverage(['--format', 'markdown'], {
      ...files,
      '/roles/a-worker.md': role('Link Worker', 'Mend <b>kettles</b> & pots.'),
    });
    expect(out).toContain('- **RTHW12**: Begin a relationship \\(Health\\)\n  - b-coach, duty 1\n');
    expect(out).toContain('- **a-worker**\n  - 1\\. Mend kettles \\& pots.\n');
  });

  it('counts the duties that a role inherits', async () => {
    const { out } = await coverage(['roles/c-senior.md'], {
      ...files,
      '/roles/c-senior.md': '---\ntitle: Senior Coach\nextends: b-coach\n---\n',
    });
    expect(out).toContain('2 duties of 1 role;');
    expect(out).toContain('c-senior, duty 1');
  });

  it('reports without a catalogue too', async () => {
    const { out } = await coverage([], { '/roles/a.md': role('Porter', 'Lift. [RTHW12]') });
    expect(out).toBe(
      '1 duty of 1 role; no catalogue of standards\n\nCodes that no catalogue has\n  RTHW12\n      a, duty 1\n',
    );
  });

  it('says what is wrong with a role, and counts the rest', async () => {
    const { code, out, err } = await coverage([], {
      ...files,
      '/roles/z.md': role('Porter', 'Lift.').replace('title', 'titel'),
    });
    expect(code).toBe(1);
    expect(err).toContain('titel');
    expect(out).toContain('6 duties of 3 roles');
  });

  it.each([
    [['--format', 'xml'], files, 'jd: Unknown format `xml`'],
    [[], { '/notes.txt': 'x' }, 'jd: No role in the current folder'],
    [
      [],
      { '/a/jd.yaml': '', '/a/roles/a.md': role('A'), '/b/jd.yaml': '', '/b/roles/b.md': role('B') },
      'jd: Unexpected roles of several workspaces: `a`, `b`',
    ],
  ])('%j cannot be', async (argv, texts, said) => {
    const { code, err } = await coverage(argv as string[], texts as Record<string, string>);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});
