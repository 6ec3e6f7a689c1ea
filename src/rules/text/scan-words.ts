/** What a look at every character of a text finds. */
export interface ScannedWords {
  /**
   * Each word of the letters a to z, in any case, as a number: its first five letters, and how many it has in the
   * last four bits.
   */
  numbers: Int32Array;
  /** How many numbers there are; what stands behind them in the row is of an earlier text. */
  length: number;
  /** How many words there are: what stands between spaces and holds a letter or digit. */
  words: number;
  /** Whether a word may stand twice in a row. */
  mayRepeat: boolean;
}

// One for all texts: it is read before the next text is scanned.
const scanned: ScannedWords = { numbers: new Int32Array(1024), length: 0, words: 0, mayRepeat: false };

/** The bits of a word's number that tell how many letters it has; all of them for the longest. */
export const lengthBits = 15;

/** Scans a text once for all that is asked of its words; what it returns holds until the next text is scanned. */
export function scanWords(text: string): ScannedWords {
  if (text.length > scanned.numbers.length) scanned.numbers = new Int32Array(text.length * 2);
  const { numbers } = scanned;
  const end = text.length;
  let length = 0;
  let words = 0;
  let mayRepeat = false;
  let isCounted = false;
  // Words of letters since the last space: `don’t` has two.
  let parts = 0;
  let start = 0;
  let letters = 0;
  for (let index = 0; index <= end; index += 1) {
    const code = index < end ? text.charCodeAt(index) : space;
    const letter = (code | 32) - 96;
    if (letter >= 1 && letter <= 26) {
      if (letters < 5) start = start * 32 + letter;
      letters += 1;
      continue;
    }
    if (letters > 0) {
      if (!isCounted) words += 1;
      isCounted = true;
      parts += 1;
      const number = start * 16 + Math.min(letters, lengthBits);
      mayRepeat ||=
        parts > 2 ||
        (length > 0 && numbers[length - 1] === number) ||
        (length > 1 && numbers[length - 2] === number);
      numbers[length] = number;
      length += 1;
      start = 0;
      letters = 0;
    }
    if (code === space || isSpace(code)) {
      isCounted = false;
      parts = 0;
    } else if (code >= 48 && code <= 57) {
      if (!isCounted) words += 1;
      isCounted = true;
    } else if (code >= 128 && !isSign(code) && isLetterOrDigit(text, index)) {
      if (!isCounted) words += 1;
      isCounted = true;
      mayRepeat = true;
    }
  }
  scanned.length = length;
  scanned.words = words;
  scanned.mayRepeat = mayRepeat;
  return scanned;
}

const space = 32;

function isSpace(code: number): boolean {
  return code < 160 ? code <= 13 && code >= 9 : !isSign(code) && /\s/.test(String.fromCharCode(code));
}

/** Pounds, dashes, quotation marks and dots: most of what is no letter of ASCII is one of them. */
function isSign(code: number): boolean {
  return code === 0xa3 || (code >= 0x2010 && code <= 0x2027);
}

/** Whether the character at an offset is a letter or digit of any script. */
export function isLetterOrDigit(text: string, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(index) ?? 0));
}

/** How many words a text has: what stands between spaces and holds a letter or digit. */
export function countWords(text: string): number {
  return scanWords(text).words;
}
