import type { Glossary } from '../../types.ts';

/** An entry of the glossary: a term, and what there is to say about it. */
export type GlossaryEntry = Glossary[number];

/** A term that was found in a text. */
export interface FoundTerm {
  entry: GlossaryEntry;
  /** Offsets in the text. */
  start: number;
  end: number;
  /** Whether the text has the entry's acronym, rather than its words. */
  isAcronym: boolean;
  /** Whether it stands as an owner: `the team’s`. */
  isPossessive: boolean;
}

/** The terms of a glossary, ready to be found in texts. */
export interface TermIndex {
  /**
   * Finds terms: the longest first, plural or not, whatever their case, a hyphen as good as a space. Of an acronym the
   * capitals count.
   */
  find(text: string): FoundTerm[];
  /** Whether a text may hold a term at all, which is quickly told of most. */
  mayHold(text: string): boolean;
}

/** After some words of terms: the words that may follow, and the last words of terms, plural or not. */
interface Node {
  next: Map<string, Node>;
  last: Map<string, { entry: GlossaryEntry; isAcronym: boolean }>;
}

/** How a word of a text may stand in terms. */
interface Keys {
  /** As it is and in small letters. */
  whole: [string, string];
  /** The same without the ending of an owner. */
  bare?: [string, string];
}

const wordPattern = /[\p{L}\p{N}]+\+*(?:['’&][\p{L}\p{N}]+)*/gu;
const between = /^(?:[\s\u00A0]+|[-\u2010\u2011])$/;

/** Whether a word is an acronym: two capitals or more, and no more small letters than capitals. */
export function isAcronym(word: string): boolean {
  if (!/^[^\s]{2,12}$/.test(word)) return false;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 1 && capitals >= (word.match(/\p{Ll}/gu)?.length ?? 0);
}

/** The forms in which an entry is found: its term, and the acronym that `short` may be. */
export function formsOf({ term, short }: GlossaryEntry): string[] {
  return short !== undefined && isAcronym(short) && short !== term ? [term, short] : [term];
}

const known = new WeakMap<Glossary, TermIndex>();

/** The terms of a glossary; of several entries with one term the first counts. */
export function termIndex(glossary: Glossary): TermIndex {
  const made = known.get(glossary) ?? makeIndex(glossary);
  known.set(glossary, made);
  return made;
}

function makeIndex(glossary: Glossary): TermIndex {
  const root: Node = { next: new Map(), last: new Map() };
  const forms = glossary.flatMap((entry) => formsOf(entry).map((form) => ({ form, entry })));
  // A term as it is written goes before the plural of another.
  for (const endings of [itself, pluralsOf]) {
    for (const { form, entry } of forms) add(form, entry, root, endings);
  }
  const known = new Map<string, Keys>();
  const keysOf = (word: string): Keys => {
    const keys = known.get(word) ?? makeKeys(word);
    known.set(word, keys);
    return keys;
  };
  const mayHold = firstWords(root);
  return { mayHold, find: (text) => (mayHold(text) ? find(text, root, keysOf) : []) };
}

/** Looking for more than these takes longer than cutting a text into its words. */
const MOST_FIRST_WORDS = 60;

/** Tells texts that hold no first word of any term, as most do, without cutting them into words. */
function firstWords(root: Node): (text: string) => boolean {
  const all = [...root.next.keys(), ...root.last.keys()].map((key) => folded(key.replace(/^=/, '')));
  const least = all.filter((word) => !all.some((other) => other !== word && word.includes(other)));
  const words = [...new Set(least)];
  if (words.length > MOST_FIRST_WORDS || words.some((word) => /[^\x20-\x7E]/.test(word))) return () => true;
  return (text) => {
    if (text.normalize('NFC') !== text) return true;
    const small = text.replaceAll('’', "'").toLowerCase();
    return words.some((word) => small.includes(word));
  };
}

function add(form: string, entry: GlossaryEntry, root: Node, endings: (word: string) => string[]): void {
  const words = [...form.matchAll(wordPattern)].map(([word]) => word);
  const last = words.pop();
  if (last === undefined) return;
  let node = root;
  for (const word of words) {
    const key = isAcronym(word) ? exact(word) : folded(word);
    const next = node.next.get(key) ?? { next: new Map(), last: new Map() };
    node.next.set(key, next);
    node = next;
  }
  const ends = { entry, isAcronym: isAcronym(form) };
  for (const key of endings(last)) {
    if (!node.last.has(key)) node.last.set(key, ends);
  }
}

function itself(word: string): string[] {
  return [isAcronym(word) ? exact(word) : folded(word)];
}

function pluralsOf(last: string): string[] {
  if (isAcronym(last)) return [exact(`${last}s`)];
  const word = folded(last);
  return [
    `${word}s`,
    `${word}es`,
    ...(word.endsWith('y') ? [`${word.slice(0, -1)}ies`] : []),
    ...(word.endsWith('is') ? [`${word.slice(0, -2)}es`] : []),
  ];
}

/** Capitals are kept, so that `IT` is not `it`. */
function exact(word: string): string {
  return `=${word.normalize('NFC')}`;
}

function folded(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'").toLowerCase();
}

function makeKeys(word: string): Keys {
  const bare = word.replace(/['’]s$/i, '');
  return {
    whole: [exact(word), folded(word)],
    ...(bare !== word && { bare: [exact(bare), folded(bare)] }),
  };
}

/** A word of a text. */
interface Word {
  keys: Keys;
  start: number;
  end: number;
}

function find(text: string, root: Node, keysOf: (word: string) => Keys): FoundTerm[] {
  const words: Word[] = [];
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(text); match !== null; match = wordPattern.exec(text)) {
    const [word] = match;
    words.push({ keys: keysOf(word), start: match.index, end: match.index + word.length });
  }
  const found: FoundTerm[] = [];
  for (let from = 0; from < words.length; ) {
    const longest = longestAt(text, words, from, root);
    if (longest !== undefined) found.push(longest.found);
    from = longest?.next ?? from + 1;
  }
  return found;
}

function longestAt(
  text: string,
  words: readonly Word[],
  from: number,
  root: Node,
): { found: FoundTerm; next: number } | undefined {
  const start = words[from]?.start ?? 0;
  let longest: { found: FoundTerm; next: number } | undefined;
  let node: Node | undefined = root;
  for (let at = from; node !== undefined; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (at > from && !between.test(text.slice(words[at - 1]?.end, word.start))) break;
    const { whole, bare } = word.keys;
    const ends = endOf(whole, node) ?? (bare && endOf(bare, node));
    if (ends !== undefined) {
      longest = { found: { ...ends, start, end: word.end, isPossessive: bare !== undefined }, next: at + 1 };
    }
    node = node.next.get(whole[0]) ?? node.next.get(whole[1]);
  }
  return longest;
}

function endOf([own, small]: [string, string], { last }: Node) {
  return last.get(own) ?? last.get(small);
}
