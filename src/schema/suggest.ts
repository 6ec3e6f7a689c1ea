import { distance } from 'fastest-levenshtein';

/** Longer words are sentences, for which nothing known was meant. */
const maxLength = 60;

/**
 * The candidate that a word was probably meant to be: the nearest by edit distance (at most 0.45 of its
 * length), or one that shares a start of three letters; case, hyphens and underscores don't count.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  if (wanted.length > maxLength) return undefined;
  let best: string | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const score = scoreOf(wanted, fold(candidate));
    if (score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(wanted: string, candidate: string): number {
  // Letters in another order, as in `trem` for `term`, are one slip.
  const edits = sorted(wanted) === sorted(candidate) ? 1 : distance(wanted, candidate);
  if (edits <= Math.floor(Math.max(wanted.length, candidate.length) * 0.45)) return edits;
  const sharesStart = wanted.length >= 3 && (candidate.startsWith(wanted) || wanted.startsWith(candidate));
  return sharesStart && candidate.length >= 3 ? edits + 100 : Number.POSITIVE_INFINITY;
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
