import { distance } from 'fastest-levenshtein';

/** Longer words are sentences, for which nothing known was meant. */
const maxLength = 60;

/**
 * The candidate that a word was probably meant to be: the nearest by edit distance (at most 0.45 of its
 * length), or one that shares a start of three letters; case, hyphens and underscores don't count.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  return suggester(candidates)(word);
}

/** Suggests, as `suggest`, among candidates that are made ready once: for many words among many candidates. */
export function suggester(candidates: Iterable<string>): (word: string) => string | undefined {
  const known = Array.from(candidates, (candidate) => ({ candidate, folded: fold(candidate) }));
  return (word) => {
    const wanted = fold(word);
    if (wanted.length > maxLength) return undefined;
    let best: string | undefined;
    let bestScore = Number.POSITIVE_INFINITY;
    for (const { candidate, folded } of known) {
      if (Math.abs(wanted.length - folded.length) >= bestScore) continue;
      const score = scoreOf(wanted, folded);
      if (score < bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  };
}

/** Words shorter than this differ by one slip from what was meant, longer ones by two at most. */
const longWord = 8;

/**
 * The one candidate that a word must have been meant to be: a slip of the keyboard away (two in a word of eight
 * letters and more), while every other candidate is farther. Undefined if there is none, or more than one.
 */
export function onlyMeant(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  if (wanted.length < 3 || wanted.length > maxLength) return undefined;
  const scored = [...new Set(candidates)]
    .map((candidate) => ({ candidate, edits: editsTo(wanted, fold(candidate)) }))
    .sort((a, b) => a.edits - b.edits);
  const [best, next] = scored;
  if (best === undefined || best.edits > (wanted.length < longWord ? 1 : 2)) return undefined;
  return next !== undefined && next.edits === best.edits ? undefined : best.candidate;
}

/** Whether two words are one slip of the keyboard apart. */
export function isOneSlip(word: string, other: string): boolean {
  return editsTo(fold(word), fold(other)) === 1;
}

function scoreOf(wanted: string, candidate: string): number {
  const edits = editsTo(wanted, candidate);
  if (edits <= Math.floor(Math.max(wanted.length, candidate.length) * 0.45)) return edits;
  const sharesStart = wanted.length >= 3 && (candidate.startsWith(wanted) || wanted.startsWith(candidate));
  return sharesStart && candidate.length >= 3 ? edits + 100 : Number.POSITIVE_INFINITY;
}

/** Letters in another order, as in `trem` for `term`, are one slip. */
function editsTo(wanted: string, candidate: string): number {
  if (wanted === candidate) return 0;
  const edits = distance(wanted, candidate);
  // Letters that change places are two edits or more.
  const mayBeMoved = edits > 1 && wanted.length === candidate.length && sumOf(wanted) === sumOf(candidate);
  return mayBeMoved && sorted(wanted) === sorted(candidate) ? 1 : edits;
}

/** Words of the same letters have the same sum: most others are told apart without sorting them. */
function sumOf(word: string): number {
  let sum = 0;
  for (let index = 0; index < word.length; index++) sum += word.charCodeAt(index);
  return sum;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** Folds what doesn't tell two names apart. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[-_\s.]+/g, '');
}
