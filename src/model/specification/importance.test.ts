import { expect, test } from 'vitest';
import { toRoleData } from '../index.ts';
import { lines, roleWith } from '../testing/load.ts';

/** Each criterion in short: group, importance, text, methods. */
function read(...texts: string[]): string[] {
  const { groups = [] } = toRoleData(roleWith(lines(...texts)).role).person_specification ?? {};
  return groups.flatMap(({ title, criteria }) =>
    criteria.map(({ importance, text, methods = [] }) =>
      [title ?? '–', importance.charAt(0).toUpperCase(), text, methods.join('+')].join(' | '),
    ),
  );
}

const head = ['## Person specification', ''];

test.each([
  ['Nice to have', '– | D | Speaks Welsh | '],
  ['Must haves', '– | E | Speaks Welsh | '],
  ['Desirable Attributes', '– | D | Speaks Welsh | '],
  ['Desirable skills', 'Skills | D | Speaks Welsh | '],
  ['Essential knowledge & experience', 'Knowledge & experience | E | Speaks Welsh | '],
  ['Preferred qualifications', 'Qualifications | D | Speaks Welsh | '],
  ['Skills (desirable)', 'Skills | D | Speaks Welsh | '],
  ['Skills – Desirable', 'Skills | D | Speaks Welsh | '],
  ['Desirable: languages', 'Languages | D | Speaks Welsh | '],
  ['Desirable criteria (interview)', '– | D | Speaks Welsh | interview'],
])('### %s says the importance of what stands under it', (heading, criterion) => {
  expect(read(...head, `### ${heading}`, '', '- Speaks Welsh')).toEqual([criterion]);
});

test('a group of what is essential and one of what is desirable are one group', () => {
  expect(
    read(...head, '### Essential skills', '', '- Listens', '', '### Desirable skills', '', '- Draws'),
  ).toEqual(['Skills | E | Listens | ', 'Skills | D | Draws | ']);
});

test.each([
  ['Speaks Welsh (desirable)', '– | D | Speaks Welsh | '],
  ['Speaks Welsh (D)', '– | D | Speaks Welsh | '],
  ['Speaks Welsh (D, A/I)', '– | D | Speaks Welsh | application+interview'],
  ['Speaks Welsh (Desirable) (A)', '– | D | Speaks Welsh | application'],
  ['Speaks Welsh (Desirable) – A, I', '– | D | Speaks Welsh | application+interview'],
  ['Speaks Welsh – desirable', '– | D | Speaks Welsh | '],
  ['Desirable: Speaks Welsh (I)', '– | D | Speaks Welsh | interview'],
  ['**Desirable:** Speaks Welsh', '– | D | Speaks Welsh | '],
  ['**Desirable** – Speaks Welsh', '– | D | Speaks Welsh | '],
])('- %s says its own importance', (item, criterion) => {
  const { findings } = roleWith(lines(...head, `- ${item}`));
  expect(read(...head, `- ${item}`)).toEqual([criterion]);
  expect(findings).toEqual([]);
});

test('an item that only says the importance stands for those nested in it', () => {
  expect(read(...head, '- Essential:', '  - Listens', '  - Writes (A)', '- Desirable:', '  - Draws')).toEqual(
    ['– | E | Listens | ', '– | E | Writes | application', '– | D | Draws | '],
  );
});

test('a dash before other words is part of the criterion', () => {
  expect(read(...head, '### Essential', '', '- Speaks Welsh – or learns it')).toEqual([
    '– | E | Speaks Welsh – or learns it | ',
  ]);
});

test('a heading of an importance with nothing under it is told', () => {
  const { findings } = roleWith(
    lines(...head, '### Essential', '', '- Lifts', '', '### Desirable criteria', '', '## Pay'),
  );
  expect(findings).toMatchObject([{ ruleId: 'person-specification/empty-group', line: 11 }]);
});

test('a slip in a heading with further words is told', () => {
  const { findings } = roleWith(
    lines(...head, '### Essential', '', '- Lifts', '', '### Desireable skills', '', '- Draws'),
  );
  expect(findings).toMatchObject([
    { reason: 'Unexpected heading `Desireable skills`; did you mean `Desirable skills`?', line: 11 },
    { ruleId: 'person-specification/importance' },
  ]);
});
