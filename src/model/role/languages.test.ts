import { expect, test } from 'vitest';
import { toRoleData } from '../index.ts';
import { lines, roleWith } from '../testing/load.ts';

test('a role in Welsh is read by Welsh headings, and by English ones', () => {
  const { role, findings } = roleWith(
    lines(
      '## Pwrpas y swydd',
      '',
      'Cefnogi pobl ifanc.',
      '',
      '## Prif ddyletswyddau',
      '',
      "1. Cynnal clybiau gyda'r nos.",
      '',
      '## Manyleb person',
      '',
      '### Hanfodol',
      '',
      '- Cymraeg rhugl',
      '',
      '### Dymunol',
      '',
      '- Trwydded yrru',
      '',
      '## How to apply',
      '',
      'Ffoniwch ni.',
    ),
    'language: cy',
  );
  expect(role.sections.map(({ kind }) => kind)).toEqual([
    'purpose',
    'duties',
    'person-specification',
    'apply',
  ]);
  const [group] = toRoleData(role).person_specification?.groups ?? [];
  expect(group?.criteria.map(({ importance, text }) => [importance, text])).toEqual([
    ['essential', 'Cymraeg rhugl'],
    ['desirable', 'Trwydded yrru'],
  ]);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['role/language']);
});

test('a table in Welsh is read', () => {
  const { role } = roleWith(
    lines(
      '## Manyleb y person',
      '',
      '| Nodwedd | Hanfodol | Dymunol | Dull asesu |',
      '|---|---|---|---|',
      '| Sgiliau | Gwrando | Darlunio | I |',
    ),
    'language: cy',
  );
  const [group] = toRoleData(role).person_specification?.groups ?? [];
  expect([group?.title, group?.methods, group?.criteria.length]).toEqual(['Sgiliau', ['interview'], 2]);
});
