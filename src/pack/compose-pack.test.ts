import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { loadWorkspace, mapHost, openRoles, type Role, toRoleData, type Workspace } from '../model/index.ts';
import { lines, roleWith } from '../model/testing/load.ts';
import { nodesOf, packOf, packWith, wordsIn } from './testing/compose.ts';
import type { Pack } from './tree.ts';

/** Plain words of Markdown, near enough to find them in a pack. */
function plain(markdown: string): string[] {
  return markdown
    .replace(/<[^>]+>|\[\^[^\]]+\]|!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether the words stand in the pack one after another; marks and punctuation don't count. */
function holds(pack: Pack, markdown: string): boolean {
  const all = ` ${plain(wordsIn(pack, 'author')).join(' ')} `;
  return all.includes(` ${plain(markdown).join(' ')} `);
}

function expectSound(pack: Pack): void {
  const nodes = nodesOf(pack);
  const ids = nodes.flatMap(({ id }) => id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const inside = nodes.flatMap(({ url }) => (url?.startsWith('#') ? url.slice(1) : []));
  expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  expect(
    nodes.filter(({ type, url }) => type === 'link' && /^(?:javascript|data|vbscript):/i.test(url ?? '')),
  ).toEqual([]);
}

function examples(): { role: Role; workspace: Workspace }[] {
  return readdirSync('examples').flatMap((name) => {
    const paths = readdirSync(`examples/${name}`, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`);
    const host = mapHost(
      Object.fromEntries(paths.map((path) => [`/${path}`, new Uint8Array(readFileSync(path))])),
    );
    const workspace = loadWorkspace(host, `/examples/${name}`);
    return workspace.roleFiles.map((path) => ({
      role: openRoles(workspace).load(path),
      workspace,
    }));
  });
}

describe('the examples', () => {
  const loaded = examples();

  it('are found', () => expect(loaded.length).toBeGreaterThan(3));

  it.each(loaded.map(({ role, workspace }) => [role.id, role, workspace] as const))(
    '%s: every text is in its pack',
    (_, role, workspace) => {
      const pack = packOf({ role, workspace, findings: [] });
      const data = toRoleData(role);
      const texts = [
        ...data.sections.map(({ title }) => title),
        ...(data.duties ?? []).flatMap(({ text, support = '' }) => [text, support]),
        ...(data.results ?? []).map(({ text }) => text),
        ...(data.person_specification?.groups ?? []).flatMap(({ title = '', criteria }) => [
          title,
          ...criteria.map(({ text }) => text),
        ]),
        ...(data.profile?.groups ?? []).flatMap(({ title = '', items }) => [title, ...items]),
      ];
      const lost = texts
        .flatMap((text) => text.split('\n\n'))
        .filter((text) => plain(text).length > 0 && !holds(pack, text));
      expect(lost).toEqual([]);
      expectSound(pack);
    },
  );

  it.each(loaded.map(({ role, workspace }) => [role.id, role, workspace] as const))(
    '%s: no reason is in its pack',
    (_, role, workspace) => {
      const words = wordsIn(packOf({ role, workspace, findings: [] }));
      const reasons = [
        ...role.duties.flatMap(({ because }) => because?.text ?? []),
        ...(role.personSpecification?.groups ?? []).flatMap(({ essential, desirable }) =>
          [...essential, ...desirable].flatMap((block) =>
            block.type === 'criteria' ? block.items.flatMap(({ because }) => because ?? []) : [],
          ),
        ),
      ];
      for (const reason of reasons) expect(words).not.toContain(reason.slice(0, 25));
    },
  );
});

describe('what stays inside', () => {
  const secrets = lines(
    '## Background',
    '',
    'The clinic opened.',
    '',
    '- In the north',
    '  - Because: SECRET rent.',
    '',
    'Because: SECRET reason.',
    '',
    '## Main duties',
    '',
    '10. Visit people.',
    '   - Because: SECRET trust.',
    'Because: SECRET lazily.',
    '',
    '       - Because: SECRET code.',
    '',
    '11. Note it.',
    '    - Support: a form.',
    '      Because: SECRET form.',
    '',
    '## Key result areas',
    '',
    '1. Calm',
    '   - Because: SECRET calm.',
    '',
    '## Could this be you?',
    '',
    '- You like people',
    '  - Because: SECRET people.',
    '',
    '## Person specification',
    '',
    '### Skills',
    '',
    'Because: SECRET orphan.',
    '',
    '#### Essential',
    '',
    '- Listens',
    '  - Because: SECRET law.',
    '',
    '| Essential | Desirable |',
    '|---|---|',
    '| Patient<br>Because: SECRET cell. | Welsh |',
  );
  const facts = lines(
    'review: {last: 2026-01-01, every: 12 months, by: [SECRET reviewer]}',
    'development: [{kind: workshop, by: SECRET group}]',
    'sign_off: [{by: SECRET board, date: 2026-01-01}]',
  );
  const pack = packWith(secrets, facts);

  it('is no reason, review, development or sign-off', () => {
    expect(wordsIn(pack)).not.toContain('SECRET');
    expect(JSON.stringify(pack, (key, value) => (key === 'bytes' ? undefined : value))).not.toContain(
      'SECRET',
    );
  });

  it('takes nothing else with it', () => {
    for (const text of [
      'The clinic opened.',
      'In the north',
      'Visit people.',
      'Note it.',
      'a form.',
      'Calm',
      'You like people',
      'Listens',
      'Patient',
      'Welsh',
    ])
      expect(wordsIn(pack)).toContain(text);
  });
});

describe('whose words', () => {
  it('are marked where the tool put them in, and never where the author did', () => {
    const pack = packWith(
      lines(
        '## Duties',
        '',
        '1. Visit people [X12]',
        '   - Time: 40%',
        '',
        '## Person specification',
        '',
        '### Skills',
        '',
        '#### Essential',
        '',
        '- Listens (A)',
        '- Writes',
      ),
      'hours: {per_week: 35}\nbase: Riverside House',
    );
    const author = wordsIn(pack, 'author');
    for (const text of ['Visit people', '40%', 'Skills', 'Listens', 'Writes', 'Riverside House', 'Duties'])
      expect(author).toContain(text);
    for (const text of ['X12', 'Time', 'Essential', 'application', '35 hours', 'Base', 'Contents'])
      expect(author).not.toContain(text);
    for (const text of ['[X12]', 'Time', 'Essential', '(application)', '35 hours a week'])
      expect(wordsIn(pack)).toContain(text);
  });
});

describe('links inside a pack', () => {
  const urls = (body: string) =>
    nodesOf(packWith(body)).flatMap(({ type, url }) => (type === 'link' ? url : []));

  test.each([
    ['a duty by its id', 'See [it](#visits).\n\n## Duties\n\n1. Visit people {#visits}', ['#visits']],
    ['a section by its id', 'See [it](#key-facts).\n\n## Key facts {#key-facts}\n\nText.', ['#key-facts']],
    [
      'a criterion',
      'See [it](#listens).\n\n## Person specification\n\n### Essential\n\n- Listens',
      ['#listens'],
    ],
    [
      'a heading by its words',
      'See [it](#what-would-you-actually-do-each-day-of-the-week).\n\n## What would you actually do each day of the week?\n\nText.',
      ['#what-would-you-actually-do-each-day-of-the-week'],
    ],
    ['nothing', 'See [it](#nowhere) or [run](javascript:alert(1)).', []],
  ])('lead to %s', (_, body, expected) => {
    expect(urls(body)).toEqual(expected);
  });

  it('keep the author’s ids from the tool’s own anchors', () => {
    const pack = packWith('## Our facts {#key-facts}\n\nText.', 'base: Riverside House');
    expectSound(pack);
    expect(nodesOf(pack).find(({ id }) => id === 'key-facts')?.['title']).toMatchObject([
      { value: 'Our facts' },
    ]);
  });
});

describe('Markdown', () => {
  it('keeps raw HTML as words, pictures by their words, and footnotes', () => {
    const pack = packWith(
      lines(
        'Opening[^1] with H<sub>2</sub>O, <script>alert(1)</script> and ![a map](missing.png).',
        '',
        '## Duties',
        '',
        '1. Visit people[^1]',
        '',
        '[^1]: Since 2019.',
      ),
    );
    expect(wordsIn(pack)).toContain('<script>');
    expect(wordsIn(pack)).toContain('a map');
    expect(wordsIn(pack.notes)).toContain('Since 2019.');
    expect(nodesOf(pack).filter(({ type }) => type === 'noteReference')).toHaveLength(2);
    expect(nodesOf(pack).some(({ type }) => type === 'subscript')).toBe(true);
  });

  it('nests headings one level at a time', () => {
    const pack = packWith('## Background\n\n#### Then\n\nText.\n\n### Now\n\nMore.');
    const background = pack.children.findLast((block) => block.type === 'section');
    expect(background?.type === 'section' && background.children.map(({ type }) => type)).toEqual([
      'section',
      'section',
    ]);
  });

  it.each([
    ['after the duties', '## Duties\n\n- Carry\n\n## Background\n\nWords.', /Carry We all lift\..*Words\./],
    ['at the end of a role without duties', '## Background\n\nWords.', /Words\. We all lift\./],
  ])('prints the sentences of every role %s', (_, body, words) => {
    const pack = packWith(body, '', { 'jd.yaml': 'organisation:\n  clauses:\n    - We all lift.\n' });
    expect(wordsIn(pack)).toMatch(words);
  });

  it('prints results with the numbers that they were given', () => {
    const pack = packWith('## Key result areas\n\n### First\n\n1. Calm\n\n### Second\n\n2. Order');
    const lists = nodesOf(pack).filter(({ type }) => type === 'list');
    expect(lists.map(({ start }) => start)).toEqual([1, 2]);
  });
});

test('a pack prints a framework in the author’s order', () => {
  const framework = lines(
    '---',
    'id: core',
    '---',
    '# Thinking',
    '',
    'About thought.',
    '',
    '## Judgement',
    '',
    'You:',
    '',
    '- weigh',
    '',
    'You also:',
    '',
    '- decide',
    '',
    '### Why is it important?',
    '',
    'People rely on it.',
    '',
    '# Doing',
    '',
    '## Delivery',
    '',
    '### Level 1',
    '',
    'At first:',
    '',
    '- ships',
    '',
    'Then rests.',
  );
  const pack = packOf(roleWith('', 'competencies: {framework: core}', { 'frameworks/core.md': framework }));
  const words = wordsIn(pack, 'author');
  const order = [
    'About thought.',
    'You:',
    'weigh',
    'You also:',
    'decide',
    'People rely on it.',
    'Delivery',
    'At first:',
    'ships',
    'Then rests.',
  ];
  const places = order.map((text) => words.lastIndexOf(text));
  expect(places.filter((place) => place < 0)).toEqual([]);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expectSound(pack);
});
