import { expect, test } from 'vitest';
import { toRoleData } from '../index.ts';
import { lines, roleWith } from '../testing/load.ts';

/** Each criterion in short: group, importance, text, methods; then the messages. */
function read(...rows: string[]): string[] {
  const { role, findings } = roleWith(lines('## Person specification', '', ...rows));
  const { groups = [] } = toRoleData(role).person_specification ?? {};
  const criteria = groups.flatMap(({ title, criteria: own }) =>
    own.map(({ importance, text, methods = [] }) =>
      [title ?? '–', importance.charAt(0).toUpperCase(), text, methods.join('+')].join(' | '),
    ),
  );
  return [...criteria, ...findings.map(({ ruleId, line }) => `${ruleId} ${line}`)];
}

test.each([
  ['Essential (E) or Desirable (D)', 'Assessment: Application (A), Interview (I), Test (T)'],
  ['E/D', 'How identified A/I/T'],
  ['Ess/Des', 'Assessed by A, I or T'],
  ['Type', 'Stage'],
])('columns %s and %s say the importance and the methods of a row', (importance, assessed) => {
  expect(
    read(
      `| Criterion | ${importance} | ${assessed} |`,
      '|---|---|---|',
      '| Lifts | E | A/T |',
      '| Draws | D | I |',
    ),
  ).toEqual(['– | E | Lifts | application+test', '– | D | Draws | interview']);
});

test('a row that repeats the head opens a group, and so does the head', () => {
  expect(
    read(
      '| Qualifications | Essential | Desirable |',
      '|---|---|---|',
      '| GCSE English | ✓ | |',
      '| **Skills** | **Essential** | **Desirable** |',
      '| Clear voice | ✓ | - |',
      '| Knows the system | – | ✓ |',
    ),
  ).toEqual([
    'Qualifications | E | GCSE English | ',
    'Skills | E | Clear voice | ',
    'Skills | D | Knows the system | ',
  ]);
});

test('the head of an empty first column names the group', () => {
  expect(read('| Skills | Essential | Desirable |', '|---|---|---|', '| | Lifts | Draws |')).toEqual([
    'Skills | E | Lifts | ',
    'Skills | D | Draws | ',
  ]);
  expect(read('| Criteria | Essential | Desirable |', '|---|---|---|', '| | Lifts | Draws |')).toEqual([
    '– | E | Lifts | ',
    '– | D | Draws | ',
  ]);
});

test('methods may stand in the columns Essential and Desirable', () => {
  expect(
    read('| Criteria | Essential | Desirable |', '|---|---|---|', '| Lifts | A, I | |', '| Draws | | I |'),
  ).toEqual(['– | E | Lifts | application+interview', '– | D | Draws | interview']);
});

test('each of two columns of criteria may have its methods', () => {
  expect(
    read(
      '| Essential attributes | Assessed by | Desirable attributes | Assessed by |',
      '|---|---|---|---|',
      '| Lifts | A | Draws | I |',
    ),
  ).toEqual(['– | E | Lifts | application', '– | D | Draws | interview']);
});

test('ticks may stand under how a criterion is assessed', () => {
  expect(
    read(
      '| Criterion | E/D | Assessed at application | Assessed at interview |',
      '|---|---|---|---|',
      '| Lifts | E | ✓ | ✓ |',
      '| Draws | D | | ✓ |',
    ),
  ).toEqual(['– | E | Lifts | application+interview', '– | D | Draws | interview']);
});

test('a table with a column of another kind is kept as it is', () => {
  expect(
    read('| Criterion | E/D | Weighting |', '|---|---|---|', '| Lifts | E | High |', '| Draws | D | Low |'),
  ).toEqual(['person-specification/table 7']);
});

test('a row that is ticked twice or not at all, or says another word, is told', () => {
  expect(
    read(
      '| Skills | Essential | Desirable |',
      '|---|---|---|',
      '| Lifts | ✓ | ✓ |',
      '| Sings | | ✓ |',
      '| **Knowledge** | **Essential** | **Desirable** |',
      '| Draws | | |',
    ),
  ).toEqual([
    'Skills | E | Lifts | ',
    'Skills | D | Sings | ',
    'Knowledge | E | Draws | ',
    'person-specification/unclear-importance 9',
    'person-specification/unclear-importance 12',
  ]);
  expect(
    read('| Criterion | E/D | Method |', '|---|---|---|', '| Lifts | X | A |', '| Draws | D | A |'),
  ).toEqual([
    '– | E | Lifts | application',
    '– | D | Draws | application',
    'person-specification/unclear-importance 9',
  ]);
});

test('the heading over a table that is kept stays with it', () => {
  const { role, findings } = roleWith(
    lines(
      '## Person specification',
      '',
      '### Essential',
      '',
      '- Lifts',
      '',
      '### Competencies',
      '',
      '| Competency | Level |',
      '|---|---|',
      '| Calm | 2 |',
    ),
  );
  const [section] = role.sections;
  expect([...(section?.blocks() ?? []), ...(section?.closing?.() ?? [])].map(({ type }) => type)).toEqual([
    'heading',
    'table',
  ]);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['person-specification/table']);
});
