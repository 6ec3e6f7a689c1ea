import { expect, test } from 'vitest';
import { hashWords } from './hash-words.ts';

const duties = ['Answer calls from the wards.', 'Take patients to theatre.'];

test('the same words have the same hash', () => {
  expect(hashWords(duties)).toBe(hashWords([...duties]));
  expect(hashWords(duties)).toMatch(/^[0-9a-z]{1,7}-[0-9a-z]{1,7}$/);
});

test('other words, another order and another division of them have another', () => {
  const [first = '', second = ''] = duties;
  const others = [[second, first], [first], [first + second], [first, `${second} `], [...duties, ''], []];
  expect(new Set([duties, ...others].map(hashWords)).size).toBe(others.length + 1);
});

test('of ten thousand duties no two have one hash', () => {
  const hashes = Array.from({ length: 10_000 }, (_, index) => hashWords([`Answer call ${index}.`]));
  expect(new Set(hashes).size).toBe(10_000);
});
