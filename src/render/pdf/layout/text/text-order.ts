import type { Bidi } from 'bidi-js';
import { type Direction, directionOf } from '../../../direction.ts';
import type { Run } from './runs.ts';

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
const ISOLATE = { ltr: '\u2066', rtl: '\u2067' };
const END_OF_ISOLATE = '\u2069';
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
  runs: readonly Run[],
  language: string,
  { bidi, mirrored }: { bidi: Bidi | undefined; mirrored: boolean },
): TextOrder | undefined {
  if (!bidi) return undefined;
  const text = runs.map((run) => run.text).join('');
  const direction = directionOf(language);
  const backwards = direction === 'rtl' || runsBackwards(STRONG.exec(text)?.[0] ?? '');
  if (!backwards && !mirrored && !runsBackwards(text)) return undefined;
  const { isolated, added } = isolate(runs, direction);
  const { levels } = bidi.getEmbeddingLevels(isolated, backwards ? 'rtl' : 'ltr');
  return { base: backwards ? 1 : 0, levels: levels.filter((_, i) => !added.has(i)), mirrored };
}

/** The text with marks around what is in a language of the other direction, and where those marks are. */
function isolate(runs: readonly Run[], direction: Direction): { isolated: string; added: Set<number> } {
  const added = new Set<number>();
  let isolated = '';
  let current = direction;
  const turn = (to: Direction): void => {
    if (to === current) return;
    added.add(isolated.length);
    isolated += to === direction ? END_OF_ISOLATE : ISOLATE[to];
    current = to;
  };
  for (const { text, style } of runs) {
    turn(directionOf(style.language));
    isolated += text;
  }
  turn(direction);
  return { isolated, added };
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
