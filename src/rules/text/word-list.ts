import { type Wording, wording } from './word-starts.ts';

/** Words of a list that stand for each other, and what to write instead. */
export interface WordListEntry {
  words: string[];
  instead: string[];
}

/** A list of words as one wording, and the entry that each of them belongs to. */
export interface WordList<Entry extends WordListEntry> {
  wording: Wording;
  /** The entry of words as they were found, in any case. */
  entryOf(found: string): Entry | undefined;
}

/**
 * Makes a wording of a list of words; the longest that fit are found.
 *
 * @param after What has to follow the words, as a pattern; the end of the word if it is not given.
 */
export function wordList<Entry extends WordListEntry>(
  entries: readonly Entry[],
  after = '',
): WordList<Entry> {
  const known = new Map(entries.flatMap((entry) => entry.words.map((words) => [words, entry] as const)));
  const alternatives = [...known.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(`(?<![\\w-])(?:${alternatives.join('|')})(?![\\w-])${after}`, 'gim');
  return {
    wording: wording(pattern, ...alternatives.map(longestWord)),
    entryOf: (found) => known.get(found.toLowerCase()),
  };
}

/** The word of a phrase that tells most: “order” of “in order to”. */
function longestWord(phrase: string): string {
  const words = phrase.match(/[a-z]+/gi) ?? [phrase];
  return words.reduce((longest, one) => (one.length > longest.length ? one : longest));
}
