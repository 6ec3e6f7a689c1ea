import type { RootContent } from 'mdast';
import { describe, expect, it, test } from 'vitest';
import { plainText, toRoleData } from '../index.ts';
import { type Loaded, lines, roleWith } from '../testing/load.ts';

function specification(...texts: string[]): Loaded & { groups: ReturnType<typeof groupsOf> } {
  const loaded = roleWith(lines('## Person specification', '', ...texts));
  return { ...loaded, groups: groupsOf(loaded) };
}

/** The groups, without the lines in which their criteria stand. */
function groupsOf({ role }: Loaded) {
  const { groups = [] } = toRoleData(role).person_specification ?? {};
  return groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((criterion) => ({ ...criterion, line: 0 })),
  }));
}

/** Each criterion in short: group, importance, text, methods. */
function inShort(groups: ReturnType<typeof groupsOf>): string[] {
  return groups.flatMap(({ title, criteria }) =>
    criteria.map(({ importance, text, methods = [] }) =>
      [title ?? '–', importance.charAt(0).toUpperCase(), text, methods.join('+')].join(' | '),
    ),
  );
}

describe('the three forms', () => {
  const headings = specification(
    '### Skills (assessed by: application, interview)',
    '',
    '#### Essential',
    '',
    '- Listens well (A, T)',
    '- Keeps *accurate* records',
    '',
    '#### Desirable',
    '',
    '- Speaks Welsh',
    '',
    '### Knowledge (assessed by: interview)',
    '',
    '#### Essential',
    '',
    '- Understands poverty',
  );
  const table = specification(
    '| | Essential | Desirable | Assessed by |',
    '|---|---|---|---|',
    '| Skills | • Listens well (A, T)<br>• Keeps *accurate* records | Speaks Welsh | Application<br>Interview |',
    '| Knowledge | Understands poverty | – | I |',
  );
  const yaml = roleWith(
    '',
    lines(
      'person_specification:',
      '  groups:',
      '    - title: Skills',
      '      assessed_by: [application, interview]',
      '      essential:',
      '        - text: Listens well',
      '          assessed_by: A/T',
      '        - Keeps *accurate* records',
      '      desirable: [Speaks Welsh]',
      '    - title: Knowledge',
      '      assessed_by: interview',
      '      essential: [Understands poverty]',
    ),
  );

  it('give the same value', () => {
    expect(inShort(headings.groups)).toEqual([
      'Skills | E | Listens well | application+test',
      'Skills | E | Keeps *accurate* records | application+interview',
      'Skills | D | Speaks Welsh | application+interview',
      'Knowledge | E | Understands poverty | interview',
    ]);
    expect(table.groups).toEqual(headings.groups);
    expect(groupsOf(yaml)).toEqual(headings.groups);
    expect([...headings.findings, ...table.findings, ...yaml.findings]).toEqual([]);
  });

  it('are an error at both places when two are used', () => {
    const both = roleWith(
      lines('## Person specification', '', '### Essential', '', '- Listens well'),
      'person_specification: {groups: [{essential: [Listens well]}]}',
    );
    expect(both.findings.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['person-specification/two-sources', 3],
      ['person-specification/two-sources', 6],
    ]);
  });
});

