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
  if (name.length > 80) return [];
  const wanted = readName(name);
  if (wanted.parts.length < 2 || wanted.telling.length === 0) return [];
  const found: Variant[] = [];
  for (const passage of mayHold(wanted, text)) {
    // The role that is extended has a title of its own; all words but one are kept, perhaps joined to the next.
    if (passage.inherited || passage.kind === 'quotation' || passage.language !== undefined) continue;
    const others = passage.text.toLowerCase().replaceAll(wanted.lower, ' ');
    if (holdsNearly(wanted.telling, others)) addVariants(wanted, passage, wordsIn(passage, text), found);
  }
  return found;
}

/** The passages that hold one of the two longest of a name's telling words: a variant has all of them but one. */
function mayHold({ telling }: Name, text: RoleText): Passage[] {
  const [one = '', other = one] = telling.toSorted((a, b) => b.length - a.length);
  return text.holding(one, other);
}

/** A name, and what it is compared by. */
interface Name {
  name: string;
  /** In small letters. */
  lower: string;
  parts: string[];
  /** Its parts without anything between them. */
  whole: string;
  /** Parts that do not stand in every sentence. */
  telling: string[];
}

function readName(name: string): Name {
  const lower = name.toLowerCase();
  const parts = wordsOf(lower).map(({ part }) => part);
  const telling = parts.filter((part) => part.length > 2 && !small.has(part));
  return { name, lower, parts, whole: parts.join(''), telling };
}

function addVariants(name: Name, passage: Passage, words: Word[], found: Variant[]): void {
  const { parts } = name;
  for (const count of [parts.length - 1, parts.length, parts.length + 1]) {
    for (let first = 0; first + count <= words.length; first++) {
      if (!mayBeVariant(name, words, first, count)) continue;
      const run = words.slice(first, first + count);
      const start = run[0]?.start ?? 0;
      const end = run.at(-1)?.end ?? 0;
      if (Math.abs(end - start - name.name.length) > 4) continue;
      if (!run.some(({ lower }) => name.telling.some((part) => lower.includes(part)))) continue;
      const written = passage.text.slice(start, end);
      if (isVariant(written, run, name, passage.text))
        found.push({ written: written.replace(/['’]s?$/, ''), passage, start });
    }
  }
}

/** Whether a run of words begins with the letter of a name, or has all of its parts but one. */
function mayBeVariant({ parts, whole }: Name, words: Word[], first: number, count: number): boolean {
  if (words[first]?.part.charCodeAt(0) === whole.charCodeAt(0)) return true;
  if (count !== parts.length) return false;
  for (let index = 1; index < count; index++) if (words[first + index]?.part !== parts[index]) return false;
  return true;
}

interface Word {
  start: number;
  end: number;
  lower: string;
  /** In small letters, without hyphens and what follows an apostrophe. */
  part: string;
}

/** The words of a role's passages: several names are looked for in the same ones. */
const known = new WeakMap<RoleText, Map<Passage, Word[]>>();

function wordsIn(passage: Passage, text: RoleText): Word[] {
  const all = known.get(text) ?? new Map<Passage, Word[]>();
  known.set(text, all);
  const words = all.get(passage) ?? wordsOf(passage.text);
  all.set(passage, words);
  return words;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const lower = match[0].toLowerCase();
    const part = /['’-]/.test(lower) ? lower.replace(/['’]s?$/, '').replaceAll('-', '') : lower;
    words.push({ start: match.index, end: word.lastIndex, lower, part });
  }
  return words;
}

/** Words of names that stand in every sentence. */
const small = new Set(['and', 'the', 'for', 'with', 'our', 'from']);

function holdsNearly(telling: string[], lower: string): boolean {
  let missing = 0;
  for (const part of telling) if (!lower.includes(part)) missing += 1;
  return missing === 0 || (missing === 1 && telling.length > 1);
}

function isVariant(written: string, run: Word[], { lower, parts, whole }: Name, text: string): boolean {
  const bare = written.toLowerCase().replace(/['’]s?$/, '');
  if (bare === lower || isPlural(bare, lower)) return false;
  const isRow = run.every((part, index) => {
    const before = run[index - 1];
    return before === undefined || joint.test(text.slice(before.end, part.start));
  });
  if (!isRow) return false;
  const folded = bare.replace(/[ -]/g, '');
  // Only hyphens and spaces differ; a compound before a noun may well be joined: night-cover visits.
  if (folded === whole || isPlural(folded, whole)) return differsInWord(bare, lower);
  if (run.length !== parts.length) return false;
  const other = run.flatMap(({ part }, index) => (part === parts[index] ? [] : [index]));
  const [index = 0] = other;
  if (other.length !== 1) return false;
  const [one = '', two = ''] = [run[index]?.part, parts[index]];
  if (isPlural(one, two) || isPlural(two, one)) return index < parts.length - 1;
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
