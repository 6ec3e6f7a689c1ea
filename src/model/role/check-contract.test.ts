import { expect, it } from 'vitest';
import { roleWith } from '../testing/load.ts';

const said = (contract: string) =>
  roleWith('', `contract: ${contract}`).findings.filter(({ ruleId }) => ruleId === 'role/contract');

it('takes a slip in the kind of contract for that kind', () => {
  expect(said('permanant')).toMatchObject([
    { severity: 'warning', line: 3, reason: 'Unexpected `permanant`; did you mean `permanent`?' },
  ]);
  expect(said('Fixd-term')).toMatchObject([{ reason: 'Unexpected `Fixd-term`; did you mean `fixed-term`?' }]);
});

it.each(['permanent', 'Permanent', 'Fixed term until March', 'rolling', 'Locum', '{type: casual}'])(
  'leaves `%s` alone',
  (contract) => expect(said(contract)).toEqual([]),
);