describe('headings and lists', () => {
  it('may have groups under Essential and Desirable; groups of one title join', () => {
    const { groups } = specification(
      '### Essential',
      '',
      '#### Skills',
      '',
      '- Listens well',
      '',
      '#### Knowledge',
      '',
      '- Understands poverty',
      '',
      '### Desirable',
      '',
      '#### Skills',
      '',
      '- Speaks Welsh',
    );
    expect(inShort(groups)).toEqual([
      'Skills | E | Listens well | ',
      'Skills | D | Speaks Welsh | ',
      'Knowledge | E | Understands poverty | ',
    ]);
  });

  it('make one unnamed group without group headings', () => {
    const { groups, findings } = specification(
      '### Essential',
      '',
      '- Patient',
      '',
      '### Desirable',
      '',
      '- Tidy',
    );
    expect(inShort(groups)).toEqual(['– | E | Patient | ', '– | D | Tidy | ']);
    expect(findings).toEqual([]);
  });

  it('count as essential under no importance, and say so once', () => {
    const { groups, findings } = specification('- Patient', '', '### Skills', '', '- Listens well');
    expect(inShort(groups)).toEqual(['– | E | Patient | ', 'Skills | E | Listens well | ']);
    expect(findings).toMatchObject([
      { severity: 'info', ruleId: 'person-specification/importance', line: 7 },
    ]);
  });

  it('may have labels in bold in place of headings', () => {
    const { groups } = specification(
      '**Essential:**',
      '',
      '- Patient',
      '',
      '**Desirable**',
      '',
      '- Tidy',
      '',
      'Assessed by: A, I',
    );
    expect(inShort(groups)).toEqual([
      '– | E | Patient | application+interview',
      '– | D | Tidy | application+interview',
    ]);
  });

  it('keep the words of headings inside headings', () => {
    const { groups } = specification(
      '### Skills',
      '',
      '#### With people',
      '',
      '##### Essential',
      '',
      '- Listens well',
    );
    expect(inShort(groups)).toEqual(['Skills: With people | E | Listens well | ']);
  });

  it('keep prose, each lead-in before its own list', () => {
    const { role } = specification(
      '### Qualities',
      '',
      '#### Essential',
      '',
      'You will be:',
      '',
      '- patient',
      '',
      'You will have:',
      '',
      '- a sense of humour',
    );
    const blocks = role.personSpecification?.groups[0]?.essential.map(({ type }) => type);
    expect(blocks).toEqual(['paragraph', 'criteria', 'paragraph', 'criteria']);
  });

  it('give methods under Desirable to what stands there, not to the rest of the group', () => {
    const { groups } = specification(
      '### Skills',
      '',
      '#### Essential (assessed by: application)',
      '',
      '- Listens well',
      '',
      '#### Desirable (assessed by: interview)',
      '',
      '- Speaks Welsh',
    );
    expect(inShort(groups)).toEqual([
      'Skills | E | Listens well | application',
      'Skills | D | Speaks Welsh | interview',
    ]);
  });

  test.each([
    'Skills (assessed by: application, interview)',
    'Skills (assessed by application and interview)',
    'Skills (A/I)',
    'Skills (Assessed through: application form & interview)',
    'Skills – assessed by the application and interview',
    'Skills (assessed at application & interview)',
  ])('read methods in %s', (heading) => {
    const { groups, findings } = specification(`### ${heading}`, '', '#### Essential', '', '- Listens well');
    expect(inShort(groups)).toEqual(['Skills | E | Listens well | application+interview']);
    expect(findings).toEqual([]);
  });

  it('find a method that is not known, and what was meant', () => {
    const { findings } = specification(
      '### Skills (assessed by: intervew)',
      '',
      '#### Essential',
      '',
      '- Listens well',
    );
    expect(findings).toMatchObject([{ severity: 'error', ruleId: 'ref/unknown-method', line: 7 }]);
    expect(findings[0]?.reason).toContain('did you mean `interview`');
  });

  it('warn of a group with nothing in it', () => {
    const { findings } = specification('### Skills', '', '### Knowledge', '', '#### Essential', '', '- Law');
    expect(findings).toMatchObject([{ ruleId: 'person-specification/empty-group', line: 7 }]);
  });
});

test('a specification without any criterion is prose like any other', () => {
  const { role } = specification('### Skills', '', 'We look for a good listener.');
  expect(role.personSpecification).toBeUndefined();
  expect(role.sections[0]?.blocks().map(({ type }) => type)).toEqual(['heading', 'paragraph']);
});

