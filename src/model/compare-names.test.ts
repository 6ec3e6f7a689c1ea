import { expect, it } from 'vitest';
import { compareNames } from './compare-names.ts';

it('puts numbers in names by their value', () => {
  const names = ['Ward 10', 'Ward 2', 'Porter', 'Ward 2b', 'Ward', 'Ward 1', '7 Oaks Ward', 'Ward 02'];
  expect(names.sort(compareNames)).toEqual([
    '7 Oaks Ward',
    'Porter',
    'Ward',
    'Ward 1',
    'Ward 02',
    'Ward 2',
    'Ward 2b',
    'Ward 10',
  ]);
});
