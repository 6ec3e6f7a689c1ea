import { type Wording, wholeWord } from './word-starts.ts';

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
    wording: { pattern, words: alternatives.map((phrase) => wholeWord(tellingWord(phrase))) },
    entryOf: (found) => known.get(found.toLowerCase()),
  };
}

/** Words of phrases that stand in most descriptions. */
const common: ReadonlySet<string> = new Set(
  'after days every hours monthly people required skilled special until with work'.split(' '),
);

/** The word of a phrase that tells most: “order” of “in order to”, “view” of “with a view to”. */
function tellingWord(phrase: string): string {
  const words = phrase.toLowerCase().match(/[a-z]+/g) ?? [phrase];
  const rare = words.filter((word) => !common.has(word));
  return (rare.length > 0 ? rare : words).reduce((longest, one) =>
    one.length > longest.length ? one : longest,
  );
}
