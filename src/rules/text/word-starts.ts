import { lengthBits, scanWords } from './scan-words.ts';

/** How many chains there are: a role has some 500 different words. */
const size = 1 << 11;

/** What an entry has: the number of a word, the text that has it, and where the next entry of its chain is. */
const width = 3;

/** One table for all roles, filled anew when another one is asked: to make them takes longer than to fill them. */
const table = {
  owner: undefined as WordStarts | undefined,
  /** Where the first entry of each chain is, that is the one of the first text; 0 where there is none. */
  firstOf: new Int32Array(size),
  entries: new Int32Array(1 << 12),
};

/**
 * Which words texts may have: all of them in chains, by their first five letters. It only tells what a text can't
 * hold; but it costs less than one pattern and spares nearly all of them.
 */
export class WordStarts {
  /** How many words each text has, as `countWords` counts them. */
  readonly counts: number[];
  /** Whether a word may stand twice in a row in a text. */
  readonly repeats: boolean[];
  private readonly texts: readonly string[];

  constructor(texts: readonly string[]) {
    this.texts = texts;
    this.counts = texts.map(() => 0);
    this.repeats = texts.map(() => false);
    this.fill();
  }

  private fill(): void {
    const { texts, counts, repeats } = this;
    const { firstOf } = table;
    table.owner = this;
    firstOf.fill(0);
    let end = width;
    // From the last to the first, since what is put in a chain last stands first in it.
    for (let text = texts.length - 1; text >= 0; text -= 1) {
      const { numbers, length, words, mayRepeat } = scanWords(texts[text] ?? '');
      counts[text] = words;
      repeats[text] = mayRepeat;
      if (end + length * width > table.entries.length) enlarge(end + length * width);
      const { entries } = table;
      for (let index = 0; index < length; index += 1) {
        const number = numbers[index] as number;
        const chain = chainOf(number);
        entries[end] = number;
        entries[end + 1] = text;
        entries[end + 2] = firstOf[chain] as number;
        firstOf[chain] = end;
        end += width;
      }
    }
  }

  /** The texts, by index and in order, that may have one of some words. */
  textsWith(words: readonly number[]): readonly number[] {
    if (table.owner !== this) this.fill();
    const { entries, firstOf } = table;
    let found: number[] | undefined;
    let last = -1;
    let isSorted = true;
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as number;
      const compared = (word & lengthBits) === 0 ? ~lengthBits : ~0;
      for (let entry = firstOf[chainOf(word)] as number; entry > 0; entry = entries[entry + 2] as number) {
        if ((((entries[entry] as number) ^ word) & compared) !== 0) continue;
        const text = entries[entry + 1] as number;
        if (text === last) continue;
        isSorted &&= text > last;
        last = text;
        found ??= [];
        found.push(text);
      }
    }
    if (found === undefined) return none;
    if (isSorted) return found;
    return found.sort((a, b) => a - b).filter((index, at, all) => index !== all[at - 1]);
  }
}

const none: readonly number[] = [];

function enlarge(least: number): void {
  const { entries } = table;
  table.entries = new Int32Array(least * 2);
  table.entries.set(entries);
}

function chainOf(word: number): number {
  return (Math.imul(word | lengthBits, 0x9e3779b1) >>> 21) & (size - 1);
}

/** The number of a word of the letters a to z with exactly its letters; of a phrase, that of its first word. */
export function wholeWord(word: string): number {
  const { numbers, length } = scanWords(word);
  return length > 0 ? (numbers[0] ?? 0) : 0;
}

/** The number of all words that begin as a word does: of a longer word, the first five letters count. */
export function wordStart(word: string): number {
  return wholeWord(word) & ~lengthBits;
}

/** A pattern that can match only in a text with one of some words. */
export interface Wording {
  pattern: RegExp;
  /** The words by their numbers. */
  words: readonly number[];
}

/**
 * Makes a wording.
 *
 * @param pattern With the flag `g`.
 * @param words Words of which the text has at least one wherever the pattern matches; of a longer word, the
 *   first five letters count.
 */
export function wording(pattern: RegExp, ...words: string[]): Wording {
  return { pattern, words: words.map(wordStart) };
}
