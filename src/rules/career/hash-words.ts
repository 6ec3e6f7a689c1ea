/** The prime and the beginning of FNV-1a (Fowler, Noll and Vo). */
const PRIME = 16_777_619;
const BEGIN = 2_166_136_261;

/** No character has this code: `ab`, `c` and `a`, `bc` differ. */
const END_OF_WORDS = 0x1_0000;

/**
 * Short letters for words. Two rows of words with the same ones are the same but for one chance in four thousand million:
 * enough to tell one role from the next, and it needs no module and no memory.
 */
export function hashWords(row: readonly string[]): string {
  let hash = BEGIN;
  let total = 0;
  for (const words of row) {
    const { length } = words;
    total += length;
    for (let index = 0; index < length; index += 1) hash = Math.imul(hash ^ words.charCodeAt(index), PRIME);
    hash = Math.imul(hash ^ END_OF_WORDS, PRIME);
  }
  return `${(hash >>> 0).toString(36)}-${total.toString(36)}`;
}
