import { scanWords } from './scan-words.ts';

/** How many chains there are: a role has some 500 different starts of words. */
const size = 1 << 11;

/**
 * Which words texts may have: the starts of all their words, that is their first five letters as a number, in chains.
 * It only tells what a text can't hold; but it costs less than one pattern and spares nearly all of them.
 */
export class WordStarts {
  /** How many words each text has, as `countWords` counts them. */
  readonly counts: readonly number[];
  /** Whether a word may stand twice in a row in a text. */
  readonly repeats: readonly boolean[];
  // Entries of a word each, from the last of a chain to the first; whole numbers cost least.
  private readonly lastOf = new Int32Array(size);
  private readonly startOf: number[] = [-1];
  private readonly textOf: number[] = [-1];
  private readonly before: number[] = [0];

  constructor(texts: readonly string[]) {
    const counts: number[] = [];
    const repeats: boolean[] = [];
    for (let text = 0; text < texts.length; text += 1) {
      const scanned = scanWords(texts[text] ?? '');
      counts.push(scanned.words);
      repeats.push(scanned.mayRepeat);
      for (let index = 0; index < scanned.length; index += 1) this.add(scanned.starts[index] ?? 0, text);
    }
    this.counts = counts;
    this.repeats = repeats;
  }

  private add(start: number, text: number): void {
    const chain = chainOf(start);
    const last = this.lastOf[chain] ?? 0;
    if (this.textOf[last] === text && this.startOf[last] === start) return;
    this.lastOf[chain] = this.startOf.length;
    this.startOf.push(start);
    this.textOf.push(text);
    this.before.push(last);
  }

  /** The texts, by index and in order, that may have a word with one of some starts. */
  textsWith(starts: readonly number[]): readonly number[] {
    let found: number[] | undefined;
    for (const start of starts) {
      for (let entry = this.lastOf[chainOf(start)] ?? 0; entry > 0; entry = this.before[entry] ?? 0) {
        if (this.startOf[entry] !== start) continue;
        found ??= [];
        found.push(this.textOf[entry] ?? 0);
      }
    }
    if (found === undefined) return none;
    if (found.length < 2) return found;
    return found.sort((a, b) => a - b).filter((index, at, all) => index !== all[at - 1]);
  }
}

const none: readonly number[] = [];

function chainOf(start: number): number {
  return (Math.imul(start, 0x9e3779b1) >>> 21) & (size - 1);
}

/** The start of a word of the letters a to z. */
export function wordStart(word: string): number {
  const { starts, length } = scanWords(word);
  return length > 0 ? (starts[0] ?? 0) : 0;
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
