import { expect, it } from 'vitest';
import { onlyMeant, suggest } from './suggest.ts';

const keys = ['title', 'team', 'hours', 'per_week', 'term', 'contract'];

it.each([
  ['titel', 'title'],
  ['trem', 'term'],
  ['Per-Week', 'per_week'],
  ['cont', 'contract'],
  ['zzz', undefined],
  ['x'.repeat(10_000), undefined],
])('for %s suggests %s', (word, expected) => {
  expect(suggest(word, keys)).toBe(expected);
});

it.each([
  ['titel', 'title'],
  ['Per-Week', 'per_week'],
  ['contarct', 'contract'],
  ['cont', undefined],
  ['tem', undefined],
  ['zz', undefined],
  ['hous', 'hours'],
  ['horse', undefined],
])('for %s only %s can have been meant', (word, expected) => {
  expect(onlyMeant(word, keys)).toBe(expected);
});
