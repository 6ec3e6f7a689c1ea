/**
 * A source of numbers that gives the same ones for the same seed.
 *
 * @typedef {object} Random
 * @property {(below: number) => number} integer A whole number from 0, below the one given.
 * @property {(chance: number) => boolean} happens Whether something of a chance from 0 to 1 happens.
 * @property {<T>(list: readonly T[]) => T} pick One entry of a list.
 * @property {<T>(list: readonly T[], count: number) => T[]} some So many different entries of a list, in chance order.
 */

/**
 * Makes a source of numbers from a seed (mulberry32).
 *
 * @param {number} seed
 * @returns {Random}
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (/** @type {number} */ below) => Math.floor(next() * below);
  return {
    integer,
    happens: (chance) => next() < chance,
    pick: (list) => list[integer(list.length)],
    some(list, count) {
      const left = [...list];
      const end = Math.min(count, left.length);
      for (let index = 0; index < end; index++) {
        const other = index + integer(left.length - index);
        [left[index], left[other]] = [left[other], left[index]];
      }
      return left.slice(0, end);
    },
  };
}
