import { describe, expect, it } from 'vitest';
import { toFrameworkData } from '../index.ts';
import { findingsOf, lines, roleWith, workspaceOf } from '../testing/load.ts';

function framework(head: string, ...texts: string[]) {
  const text = lines(
    '---',
    'kind: competency-framework',
    'id: core',
    ...(head === '' ? [] : [head]),
    '---',
    '',
    ...texts,
  );
  const { frameworks, sources } = workspaceOf({ 'jd.yaml': 'format: 1\n', 'frameworks/core.md': text });
  const [first] = frameworks;
  if (first === undefined) throw new Error('no framework was found');
  return { ...toFrameworkData(first), read: first, findings: sources.flatMap(findingsOf) };
}

const rows = [
  '| Level | What it looks like |',
  '|---|---|',
  '| L2 | Writes code that others can read<br>Tests own work |',
  '| L3 | Designs small systems |',
];

describe('a table of levels under a competency', () => {
  it('has one row a level', () => {
    const { competencies, levels } = framework('', '## Craft', '', 'Making it well.', '', ...rows);
    expect(levels).toEqual([{ id: 'L2' }, { id: 'L3' }]);
    expect(competencies).toEqual([
      {
        id: 'craft',
        title: 'Craft',
        definition: 'Making it well.',
        levels: { L2: ['Writes code that others can read', 'Tests own work'], L3: ['Designs small systems'] },
      },
    ]);
  });

  it('has levels by number and name', () => {
    const { competencies, levels } = framework(
      '',
      '## Craft',
      '',
      '| Level | What it looks like |',
      '|---|---|',
      '| 1 Foundation | Writes code that others can read |',
      '| Level 2 Maker | Designs small systems |',
      '',
      '## Care',
      '',
      '### 1 Foundation',
      '',
      '- Reports damage',
      '',
      '### 2 Ways to learn it',
    );
    expect(levels).toEqual([{ id: '1' }, { id: '2' }]);
    expect(competencies?.map(({ levels: indicators }) => indicators)).toEqual([
      { 1: ['Writes code that others can read'], 2: ['Designs small systems'] },
      { 1: ['Reports damage'] },
    ]);
  });

  it('has one column a level', () => {
    const { competencies } = framework(
      'levels: [Foundation, Leader]',
      '## Care',
      '',
      '| Foundation | Leader |',
      '|---|---|',
      '| Handles objects safely | Sets standards |',
      '| Reports damage | |',
    );
    expect(competencies?.[0]?.levels).toEqual({
      Foundation: ['Handles objects safely', 'Reports damage'],
      Leader: ['Sets standards'],
    });
  });

  it('keeps the names of its rows with what they say', () => {
    const { competencies } = framework(
      '',
      '## Communication',
      '',
      '| | Level 2 | Level 3 |',
      '|---|---|---|',
      '| Writing | Writes tickets | Writes *design* notes |',
      '| Speaking | Speaks up | Presents |',
    );
    expect(competencies?.[0]?.levels).toEqual({
      2: ['**Writing:** Writes tickets', '**Speaking:** Speaks up'],
      3: ['**Writing:** Writes *design* notes', '**Speaking:** Presents'],
    });
  });

  it('has each indicator in its cell', () => {
    const { read } = framework('', '## Craft', '', ...rows);
    const [two] = [...(read.competencies[0]?.levels.values() ?? [])];
    expect(two?.indicators.map(({ position }) => [position.start.line, position.start.column])).toEqual([
      [10, 8],
      [10, 44],
    ]);
  });

  it('may stand under a heading of its own', () => {
    const { competencies } = framework('', '## Craft', '', '### Level descriptors', '', ...rows);
    expect(Object.keys(competencies?.[0]?.levels ?? {})).toEqual(['L2', 'L3']);
    expect(competencies?.[0]?.text).toBe(undefined);
  });

  it('says of an empty row that the level is empty', () => {
    const { read } = framework('levels: [L2, L3]', '## Craft', '', ...rows.slice(0, 3), '| L3 | |');
    const level = read.competencies[0]?.levels.get('L3');
    expect([level?.indicators, level?.position?.start.line]).toEqual([[], 12]);
  });

  it('stays a table where its columns are no levels', () => {
    const { competencies, levels } = framework(
      '',
      '## Craft',
      '',
      '| Do | Avoid |',
      '|---|---|',
      '| Test | Guess |',
    );
    expect(levels).toBe(undefined);
    expect(competencies?.[0]?.definition).toBe('| Do | Avoid |\n|---|---|\n| Test | Guess |');
  });
});

