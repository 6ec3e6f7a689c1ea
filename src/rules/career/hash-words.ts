/**
 * A short number for words, in letters: two rows of words with one hash are the same but for one chance in 2⁵³. It is
 * cyrb53 by bryc (public domain), which needs no module and no memory.
 */
export function hashWords(row: readonly string[]): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const words of row) {
    const { length } = words;
    for (let index = 0; index < length; index += 1) {
      const code = words.charCodeAt(index);
      high = Math.imul(high ^ code, 2_654_435_761);
      low = Math.imul(low ^ code, 1_597_334_677);
    }
    // No character has this code: `ab`, `c` and `a`, `bc` differ.
    high = Math.imul(high ^ 0x10000, 2_654_435_761);
    low = Math.imul(low ^ 0x10000, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}
