import { expect, it } from 'vitest';
import { readAhead } from './read-ahead.ts';

/** What was asked for before each of five values was given. */
async function askedBefore(count: number): Promise<number[]> {
  let asked = 0;
  const values = async function* () {
    for (const value of [1, 2, 3, 4, 5]) {
      asked += 1;
      yield value;
    }
  };
  const before: number[] = [];
  let expected = 1;
  for await (const value of readAhead(values(), count)) {
    expect(value).toBe(expected++);
    before.push(asked);
  }
  return before;
}

it('gives values in their order, when so many more were asked for', async () => {
  expect(await askedBefore(0)).toEqual([1, 2, 3, 4, 5]);
  expect(await askedBefore(2)).toEqual([3, 4, 5, 5, 5]);
  expect(await askedBefore(9)).toEqual([5, 5, 5, 5, 5]);
});