describe('a table of all competencies', () => {
  const matrix = [
    '| Competency | Definition | Awareness | Expert |',
    '|---|---|---|---|',
    '| **Technical** | | | |',
    '| User research {#research} | Finding out | Knows why | Leads it |',
    '| Prototyping | Trying out | Knows what | – |',
  ];

  it('has a competency a row', () => {
    const { competencies, introduction, findings } = framework('', 'How to read this.', '', ...matrix);
    expect(introduction).toBe('How to read this.');
    expect(competencies).toEqual([
      {
        id: 'research',
        title: 'User research',
        group: 'Technical',
        definition: 'Finding out',
        levels: { awareness: ['Knows why'], expert: ['Leads it'] },
      },
      {
        id: 'prototyping',
        title: 'Prototyping',
        group: 'Technical',
        definition: 'Trying out',
        levels: { awareness: ['Knows what'] },
      },
    ]);
    expect(findings).toEqual([]);
  });

  it('may stand under the heading of a group', () => {
    const { competencies } = framework(
      '',
      '## Design',
      '',
      ...matrix.filter((row) => !row.includes('Technical')),
    );
    expect(competencies?.map(({ title, group }) => [title, group])).toEqual([
      ['User research', 'Design'],
      ['Prototyping', 'Design'],
    ]);
  });

  it('may have a column a competency', () => {
    const { competencies } = framework(
      '',
      '| Level | Craft | Impact |',
      '|---|---|---|',
      '| L2 | Reads | Finishes |',
      '| L3 | Designs | Chooses |',
    );
    expect(competencies).toEqual([
      { id: 'craft', title: 'Craft', levels: { L2: ['Reads'], L3: ['Designs'] } },
      { id: 'impact', title: 'Impact', levels: { L2: ['Finishes'], L3: ['Chooses'] } },
    ]);
  });

  it('is no table about the levels themselves', () => {
    const { competencies, introduction } = framework(
      '',
      '| Level | Title |',
      '|---|---|',
      '| L2 | Engineer |',
      '| L3 | Senior |',
      '',
      '## Craft',
      '',
      '### L2',
      '',
      '- Reads',
    );
    expect(introduction).toContain('| L3 | Senior |');
    expect(competencies?.map(({ title }) => title)).toEqual(['Craft']);
  });
});

describe('headings of levels', () => {
  it('may say Grade, Band or Stage', () => {
    const { competencies, levels } = framework(
      '',
      '## Teamwork',
      '',
      '### Grade 8',
      '',
      'Leads a team.',
      '',
      '### Grade 10',
      '',
      '- Leads a subject',
    );
    expect(levels).toEqual([
      { id: 'grade-8', title: 'Grade 8' },
      { id: 'grade-10', title: 'Grade 10' },
    ]);
    expect(competencies?.[0]?.levels).toEqual({
      'grade-8': ['Leads a team.'],
      'grade-10': ['Leads a subject'],
    });
  });

  it('name levels that are listed, whatever stands before the number', () => {
    const { competencies, findings } = framework(
      'levels: [7, 8]',
      '## Teamwork',
      '',
      '### Grade 7',
      '',
      '- Helps',
      '',
      '### Band 8',
      '',
      '- Leads',
    );
    expect(competencies?.[0]?.levels).toEqual({ 7: ['Helps'], 8: ['Leads'] });
    expect(findings).toEqual([]);
  });

  it('are required by what stands in their names', () => {
    const core = lines(
      '---',
      'kind: competency-framework',
      '---',
      '',
      '## Teamwork',
      '',
      '### Grade 7',
      '',
      '- Helps',
    );
    const { role, findings } = roleWith('', 'competencies: {framework: core, required: {teamwork: 7}}', {
      'jd.yaml': 'format: 1\n',
      'frameworks/core.md': core,
    });
    expect(role.competencies).toEqual([{ framework: 'core', required: { teamwork: 'grade-7' } }]);
    expect(findings).toEqual([]);
  });

  it('are the places of levels', () => {
    const { read } = framework('', '## Craft', '', '### L2', '', '### L3', '', '- Designs');
    expect(read.competencies[0]?.levels.get('L2')?.position?.start.line).toBe(8);
  });

  it('may be bold lines', () => {
    const { competencies } = framework(
      '',
      '## 1. Customer focus',
      '',
      'Puts the customer first.',
      '',
      '**Level 1: Foundation**',
      '',
      '- Listens',
      '',
      '**Level 2: Advanced**',
      '',
      '- Shapes services',
      '',
      '**Contra-indicators**',
      '',
      '- Says that it is not their job',
    );
    expect(competencies).toEqual([
      {
        id: 'customer-focus',
        title: 'Customer focus',
        definition: 'Puts the customer first.',
        levels: { 1: ['Listens'], 2: ['Shapes services'] },
        level_titles: { 1: 'Foundation', 2: 'Advanced' },
        text: '**Contra-indicators**\n\n- Says that it is not their job',
      },
    ]);
  });
});

