/** A sentence of a passage, without the space around it. */
export interface Sentence {
  text: string;
  /** Offset in the passage. */
  start: number;
}

/** What may end a sentence, with closing quotes and brackets, before a space and what may begin one. */
const ending = /(?<![.!?…])[.!?…]+["'”’)\]]{0,4} +(?=["'“‘([]{0,4}[\p{Lu}\p{N}])/gu;

/** Short forms whose full stop ends no sentence. */
const shortForm =
  /(?:^|[\s(])(?:[A-Z]|e\.g|i\.e|etc|cf|approx|vs|incl|no|nos|dr|mr|mrs|ms|mx|prof|rev|st|dept|ext|fig|para|vol)\.$/i;

/** Splits a passage into its sentences; an item without a full stop is one sentence. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  ending.lastIndex = 0;
  // Not matchAll, which makes a copy of the pattern.
  for (let match = ending.exec(text); match !== null; match = ending.exec(text)) {
    const end = match.index + match[0].trimEnd().length;
    if (shortForm.test(text.slice(Math.max(start, end - 12), end))) continue;
    add(sentences, text, start, end);
    start = match.index + match[0].length;
  }
  add(sentences, text, start, text.length);
  return sentences;
}

function add(sentences: Sentence[], text: string, from: number, to: number): void {
  const words = text.slice(from, to);
  const trimmed = words.trim();
  if (trimmed === '') return;
  sentences.push({ text: trimmed, start: from + words.indexOf(trimmed) });
}
