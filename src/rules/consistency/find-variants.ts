import { distance } from 'fastest-levenshtein';
import type { Passage, RoleText } from '../text/index.ts';

/** A name as it was written in a passage. */
export interface Variant {
  written: string;
  passage: Passage;
  start: number;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** Words between which nothing but spaces or hyphens stands. */
const joint = /^[ -]$/;

/** Shorter words of a name differ by more than a slip: Care, Case. */
const longEnough = 6;

/**
 * Finds where a name of several words is written otherwise: with or without a hyphen, with a word in another
 * number inside it, or with a slip in a long word. The plural of the whole, capitals and what follows an
 * apostrophe are no variants.
 */
export function findVariants(name: string, text: RoleText): Variant[] {
  const wanted = partsOf(name);
  const length = wanted.length;
  if (length < 2 || name.length > 80) return [];
  const whole = wanted.join('');
  const telling = wanted.filter((part) => part.length > 2 && !small.has(part));
  if (telling.length === 0) return [];
  const found: Variant[] = [];
  for (const read of readPassages(text)) {
    // The role that is extended has a title of its own; all words but one are kept, perhaps joined to the next.
    if (read.passage.inherited || !holdsNearly(telling, read.lower)) continue;
    const { passage } = read;
    read.words ??= wordsOf(passage.text);
    const { words } = read;
    // How many of the words before each are, or hold, one of the name.
    const kept = [0];
    for (const { lower } of words) kept.push((kept.at(-1) ?? 0) + (isKept(lower, telling) ? 1 : 0));
    for (const count of [length - 1, length, length + 1]) {
      if (count < 1) continue;
      for (let first = 0; first + count <= words.length; first++) {
        if (kept[first] === kept[first + count]) continue;
        const run = words.slice(first, first + count);
        const start = run[0]?.start ?? 0;
        const end = run.at(-1)?.end ?? 0;
        if (end - start > name.length + 4 || end - start < name.length - 4) continue;
        const written = passage.text.slice(start, end);
        if (isVariant(written, run, { name, wanted, whole }, passage.text))
          found.push({ written: written.replace(/['’]s?$/, ''), passage, start });
      }
    }
  }
  return found;
}

interface Word {
  start: number;
  end: number;
  lower: string;
}

/** A passage in small letters, with its words once they were asked for. */
interface Read {
  passage: Passage;
  lower: string;
  words?: Word[];
}

/** What was read of a role, for all its names. */
const readOf = new WeakMap<RoleText, Read[]>();

function readPassages(text: RoleText): Read[] {
  const known = readOf.get(text);
  if (known !== undefined) return known;
  const read = text
    .passages()
    .filter(({ kind, language }) => kind !== 'quotation' && language === undefined)
    .map((passage) => ({ passage, lower: passage.text.toLowerCase() }));
  readOf.set(text, read);
  return read;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(word), ({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    lower: written.toLowerCase(),
  }));
}

/** Words of names that stand in every sentence. */
const small = new Set(['and', 'the', 'for', 'with', 'our', 'from']);

function holdsNearly(telling: string[], lower: string): boolean {
  const held = telling.filter((part) => lower.includes(part)).length;
  return held >= Math.max(1, telling.length - 1);
}

/** Whether a word is, or holds, one of a name. */
function isKept(lower: string, telling: string[]): boolean {
  return telling.some((part) => lower.includes(part));
}

interface Wanted {
  name: string;
  wanted: string[];
  whole: string;
}

function isVariant(written: string, run: Word[], { name, wanted, whole }: Wanted, text: string): boolean {
  const bare = written.toLowerCase().replace(/['’]s?$/, '');
  const plain = name.toLowerCase();
  if (bare === plain || isPlural(bare, plain)) return false;
  const isRow = run.every((part, index) => {
    const before = run[index - 1];
    return before === undefined || joint.test(text.slice(before.end, part.start));
  });
  if (!isRow) return false;
  const folded = bare.replace(/[ -]/g, '');
  // Only hyphens and spaces differ; a compound before a noun may well be joined: night-cover visits.
  if (folded === whole || isPlural(folded, whole)) return differsInWord(bare, plain);
  const parts = partsOf(bare);
  if (parts.length !== wanted.length) return false;
  const other = parts.flatMap((part, index) => (part === wanted[index] ? [] : [index]));
  const [index = 0] = other;
  if (other.length !== 1) return false;
  const [one = '', two = ''] = [parts[index], wanted[index]];
  if (isPlural(one, two) || isPlural(two, one)) return index < wanted.length - 1;
  return Math.min(one.length, two.length) >= longEnough && distance(one, two) === 1;
}

/** Whether a word itself is written otherwise, not only the space between two made a hyphen. */
function differsInWord(bare: string, plain: string): boolean {
  return bare.replaceAll('-', ' ') !== plain.replaceAll('-', ' ') && !isPlural(bare, plain);
}

function isPlural(one: string, other: string): boolean {
  return (
    one === `${other}s` || one === `${other}es` || (other.endsWith('y') && one === `${other.slice(0, -1)}ies`)
  );
}

function partsOf(name: string): string[] {
  return Array.from(name.toLowerCase().matchAll(word), ([part]) =>
    part.replace(/['’]s?$/, '').replaceAll('-', ''),
  );
}
