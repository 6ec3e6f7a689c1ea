import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Editor, OpenDocument } from '../testing/editor.ts';
import { hospital, testWorkspaces } from '../testing/workspaces.ts';

const workspaces = testWorkspaces();
const folder = workspaces.write(hospital);
let editor: Editor;
beforeAll(async () => {
  editor = await workspaces.start(folder);
});
afterAll(() => workspaces.end());

/** What is proposed at `|` in a text of a file. */
async function proposed(path: string, marked: string) {
  const behind = marked.slice(0, marked.indexOf('|'));
  const document = editor.open(path, marked.replace('|', ''));
  const items = await document.complete(behind);
  return { items, document, labels: items.map(({ label }) => label) };
}

/** A role with other lines in its frontmatter and its body. */
const role = (lines: string, body = '') => `---\ntitle: Night Porter\n${lines}\n---\n\n${body}`;

async function taken(document: OpenDocument, label: string): Promise<string> {
  const all = await document.complete(document.text());
  const item = all.find((each) => each.label === label);
  return item === undefined ? `no ${label}` : document.take(item);
}

describe('completion in the frontmatter of a role', () => {
  it('offers keys that are not there yet, with what the schema says of them', async () => {
    const { items, labels, document } = await proposed('roles/night.md', role('team: Wards\n|'));
    expect(labels).toContain('reports_to');
    expect(labels).toContain('person_specification');
    expect(labels).not.toContain('team');
    expect(labels).not.toContain('title');
    const hours = items.find(({ label }) => label === 'hours');
    expect(hours).toMatchObject({ detail: 'Working time.', textEdit: { newText: 'hours: ' } });
    expect(hours && (await document.resolve(hours))).toContain('Keys: `per_week`');
    await document.close();
    const empty = await proposed('roles/night.md', '---\n|\n---\n');
    expect(empty.labels[0]).toBe('title');
    await empty.document.close();
  });

  it.each([
    [
      'the keys of a mapping',
      'contract:\n  ty|\n  until: 2030-01-01',
      ['type', 'reason'],
      ['until', 'title'],
    ],
    ['keys in braces', 'hours: {per_week: 35, |}', ['evenings', 'text'], ['per_week']],
    ['the keys of an item', 'base:\n  - place: Ward 6\n    |', ['days'], ['place']],
    ['the keys of an item that is begun', 'sign_off:\n  - |', ['by', 'date'], []],
    ['words that the schema lists', 'status: |', ['draft', 'agreed', 'live', 'archived'], []],
    ['words behind references of the schema', 'hours: {evenings: oc|}', ['never', 'occasional'], ['draft']],
    ['true and false', 'pay: {pro_rata: |', ['true', 'false'], []],
    ['roles', 'reports_to: |', ['head-porter', 'porter'], ['night', 'true']],
    ['roles in brackets', 'next: [head-porter, |]', ['porter'], []],
    ['roles in a list', 'next:\n  - |', ['head-porter', 'porter'], []],
    ['roles that another extends', 'extends: po|', ['porter'], []],
    ['roles with whom one works', 'works_with:\n  - role: |', ['head-porter'], []],
    ['frameworks', 'competencies:\n  framework: |', ['core'], []],
    ['competencies', 'competencies:\n  framework: core\n  required: {|}', ['team-working', 'judgement'], []],
    [
      'competencies that are left',
      'competencies: {framework: core, required: {judgement: 1, |}}',
      ['team-working'],
      ['judgement'],
    ],
    ['competencies on lines', 'competencies:\n  framework: core\n  required:\n    |', ['team-working'], []],
    ['competencies of the only framework', 'competencies:\n  required:\n    ju|', ['judgement'], []],
    ['levels', 'competencies: {framework: core, required: {team-working: |}}', ['1', '2'], []],
    ['levels on lines', 'competencies:\n  framework: core\n  required:\n    team-working: |', ['1', '2'], []],
    ['career levels', 'level: |', ['1', '2'], []],
    ['rings', 'ring: |', ['wards'], []],
    ['themes', 'theme: |', ['skarrow', 'default', 'plain'], []],
    ['pack templates', 'pack: |', ['short', 'candidate-pack'], []],
    ['methods', 'person_specification:\n  groups:\n    - assessed_by: [|]', ['interview', 'walk round'], []],
  ])('offers %s', async (_, lines, expected, absent) => {
    const { labels, document } = await proposed('roles/night.md', role(lines));
    expect(labels).toEqual(expect.arrayContaining(expected));
    for (const label of absent) expect(labels).not.toContain(label);
    await document.close();
  });

  it('says what names stand for', async () => {
    const levels = await proposed(
      'roles/night.md',
      role('competencies: {framework: core, required: {team-working: |}}'),
    );
    const [, second] = levels.items;
    expect(second).toMatchObject({ label: '2', detail: 'Leading' });
    expect(second && (await levels.document.resolve(second))).toContain('- Leads a shift.');
    await levels.document.close();
    const roles = await proposed('roles/night.md', role('reports_to: |'));
    const head = roles.items.find(({ label }) => label === 'head-porter');
    expect(head?.detail).toBe('Head Porter');
    expect(head && (await roles.document.resolve(head))).toContain('You lead the porters of the night.');
    await roles.document.close();
  });

  it('goes on where the YAML is broken, and where the frontmatter is not closed', async () => {
    const broken = await proposed('roles/night.md', role('team: "Wards\npay: {min: 3\nhours:\n  |'));
    expect(broken.labels).toContain('per_week');
    await broken.document.close();
    const open = await proposed('roles/night.md', '---\ntitle: Night Porter\nstatus: |');
    expect(open.labels).toContain('draft');
    await open.document.close();
  });

  it('replaces the word, after a byte-order mark and characters of two units too', async () => {
    const text = '\uFEFF---\r\ntitle: "🏥"\r\ncontract: {reason: 🏥, type: fix';
    const document = editor.open('roles/night.md', text);
    expect(await taken(document, 'fixed-term')).toBe(`${text.slice(0, -3)}fixed-term`);
    await document.close();
    const first = editor.open('roles/night.md', '\uFEFF---\r\ntea');
    expect(await taken(first, 'team')).toBe('\uFEFF---\r\nteam: ');
    await first.close();
  });

  it('offers nothing in comments, titles and the line that closes it', async () => {
    for (const marked of [role('# te|'), '---\ntitle: |\n---\n', '---\ntitle: A\n-|--\n']) {
      const { labels, document } = await proposed('roles/night.md', marked);
      expect(labels, marked).toEqual([]);
      await document.close();
    }
  });
});

