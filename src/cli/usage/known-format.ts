import { didYouMean } from './did-you-mean.ts';
import { UsageError } from './usage-error.ts';

/**
 * The format that a word names.
 *
 * @throws UsageError if there is no such format.
 */
export function knownFormat<Name extends string>(word: string, names: readonly Name[]): Name {
  const name = names.find((known) => known === word);
  if (name !== undefined) return name;
  throw new UsageError(`Unknown format \`${word}\`${didYouMean(word, names)}`, `Known: ${names.join(', ')}.`);
}
