/** The prime and the beginning of FNV-1a (Fowler, Noll and Vo), and another prime for as many bits again. */
const PRIME = 16_777_619;
const OTHER_PRIME = 1_540_483_507;
const BEGIN = 2_166_136_261;

/** No character has this code: `ab`, `c` and `a`, `bc` differ. */
const END_OF_WORDS = 0x1_0000;

/**
 * A short number for words, in letters: two rows of words with one hash are the same but for a very small chance. It
 * needs no module and no memory.
 */
export function hashWords(row: readonly string[]): string {
  let one = BEGIN;
  let other = BEGIN;
  for (const words of row) {
    const { length } = words;
    for (let index = 0; index <= length; index += 1) {
      const code = index < length ? words.charCodeAt(index) : END_OF_WORDS;
      one = Math.imul(one ^ code, PRIME);
      other = Math.imul(other ^ code, OTHER_PRIME);
    }
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