describe('completion in the body of a role', () => {
  const specification = '## Person specification\n\n### Skills\n\n';

  it('offers the headings of sections that are not there yet', async () => {
    const { items, labels, document } = await proposed(
      'roles/night.md',
      role('', '## Main duties\n\n- A\n\n## |'),
    );
    expect(labels).toContain('Person specification');
    expect(labels).not.toContain('Main duties');
    expect(labels).not.toContain('Key responsibilities');
    expect(items.find(({ label }) => label === 'Person specification')?.detail).toBe('person-specification');
    await document.close();
    const importance = await proposed('roles/night.md', role('', `${specification}#### |`));
    expect(importance.labels).toEqual(['Essential', 'Desirable']);
    await importance.document.close();
  });

  it('offers methods behind a criterion by their codes, in a heading by their names', async () => {
    const codes = await proposed('roles/night.md', role('', `${specification}- Lifts safely (A, |`));
    expect(codes.labels).toEqual(expect.arrayContaining(['I', 'T', 'W']));
    expect(codes.labels).not.toContain('A');
    expect(codes.items.find(({ label }) => label === 'W')?.detail).toBe('walk round');
    await codes.document.close();
    const names = await proposed(
      'roles/night.md',
      role('', '## Person specification\n\n### Skills (assessed by: |'),
    );
    expect(names.labels).toEqual(expect.arrayContaining(['interview', 'walk round']));
    await names.document.close();
    const duty = await proposed('roles/night.md', role('', '## Main duties\n\n- Walk (|'));
    expect(duty.labels).toEqual([]);
    await duty.document.close();
  });

  it('offers standards behind a duty, and closes the bracket', async () => {
    const { labels, document } = await proposed('roles/night.md', role('', '## Main duties\n\n1. Lift. [|'));
    expect(labels).toEqual(['ACTW33', 'ACMV07']);
    expect(await taken(document, 'ACMV07')).toContain('1. Lift. [ACMV07]');
    await document.close();
    const closed = await proposed('roles/night.md', role('', '## Main duties\n\n1. Lift. [AC|]'));
    expect(closed.items[0]).toMatchObject({ textEdit: { newText: 'ACTW33' } });
    await closed.document.close();
  });

  it('offers terms of the glossary once two letters are there', async () => {
    const { labels, document } = await proposed('roles/night.md', role('', 'You speak at the ha|'));
    expect(labels).toEqual(['handover']);
    expect(await taken(document, 'handover')).toContain('You speak at the handover');
    await document.close();
    const one = await proposed('roles/night.md', role('', 'You speak at the h|'));
    expect(one.labels).toEqual([]);
    await one.document.close();
    const acronym = await proposed('roles/night.md', role('', 'You meet the MD|'));
    expect(acronym.labels).toEqual(['MDT']);
    await acronym.document.close();
  });
});

