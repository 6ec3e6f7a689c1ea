import type { Box } from './boxes.ts';

/** How a paragraph is broken: `even` evens out the ragged edge, `balanced` makes all lines of a heading alike. */
export type Rag = 'even' | 'balanced';

/** A line costs far more than any raggedness, so that evening out never makes a paragraph longer. */
const LINE = 100;
/** A break after a hyphen: ill placed in prose, worse than one more line in a heading. */
const HYPHEN = { even: 0.12, balanced: 1.5 * LINE };
/** A last line shorter than this part of the width looks like a leftover. */
const SHORT = 0.2;
const SHORT_COST = 0.6;
const TOLERANCE = 0.01;

/**
 * The boxes after which lines end, of a run of boxes without a forced end in it. Of all ways to set it in the
 * fewest lines, the one with the least sum of squared gaps at the right. No box may be wider than the line.
 */
export function chooseBreaks(boxes: readonly Box[], width: number, rag: Rag): number[] {
  const count = boxes.length;
  const cost = [0];
  const from = [0];
  for (let end = 1; end <= count; end++) {
    const last = boxes[end - 1];
    const hyphen = end < count && last && endsWithHyphen(last) ? HYPHEN[rag] : 0;
    let used = (last?.width ?? 0) + (last?.hyphen && end < count ? hyphenWidth(last) : 0);
    let least = Number.POSITIVE_INFINITY;
    let best = 0;
    for (let start = end - 1; start >= 0; start--) {
      if (start < end - 1) used += (boxes[start]?.width ?? 0) + (boxes[start]?.space ?? 0);
      if (used > width + TOLERANCE && start < end - 1) break;
      const whole = (cost[start] ?? 0) + LINE + hyphen + gapCost(used / width, end === count, start > 0, rag);
      if (whole > least) continue;
      least = whole;
      best = start;
    }
    cost.push(least);
    from.push(best);
  }
  return backwards(from, count);
}

function gapCost(filled: number, last: boolean, continued: boolean, rag: Rag): number {
  if (!last || (rag === 'balanced' && continued)) return (1 - filled) ** 2;
  return continued && filled < SHORT ? SHORT_COST * (1 - filled / SHORT) : 0;
}

function backwards(from: readonly number[], count: number): number[] {
  const ends: number[] = [];
  for (let end = count; end > 0; end = from[end] ?? 0) ends.unshift(end);
  return ends;
}

function endsWithHyphen(box: Box): boolean {
  if (box.hyphen) return true;
  const content = box.pieces.at(-1)?.content;
  if (content === undefined || !('shaped' in content)) return false;
  const { text } = content.shaped;
  return text.endsWith('-') || text.endsWith('\u2010');
}

/** About the width of the hyphen that a soft one becomes. */
function hyphenWidth(box: Box): number {
  return (box.pieces.at(-1)?.style.size ?? 0) * 0.4;
}
