import { describe, expect, it, test } from 'vitest';
import { toFrameworkData } from '../index.ts';
import { lines, roleWith } from '../testing/load.ts';

function framework(text: string, required = 'competencies: {framework: core}', file = 'frameworks/core.md') {
  const { role, workspace, findings } = roleWith('', required, { 'jd.yaml': 'format: 1\n', [file]: text });
  const [first] = workspace.frameworks;
  if (first === undefined) throw new Error('no framework was found');
  return { data: toFrameworkData(first), framework: first, competencies: role.competencies, findings };
}

const head = (...texts: string[]) =>
  lines('---', 'kind: competency-framework', 'id: core', ...texts, '---', '');

describe('a framework as Markdown', () => {
  it('gives the value that the same words give as YAML', () => {
    const markdown = framework(
      lines(
        head('levels: [1, 2]'),
        '# Core competencies',
        '',
        'How to read this.',
        '',
        '## Team working {#team}',
        '',
        'Working with others.',
        '',
        '### Why is it important?',
        '',
        'Nobody manages alone.',
        '',
        '### Level 1: Joins in',
        '',
        '- Shares *what* they know',
        '- Asks for help',
        '',
        '### 2',
        '',
        '- Brings people together',
        '',
        '### When things are going well',
        '',
        '- People laugh',
        '',
        "### When things aren't going well",
        '',
        '- Doors close',
      ),
    );
    const yaml = framework(
      lines(
        'id: core',
        'title: Core competencies',
        'introduction: How to read this.',
        'levels: [1, 2]',
        'competencies:',
        '  - id: team',
        '    title: Team working',
        '    definition: Working with others.',
        '    why: Nobody manages alone.',
        '    levels: {1: ["Shares *what* they know", Asks for help], "2": [Brings people together]}',
        '    level_titles: {1: Joins in}',
        '    going_well: [People laugh]',
        '    not_going_well: [Doors close]',
      ),
      'competencies: {framework: core}',
      'frameworks/core.yaml',
    );
    expect(yaml.findings).toEqual([]);
    expect(markdown.findings).toEqual([]);
    expect(markdown.data).toEqual(yaml.data);
    expect(markdown.data.competencies?.[0]?.levels).toEqual({
      1: ['Shares *what* they know', 'Asks for help'],
      2: ['Brings people together'],
    });
  });

  it('may stand one level deeper, under the headings of its groups', () => {
    const competency = (marks: string) => [
      `${marks} Team working`,
      '',
      'Working with others.',
      '',
      `${marks}# Level 1`,
      '',
      '- Asks for help',
      '',
      `${marks} Networking`,
      '',
      `${marks}# Level 2`,
      '',
      '- Knows whom to ask',
      '',
    ];
    const nested = framework(
      lines(
        head('title: Core'),
        'How to read this.',
        '',
        '## With people',
        '',
        'All of us.',
        '',
        ...competency('###'),
      ),
    );
    const flat = framework(lines(head('title: Core'), ...competency('##')));
    expect(nested.findings).toEqual([]);
    expect(nested.data.introduction).toBe('How to read this.\n\nAll of us.');
    expect(nested.data.levels).toEqual(flat.data.levels);
    expect(nested.data.competencies).toEqual(
      flat.data.competencies?.map((one) => ({ ...one, group: 'With people' })),
    );
    expect(nested.framework.groups.get('With people')?.text).toBe('All of us.');
  });

  it('has its levels from its headings where it lists none, in order in spite of gaps', () => {
    const { data } = framework(
      lines(
        head(),
        '## Networking',
        '',
        '### Level 2',
        '',
        '- Meets',
        '',
        '### Level 10',
        '',
        '- Leads',
        '',
        '## Judgement',
        '',
        '### Level 1',
        '',
        '- Asks',
      ),
    );
    expect(data.levels?.map((level) => (typeof level === 'object' ? level.id : level))).toEqual([
      '1',
      '2',
      '10',
    ]);
  });

  it('has named levels, with or without a list of them', () => {
    const body = lines(
      '## Delivery',
      '',
      '### Awareness',
      '',
      '- Knows',
      '',
      '### Practitioner: owns a feature',
      '',
      '- Ships',
    );
    const listed = framework(lines(head('levels: [awareness, {id: p, title: Practitioner}]'), body));
    expect(listed.data.competencies?.[0]).toMatchObject({
      levels: { awareness: ['Knows'], p: ['Ships'] },
      level_titles: { p: 'owns a feature' },
    });
    const unlisted = framework(lines(head(), body));
    expect(unlisted.data.levels).toEqual([{ id: 'awareness' }, { id: 'practitioner' }]);
  });

  it('takes paragraphs under a level for what the level says', () => {
    const { data } = framework(
      lines(
        head(),
        '## Delivery',
        '',
        '### Level 1',
        '',
        'Works under guidance.',
        '',
        '### Level 2',
        '',
        'Works alone.',
      ),
    );
    expect(data.competencies?.[0]?.levels).toEqual({ 1: ['Works under guidance.'], 2: ['Works alone.'] });
  });

  it('has indicators directly under a competency where there are no levels', () => {
    const { data, framework: read } = framework(
      lines(head(), '## Calm', '', 'You will:', '', '- breathe', '', 'And then:', '', '- speak'),
    );
    expect(data.competencies?.[0]).toMatchObject({
      definition: 'You will:\n\nAnd then:',
      indicators: ['breathe', 'speak'],
    });
    expect(read.competencies[0]?.opening?.().map(({ type }) => type)).toEqual([
      'paragraph',
      'list',
      'paragraph',
      'list',
    ]);
  });

  it('has groups from several headings of level one, each with its own words', () => {
    const { data, framework: read } = framework(
      lines(
        head('title: Behaviours'),
        '# Thinking',
        '',
        'About thought.',
        '',
        '## Seeing far',
        '',
        'Def.',
        '',
        '# Doing',
        '',
        '## Delivering',
        '',
        'Def.',
      ),
    );
    expect(data.title).toBe('Behaviours');
    expect(data.competencies?.map(({ group }) => group)).toEqual(['Thinking', 'Doing']);
    expect(read.groups.get('Thinking')?.text).toBe('About thought.');
  });

  it('keeps any other heading, without what stands between', () => {
    const { data } = framework(
      lines(
        head(),
        '## Calm',
        '',
        'Def.',
        '',
        '### Reading',
        '',
        'A book.',
        '',
        '### Level 1',
        '',
        '- Breathes',
        '',
        '### Courses',
        '',
        'A day.',
      ),
    );
    expect(data.competencies?.[0]?.text).toBe('### Reading\n\nA book.\n\n### Courses\n\nA day.');
  });
});