it('keeps words about the framework in its introduction', () => {
  const { competencies, introduction } = framework(
    '',
    'Ours.',
    '',
    '## How to use this framework',
    '',
    'In your one-to-ones.',
    '',
    '## Craft',
    '',
    '- Reads',
  );
  expect(introduction).toBe('Ours.\n\n## How to use this framework\n\nIn your one-to-ones.');
  expect(competencies?.map(({ title }) => title)).toEqual(['Craft']);
});

describe('a level that is none', () => {
  it('is told at its heading, where the framework lists its levels', () => {
    const { findings } = framework(
      'levels: [{id: 1, title: Working}, 2]',
      '## Craft',
      '',
      '### Level 4',
      '',
      '- Reads',
      '',
      '### Woking',
      '',
      '- Writes',
      '',
      '### Examples',
      '',
      '- A shelf',
    );
    expect(findings).toMatchObject([
      { ruleId: 'ref/unknown-level', line: 9, reason: 'Unknown level `4` of `Craft`' },
      {
        ruleId: 'ref/unknown-level',
        line: 13,
        reason: 'Unknown level `Woking` of `Craft`; did you mean `Working`?',
      },
    ]);
  });

  it('is told at the cell of a table, which is read all the same', () => {
    const { competencies, findings } = framework(
      'levels: [Foundation, Practitioner, Leader]',
      '## Care',
      '',
      '| Level | Descriptor |',
      '|---|---|',
      '| Foundation | Greets |',
      '| Practicioner | Adapts |',
      '| Leader | Plans |',
    );
    expect(competencies?.[0]?.levels).toEqual({
      Foundation: ['Greets'],
      Practitioner: ['Adapts'],
      Leader: ['Plans'],
    });
    expect(findings).toMatchObject([{ ruleId: 'ref/unknown-level', line: 12 }]);
  });

  it('is told where it stands twice', () => {
    const twice = framework(
      '',
      '## Craft',
      '',
      '### Level 1',
      '',
      '- Reads',
      '',
      '### Level 1',
      '',
      '- Writes',
    );
    expect(twice.findings).toMatchObject([{ ruleId: 'ref/duplicate-level', line: 12 }]);
    const table = framework('', '## Craft', '', ...rows, '| L2 | Asks |');
    expect(table.findings).toMatchObject([{ ruleId: 'ref/duplicate-level', line: 12 }]);
  });
});

it('takes a bare last row of a table for a competency that nobody described', () => {
  const { competencies } = framework(
    '',
    '| Competency | Awareness | Expert |',
    '|---|---|---|',
    '| Research | Knows why | Leads |',
    '| Prototyping | | |',
  );
  expect(competencies?.map(({ title }) => title)).toEqual(['Research', 'Prototyping']);
});

it('keeps the heading over a table of levels before what it says', () => {
  const { competencies } = framework(
    'levels: [Junior, Senior]',
    '## Delivery',
    '',
    '### Scope',
    '',
    '| Junior | Senior |',
    '|---|---|',
    '| Task | Product |',
  );
  expect(competencies).toEqual([
    {
      id: 'delivery',
      title: 'Delivery',
      levels: { Junior: ['**Scope:** Task'], Senior: ['**Scope:** Product'] },
    },
  ]);
});

it.each([
  ['paragraphs', ['**Junior:** Asks *early*.', '', '**Senior**: Builds teams.']],
  ['items', ['- **Junior** – Asks *early*.', '- **Senior:** Builds teams.']],
])('has its levels from bold words at the start of %s', (_, body) => {
  const { competencies, read } = framework(
    'levels: [Junior, Senior]',
    '## Help',
    '',
    'Helping.',
    '',
    ...body,
  );
  expect(competencies).toEqual([
    {
      id: 'help',
      title: 'Help',
      definition: 'Helping.',
      levels: { Junior: ['Asks *early*.'], Senior: ['Builds teams.'] },
    },
  ]);
  const [asks] = read.competencies[0]?.levels.get('Junior')?.indicators ?? [];
  expect([asks?.position.start.line, asks?.position.start.column]).toEqual([
    11,
    (body[0] ?? '').indexOf('Asks') + 1,
  ]);
});
