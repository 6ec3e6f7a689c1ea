/** A sentence of a passage, without the space around it. */
export interface Sentence {
  text: string;
  /** Offset in the passage. */
  start: number;
  /** How many words it has; numbers count. */
  words: number;
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
  for (const match of text.matchAll(ending)) {
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
  const start = from + words.indexOf(trimmed);
  sentences.push({ text: trimmed, start, words: countWords(trimmed) });
}

/** How many words a text has: what stands between spaces and holds a letter or digit. */
export function countWords(text: string): number {
  let words = 0;
  let isCounted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 32 || (code < 160 ? code <= 13 && code >= 9 : /\s/.test(text.charAt(index))))
      isCounted = false;
    else if (!isCounted && isLetterOrDigit(code, text, index)) {
      isCounted = true;
      words += 1;
    }
  }
  return words;
}

function isLetterOrDigit(code: number, text: string, index: number): boolean {
  if (code >= 128) return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(index) ?? code));
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
}