describe('completion in other files', () => {
  it.each([
    ['jd.yaml', 'format: 1\norganisation:\n  |', ['name', 'structure'], []],
    ['jd.yaml', 'format: 1\norganisation:\n  structure: {type: |}', ['circles', 'tree', 'flat'], []],
    ['jd.yaml', 'format: 1\ndefaults:\n  reports_to: |', ['head-porter'], []],
    ['jd.yaml', 'format: 1\nrules:\n  |', ['preset', 'completeness/pay'], []],
    ['jd.yaml', 'format: 1\nrules:\n  preset: |', ['recommended', 'minimal'], []],
    ['jd.yaml', 'format: 1\nrules:\n  completeness/pay: |', ['error', 'off'], []],
    ['jd.yaml', 'format: 1\nrules:\n  clarity/sentence-length: {|}', ['severity', 'most'], []],
    ['jd.yaml', 'format: 1\nsections:\n  |', ['purpose', 'duties'], []],
    ['glossary.yaml', '- term: A\n  |', ['short', 'meaning'], ['term']],
    ['standards/care.yaml', '- id: A\n  title: B\n  status: |', ['withdrawn'], []],
    ['themes/skarrow.yaml', 'page: {size: |}', ['A4', 'Letter'], []],
    ['themes/skarrow.yaml', 'extends: |', ['default', 'plain'], []],
    ['frameworks/core.md', '---\nkind: competency-framework\n|\n---\n', ['levels', 'cumulative'], ['kind']],
    [
      'frameworks/core.md',
      '---\nlevels: [1, 2]\n---\n\n## Judgement\n\n### Level 1\n\n- A\n\n### |',
      ['Level 2'],
      ['Level 1'],
    ],
    ['frameworks/core.md', '---\nlevels: [1, 2]\n---\n\n## Judgement [|', ['ACTW33'], []],
    ['frameworks/behaviours.yaml', 'competencies:\n  - title: A\n    |', ['definition', 'why'], ['title']],
    ['packs/short.md', '---\ntitle: Short\n---\n\n::|', ['cover', 'how-to-apply'], []],
    ['packs/short.md', '---\n|\n---\n', ['title', 'numbered'], []],
  ])('offers in %s what may stand in %j', async (path, marked, expected, absent) => {
    const { labels, document } = await proposed(path, marked);
    expect(labels).toEqual(expect.arrayContaining(expected));
    for (const label of absent) expect(labels).not.toContain(label);
    await document.close();
  });

  it('offers nothing in a README', async () => {
    const { labels, document } = await proposed('README.md', '# Roles\n\nThe ha|');
    expect(labels).toEqual([]);
    await document.close();
  });
});
