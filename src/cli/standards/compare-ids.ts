/** Compares ids of standards, or tells by a negative number, zero or a positive one which comes first. */
export type CompareIds = (a: string, b: string) => number;

/** Orders in which people keep ids, the likelier first. */
export const idOrders: readonly CompareIds[] = [byNumbers, byLetters];

/** Numbers inside ids count as numbers: `RT2` comes before `RT12`. */
function byNumbers(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [one = '', other = ''] = [left[index], right[index]];
    const areNumbers = /^\d/.test(one) && /^\d/.test(other);
    const order = areNumbers ? Number(one) - Number(other) : byLetters(one, other);
    if (order !== 0) return order;
  }
  return left.length - right.length || byLetters(a, b);
}

function partsOf(id: string): string[] {
  return id.toUpperCase().match(/\d+|\D+/g) ?? [];
}

function byLetters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
