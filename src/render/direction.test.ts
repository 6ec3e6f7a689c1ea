import { expect, it } from 'vitest';
import { directionOf } from './direction.ts';

it.each([
  ['en-GB', 'ltr'],
  ['ar', 'rtl'],
  ['HE-il', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ur-Latn', 'ltr'],
  ['', 'ltr'],
])('%s runs %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});
