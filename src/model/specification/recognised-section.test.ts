import { expect, test } from 'vitest';
import { toRoleData } from '../index.ts';
import { lines, roleWith } from '../testing/load.ts';

function read(...texts: string[]): string[] {
  const { role } = roleWith(lines(...texts));
  const { groups = [] } = toRoleData(role).person_specification ?? {};
  return groups.flatMap(({ criteria }) =>
    criteria.map(({ importance, text }) => `${importance.charAt(0).toUpperCase()} ${text}`),
  );
}

test.each([['Knowledge, skills & experience'], ['About you'], ['What we ask for']])(
  '## %s is a person specification where Essential and Desirable stand under it',
  (heading) => {
    expect(
      read(`## ${heading}`, '', '### Essential', '', '- Listens', '', '### Desirable', '', '- Draws'),
    ).toEqual(['E Listens', 'D Draws']);
    expect(
      read(`## ${heading}`, '', '**Essential**', '', '- Listens', '', '**Desirable**', '', '- Draws'),
    ).toEqual(['E Listens', 'D Draws']);
    expect(
      read(`## ${heading}`, '', '| Essential | Desirable |', '|---|---|', '| Listens | Draws |'),
    ).toEqual(['E Listens', 'D Draws']);
    expect(read(`## ${heading}`, '', '- Essential: Listens', '- Desirable: Draws')).toEqual([
      'E Listens',
      'D Draws',
    ]);
    expect(read(`## ${heading}`, '', '- Listens (essential)', '- Draws (desirable)')).toEqual([
      'E Listens',
      'D Draws',
    ]);
  },
);

test('Skills and experience is one where the role has no other', () => {
  expect(read('## Skills and experience', '', '- Listens')).toEqual(['E Listens']);
  expect(
    read(
      '## Skills and experience',
      '',
      '- Reads',
      '',
      '## Person specification',
      '',
      '### Essential',
      '',
      '- Listens',
    ),
  ).toEqual(['E Listens']);
  expect(
    read('## Skills and experience', '', '- Reads', '', '## Could this be you?', '', '- Listens'),
  ).toEqual([]);
});

test('words such as essential in other sections open none', () => {
  expect(
    read('## Cars', '', 'You are an essential car user.', '', '### Essential car users', '', '- Insure'),
  ).toEqual([]);
  expect(read('## Grants', '', '| Cost | Essential |', '|---|---|', '| Rent | Yes |')).toEqual([]);
  expect(read('## Tools', '', '- A van (essential)')).toEqual([]);
});
