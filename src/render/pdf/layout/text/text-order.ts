import type { Bidi } from 'bidi-js';
import { directionOf } from '../../../direction.ts';

/** In which order the text of a paragraph is set. */
export interface TextOrder {
  /** The level of the paragraph: 0 if it runs from left to right, 1 if from right to left. */
  base: number;
  /** The level of UAX #9 of each UTF-16 unit: odd where text runs from right to left. */
  levels: Uint8Array;
  /** Lines are measured from the right edge: the pages of the pack are mirrored when all is in place. */
  mirrored: boolean;
}

/** Letters of scripts that run from right to left, and marks that turn the direction. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const STRONG = /[\p{L}\u200E\u200F]/u;

/** Whether some of the text runs from right to left. */
export function runsBackwards(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Loads the Unicode bidirectional algorithm, for packs that need it. */
export async function loadBidi(): Promise<Bidi> {
  const { default: createBidi } = await import('bidi-js');
  return createBidi();
}

/**
 * The order of a paragraph's text; undefined where all of it runs from left to right. A paragraph runs from right to
 * left if its language does, or if its first letter does.
 */
export function orderText(
  text: string,
  language: string,
  { bidi, mirrored }: { bidi: Bidi | undefined; mirrored: boolean },
): TextOrder | undefined {
  if (!bidi) return undefined;
  const backwards = directionOf(language) === 'rtl' || runsBackwards(STRONG.exec(text)?.[0] ?? '');
  if (!backwards && !mirrored && !runsBackwards(text)) return undefined;
  const { levels } = bidi.getEmbeddingLevels(text, backwards ? 'rtl' : 'ltr');
  return { base: backwards ? 1 : 0, levels, mirrored };
}

/** Where the level changes next, or words give way to spaces or spaces to words. */
export function endOfStretch(text: string, { levels }: TextOrder, start: number): number {
  const level = levels[start];
  const space = isSpace(text, start);
  let end = start + 1;
  while (end < text.length && levels[end] === level && isSpace(text, end) === space) end++;
  return end;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charAt(at);
  return unit === ' ' || unit === '\n';
}

/** Rule L2 of UAX #9: indexes in the order in which they stand, from left to right. */
export function fromLeftToRight(levels: readonly number[]): number[] {
  const order = levels.map((_, i) => i);
  const odd = levels.filter((level) => level % 2 === 1);
  for (let level = Math.max(0, ...levels); level >= Math.min(...odd); level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && (levels[end] ?? 0) >= level) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return order;
}
