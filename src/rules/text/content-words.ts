import { ownWords } from '../own-words.ts';
import { isLetterOrDigit } from './scan-words.ts';

/** Words that tell two sentences of a job description not apart. */
const emptyWords = new Set(
  (
    'a able about above across after all also am an and any are as at be been being both but by can could do ' +
    'does done each else etc for from had has have having he her his how i if in including into is it its ' +
    'least less may more most must my need needed needs no nor not of off on one or other others our out over ' +
    'own per range related relevant same shall she should so some such than that the their them then there ' +
    'these they this those through to together too under up upon us use used using various very via was we ' +
    'well were what when where whether which while who whose why will with within without would you your ' +
    'ability capacity confident demonstrable demonstrate demonstrated demonstrates effective effectively essential excellent ' +
    'desirable good great high proven strong willing willingness'
  ).split(' '),
);

const ending = /(?:ations?|ments?|ings?|ers?|ors?|ions?|ed|es|ly|s|e|y)$/;

/** The words of a text that carry its meaning, each once, without case and endings. */
export function contentWords(text: string): Set<string> {
  const found = new Set<string>();
  const lower = text.toLowerCase();
  let start = -1;
  let hash = 0;
  for (let index = 0; index <= lower.length; index += 1) {
    const code = index < lower.length ? lower.charCodeAt(index) : 0;
    if (start < 0 ? isOfWord(code, lower, index) : goesOn(code, lower, index)) {
      if (start < 0) start = index;
      hash = Math.imul(hash ^ code, 0x01000193);
    } else if (start >= 0) {
      const known = stemOf(lower, start, index, hash >>> 1);
      if (known !== '') found.add(known);
      start = -1;
      hash = 0;
    }
  }
  return found;
}

function isOfWord(code: number, text: string, index: number): boolean {
  return code < 128
    ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    : isLetterOrDigit(text, index);
}

/** Apostrophes stand inside a word, and the second half of a letter beyond the basic plane. */
function goesOn(code: number, text: string, index: number): boolean {
  return code === 0x27 || code === 0x2019 || (code & 0xfc00) === 0xdc00 || isOfWord(code, text, index);
}

/**
 * Words that were met and their stems, by the words' hash: people write some thousand words again and again, and one
 * that is known need not be cut from its text.
 */
const stems = new Map<number, { written: string; stem: string }>();

/** More are not kept, whatever a text holds. */
const mostStems = 20_000;

function stemOf(text: string, start: number, end: number, hash: number): string {
  const known = stems.get(hash);
  if (known?.written.length === end - start && text.startsWith(known.written, start)) return known.stem;
  const written = text.slice(start, end);
  const made = stem(written);
  if (stems.size < mostStems) stems.set(hash, { written: ownWords(written), stem: ownWords(made) });
  return made;
}

/** The stem of a word in small letters, empty where it carries no meaning. */
function stem(written: string): string {
  const plain = written.replace(/['’]s?$/, '');
  return emptyWords.has(plain) || plain.length < 2 ? '' : makeStem(plain);
}

/** A word without its ending, where at least four letters are left: `supporting`, `supports` and `support` are one. */
function makeStem(plain: string): string {
  const once = cut(plain.replace(/(?:ies|ied)$/, 'y'));
  return once === plain ? once : cut(once);
}

function cut(plain: string): string {
  const shorter = plain.replace(ending, '');
  return shorter.length >= 4 ? shorter : plain;
}

/** How many words two sets share. */
export function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const entry of one) if (other.has(entry)) shared += 1;
  return shared;
}
