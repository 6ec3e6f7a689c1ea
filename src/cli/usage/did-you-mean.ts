import { suggest } from '../../schema/index.ts';

/** What an unknown word was probably meant to be, as the end of a sentence. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = suggest(word, known);
  return meant === undefined ? '' : `; did you mean \`${meant}\`?`;
}