describe('tables', () => {
  const rule = (columns: number) => `|${'---|'.repeat(columns)}`;

  it('go on in rows with an empty first cell, whose methods are those of their criteria', () => {
    const { groups } = specification(
      '| **Area** | **Essential criteria** | **Desirable** | **Method of assessment** |',
      rule(4),
      '| Skills | Listens well | Speaks Welsh | A |',
      '| | Writes clearly | N/A | T |',
    );
    expect(inShort(groups)).toEqual([
      'Skills | E | Listens well | application',
      'Skills | E | Writes clearly | test',
      'Skills | D | Speaks Welsh | application',
    ]);
  });

  it('may say the importance of each row in a column', () => {
    const { groups } = specification(
      '| Criterion | E/D | How assessed |',
      rule(3),
      '| Listens well | E | A, I |',
      '| Speaks Welsh | D | A |',
    );
    expect(inShort(groups)).toEqual([
      '– | E | Listens well | application+interview',
      '– | D | Speaks Welsh | application',
    ]);
  });

  it('may tick importance and methods', () => {
    const { groups } = specification(
      '| Area | Requirement | Essential | Desirable | Application | Interview |',
      rule(6),
      '| Skills | Listens well | ✓ | | ✓ | ✓ |',
      '| | Speaks Welsh | | ✓ | | ✓ |',
    );
    expect(inShort(groups)).toEqual([
      'Skills | E | Listens well | application+interview',
      'Skills | D | Speaks Welsh | interview',
    ]);
  });

  it('may stand under the headings Essential and Desirable, and be numbered', () => {
    const { groups, findings } = specification(
      '### Essential',
      '',
      '| No. | Criteria | Assessed by |',
      rule(3),
      '| 1 | Listens well | A |',
      '| 2 | Patient | I |',
      '',
      '### Desirable',
      '',
      '| Criteria | Assessed by |',
      rule(2),
      '| Speaks Welsh | A |',
    );
    expect(inShort(groups)).toEqual([
      '– | E | Listens well | application',
      '– | E | Patient | interview',
      '– | D | Speaks Welsh | application',
    ]);
    expect(findings).toEqual([]);
  });

  it('may name their groups in rows of their own', () => {
    const { groups } = specification(
      '| Requirement | Essential / Desirable | Measured by |',
      rule(3),
      '| **Skills** | | |',
      '| Listens well | Essential | A |',
      '| **Knowledge** | | |',
      '| Law | Desirable | I |',
    );
    expect(inShort(groups)).toEqual([
      'Skills | E | Listens well | application',
      'Knowledge | D | Law | interview',
    ]);
  });

  it('may be turned on their side, or have their titles in the first row', () => {
    const turned = specification(
      '| | Skills | Knowledge |',
      rule(3),
      '| Essential | Listens well | Law |',
      '| Desirable | Speaks Welsh | – |',
    );
    const headless = specification(
      '| | | |',
      rule(3),
      '| | Essential | Desirable |',
      '| Skills | Listens well | Speaks Welsh |',
      '| Knowledge | Law | |',
    );
    expect(inShort(turned.groups)).toEqual([
      'Skills | E | Listens well | ',
      'Skills | D | Speaks Welsh | ',
      'Knowledge | E | Law | ',
    ]);
    expect(turned.groups).toEqual(headless.groups);
  });

  it('part criteria at breaks and at bullets, and keep reasons with theirs', () => {
    const { role } = specification(
      '| Essential | Desirable |',
      rule(2),
      '| • Patient • Tidy<br>Because: audits | 1. Kind<br>2. Calm |',
    );
    const criteria = role.personSpecification?.groups[0];
    const texts = [...(criteria?.essential ?? []), ...(criteria?.desirable ?? [])].flatMap((block) =>
      block.type === 'criteria' ? block.items.map(({ text, because }) => [text, because]) : [],
    );
    expect(texts).toEqual([
      ['Patient', undefined],
      ['Tidy', 'audits'],
      ['Kind', undefined],
      ['Calm', undefined],
    ]);
  });

  it('are kept as tables, with a warning, if they are anything else', () => {
    const { role, findings } = specification('| Grade | Salary |', rule(2), '| 5 | 24000 |');
    expect(findings).toMatchObject([{ severity: 'warning', ruleId: 'person-specification/table', line: 7 }]);
    expect(role.sections[0]?.blocks().map(({ type }) => type)).toEqual(['table']);
  });
});

test('prose after a table stays behind it', () => {
  const { role } = specification(
    'We ask for little.',
    '',
    '| | Essential |',
    '|---|---|',
    '| Skills | Lifts safely |',
    '',
    'We teach you the rest.',
  );
  const [section] = role.sections;
  expect(plainText((section?.blocks() ?? []) as RootContent[])).toBe('We ask for little.');
  expect(plainText((section?.closing?.() ?? []) as RootContent[])).toBe('We teach you the rest.');
  expect(role.personSpecification?.groups.map(({ prose }) => prose)).toEqual([[]]);
});

test('prose after criteria without any heading stays behind them', () => {
  const { role } = specification('We ask for little.', '', '- Lifts safely', '', 'We teach you the rest.');
  const [group] = role.personSpecification?.groups ?? [];
  expect(group?.prose).toEqual(['We teach you the rest.']);
  expect(group?.essential.map(({ type }) => type)).toEqual(['criteria', 'paragraph']);
});

describe('headings of whole sections', () => {
  const body = lines(
    '## Essential skills & experience (assessed by: application)',
    '',
    'We ask for little.',
    '',
    '- Lifts safely',
    '',
    '### Values',
    '',
    '- Kind',
    '',
    '## Nice-to-haves',
    '',
    '- Drives (I)',
  );

  it('say the importance and the methods of what stands under them', () => {
    const loaded = roleWith(body);
    expect(inShort(groupsOf(loaded))).toEqual([
      '– | E | Lifts safely | application',
      '– | D | Drives | interview',
      'Values | E | Kind | application',
    ]);
    expect(loaded.findings).toEqual([]);
    expect(loaded.role.sections.map(({ kind, importance }) => [kind, importance])).toEqual([
      ['person-specification', 'essential'],
      ['person-specification', 'desirable'],
    ]);
    expect(loaded.role.sections[0]?.blocks()).toMatchObject([{ type: 'paragraph' }]);
  });

  it('may follow the heading of the specification', () => {
    const { groups } = specification(
      'What we look for.',
      '',
      '## Essential',
      '',
      '- Lifts',
      '',
      '## Desirable',
      '',
      '- Drives',
    );
    expect(inShort(groups)).toEqual(['– | E | Lifts | ', '– | D | Drives | ']);
  });
});
