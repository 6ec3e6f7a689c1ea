/** How many numbers words are mapped to: a role has some 500 different starts of words, so few meet. */
const size = 1 << 14;

/** Which of some texts may have which words. */
export interface WordStarts {
  /** The texts, by index and in order, that may have a word with one of some numbers. */
  textsWith(starts: readonly number[]): number[];
}

/**
 * Which words texts may have: a table of the texts by the number of each word's first five letters. Other words may
 * have the same number, so it only tells what a text can't hold; but it costs less than one pattern and spares nearly
 * all of them.
 */
export function wordStarts(texts: readonly string[]): WordStarts {
  // Entries of a text each, chained from the last of a number to the first; whole numbers cost least.
  const last = new Int32Array(size);
  const textOf: number[] = [-1];
  const before: number[] = [0];
  texts.forEach((text, index) => {
    eachStart(text, (start) => {
      const entry = last[start] ?? 0;
      if (textOf[entry] === index) return;
      last[start] = textOf.length;
      textOf.push(index);
      before.push(entry);
    });
  });
  return {
    textsWith(starts) {
      const found: number[] = [];
      for (const start of starts) {
        for (let entry = last[start] ?? 0; entry > 0; entry = before[entry] ?? 0)
          found.push(textOf[entry] ?? 0);
      }
      if (found.length < 2) return found;
      return found.sort((a, b) => a - b).filter((index, at) => index !== found[at - 1]);
    },
  };
}

/** The number of a word of the letters a to z. */
export function wordStart(word: string): number {
  let first: number | undefined;
  eachStart(word, (start) => {
    first ??= start;
  });
  return first ?? 0;
}

function eachStart(text: string, add: (start: number) => void): void {
  let start = 0;
  let letters = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const letter = (text.charCodeAt(index) | 32) - 96;
    if (letter >= 1 && letter <= 26) {
      if (letters < 5) start = start * 32 + letter;
      letters += 1;
    } else if (letters > 0) {
      add((Math.imul(start, 0x9e3779b1) >>> 18) & (size - 1));
      start = 0;
      letters = 0;
    }
  }
}

/** A pattern that can match only in a text with one of some words. */
export interface Wording {
  pattern: RegExp;
  /** The words by their starts. */
  starts: readonly number[];
}

/**
 * Makes a wording.
 *
 * @param pattern With the flag `g`.
 * @param words Words of which the text has at least one wherever the pattern matches; of a longer word, the
 *   first five letters count.
 */
export function wording(pattern: RegExp, ...words: string[]): Wording {
  return { pattern, starts: words.map(wordStart) };
}
