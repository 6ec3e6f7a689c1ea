import { inheritedFrom } from '../model/index.ts';
import type { Source, Suggestion } from '../source/index.ts';
import type { Finding } from './rule.ts';
import type { FoundWords } from './text/index.ts';

/** A finding about words that were found; what is recorded at their item may answer it. */
export function flagWords(
  { place, passage: { about } }: FoundWords,
  said: Omit<Finding, 'place' | 'about'>,
): Finding {
  return { ...said, place, ...(about !== undefined && { about }) };
}

/** What to write in place of found words, unless marks stand between them; a capital is kept. */
export function replaceWords(
  { place, match: [words] }: FoundWords,
  text: string,
  source: Source,
): { suggestion?: Suggestion } {
  const start = place.start.offset;
  const end = place.end.offset;
  if (start === undefined || end === undefined) return {};
  const { text: written } = inheritedFrom(place)?.source ?? source;
  if (written.slice(start, end).replace(/\s+/g, ' ') !== words) return {};
  const isCapital = /^\p{Lu}/u.test(words);
  return {
    suggestion: { start, end, text: isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text },
  };
}
