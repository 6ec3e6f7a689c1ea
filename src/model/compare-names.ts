/**
 * Puts names in order, numbers in them by their value, so that Ward 2 comes before Ward 10. Not by the rules of a
 * language, which differ from machine to machine.
 */
export function compareNames(a: string, b: string): number {
  const [ours, theirs] = [partsOf(a), partsOf(b)];
  for (const [index, one] of ours.entries()) {
    const other = theirs[index];
    if (other === undefined) return 1;
    const order = compareParts(one, other);
    if (order !== 0) return order;
  }
  return ours.length === theirs.length ? compareWords(a, b) : -1;
}

function partsOf(name: string): string[] {
  return name.match(/\d+|\D+/g) ?? [];
}

function compareParts(a: string, b: string): number {
  const areNumbers = /^\d/.test(a) && /^\d/.test(b);
  return areNumbers ? Number(a) - Number(b) : compareWords(a, b);
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