describe('a framework as YAML', () => {
  it('has its levels from the keys where it lists none', () => {
    const { data, competencies, findings } = framework(
      lines('id: core', 'competencies:', '  - title: Calm', '    levels: {2: [Speaks], 1: [Breathes]}'),
      'competencies: {framework: core, required: {calm: 2}}',
      'frameworks/core.yaml',
    );
    expect(findings).toEqual([]);
    expect(data.levels).toEqual([{ id: '1' }, { id: '2' }]);
    expect(competencies).toEqual([{ framework: 'core', required: { calm: '2' } }]);
  });

  it('may name levels by their titles', () => {
    const { data, findings } = framework(
      lines(
        'id: core',
        'levels: [{id: p, title: Practitioner}]',
        'competencies:',
        '  - title: Calm',
        '    levels: {Practitioner: [Speaks]}',
      ),
      'competencies: {framework: core}',
      'frameworks/core.yaml',
    );
    expect(findings).toEqual([]);
    expect(data.competencies?.[0]?.levels).toEqual({ p: ['Speaks'] });
  });

  it('has only levels that it lists', () => {
    const { findings } = framework(
      lines('id: core', 'levels: [1, 2]', 'competencies:', '  - title: Calm', '    levels: {3: [Speaks]}'),
      'competencies: {framework: core}',
      'frameworks/core.yaml',
    );
    expect(findings).toMatchObject([{ severity: 'error', ruleId: 'ref/unknown-level', line: 5 }]);
  });
});

describe('what a role requires', () => {
  const text = lines(
    head('levels: [1, {id: 2, title: Working}]'),
    '## Research & development',
    '',
    '### Level 1',
    '',
    '- Reads',
    '',
    '### Level 2',
    '',
    '- Tries',
    '',
    '## Calm',
    '',
    '### Level 1',
    '',
    '- Breathes',
  );

  test.each([
    ['{research-development: 2}', { 'research-development': '2' }],
    ['{Research and Development: 2}', { 'research-development': '2' }],
    ['{research & development: "2"}', { 'research-development': '2' }],
    ['{research_development: Working}', { 'research-development': '2' }],
    ['{CALM: Level 1}', { calm: '1' }],
    ['[Calm, Research & Development]', ['calm', 'research-development']],
  ])('%s', (required, expected) => {
    const { competencies, findings } = framework(
      text,
      `competencies: {framework: Core, required: ${required}}`,
    );
    expect(findings).toEqual([]);
    expect(competencies).toEqual([{ framework: 'core', required: expected }]);
  });

  test.each([
    ['{framework: cora}', 'ref/unknown-framework', 'did you mean `core`'],
    ['{framework: core, required: {clam: 1}}', 'ref/unknown-competency', 'did you mean `calm`'],
    ['{framework: core, required: {calm: 7}}', 'ref/unknown-level', 'Unknown level `7` of `calm`'],
    ['{framework: core, required: {calm: 2}}', 'ref/unknown-level', 'Unknown level `2` of `calm`'],
  ])('%s is an error', (requirement, ruleId, words) => {
    const { findings } = framework(text, `competencies: ${requirement}`);
    expect(findings).toMatchObject([{ severity: 'error', ruleId, line: 3 }]);
    expect(findings[0]?.reason).toContain(words);
  });
});
