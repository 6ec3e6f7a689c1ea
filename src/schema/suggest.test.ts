import { expect, it } from 'vitest';
import { suggest } from './suggest.ts';

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
