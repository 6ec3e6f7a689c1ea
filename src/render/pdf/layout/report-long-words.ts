import type { Composer } from './composer.ts';
import type { Box } from './text/boxes.ts';
import { SIGN, textOf } from './text/lines.ts';
import type { Run } from './text/runs.ts';

/** Words up to this many ems are no reason for a message: columns that are too narrow for them are told of as such. */
const LONG = 14;
const SHOWN = 24;
const MM_PER_POINT = 25.4 / 72;

/** Reports words that are wider than the line of `measure` points that they stand in, each of them once. */
export function reportLongWords(
  boxes: readonly Box[],
  runs: readonly Run[],
  measure: number,
  composer: Composer,
): void {
  for (const box of boxes) {
    const size = box.pieces[0]?.style.size ?? 0;
    if (box.width <= Math.max(measure, size * LONG) + 0.01) continue;
    const word = textOf(box).trim();
    if (word === '' || box.width * shareOfLongestPart(word) <= measure || composer.longWords.has(word))
      continue;
    composer.longWords.add(word);
    const origin = runs.find((run) => run.origin && run.text.includes(word.slice(0, SHOWN)))?.origin;
    composer.messages.push({
      ruleId: 'pdf/long-word',
      reason: `Unexpected word “${shorten(word)}” of ${[...word].length} characters, expected words that fit a line of ${Math.round(measure * MM_PER_POINT)} mm; the PDF breaks it between letters`,
      fatal: false,
      ...(origin ? { origin } : {}),
    });
  }
}

/** How much of a word its longest part has that no sign of an address parts. */
function shareOfLongestPart(word: string): number {
  let longest = 0;
  let part = 0;
  for (const letter of word) {
    longest = Math.max(longest, ++part);
    if (SIGN.test(letter)) part = 0;
  }
  return longest / [...word].length;
}

function shorten(word: string): string {
  const letters = [...word];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : word;
}
