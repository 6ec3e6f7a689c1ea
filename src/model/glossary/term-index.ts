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
}

/** The words that may follow, by word, and the entry that ends here. */
interface Node {
  next: Map<string, Node>;
  ends?: { entry: GlossaryEntry; isAcronym: boolean };
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
  const root: Node = { next: new Map() };
  for (const entry of glossary) {
    for (const form of formsOf(entry)) add(form, entry, root);
  }
  return { find: (text) => find(text, root) };
}

function add(form: string, entry: GlossaryEntry, root: Node): void {
  let node = root;
  for (const [word] of form.matchAll(wordPattern)) {
    const key = isAcronym(word) ? exact(word) : folded(word);
    const next = node.next.get(key) ?? { next: new Map() };
    node.next.set(key, next);
    node = next;
  }
  if (node !== root) node.ends ??= { entry, isAcronym: isAcronym(form) };
}

/** Capitals are kept, so that `IT` is not `it`. */
function exact(word: string): string {
  return `=${word.normalize('NFC')}`;
}

function folded(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'").toLowerCase();
}

interface Word {
  text: string;
  start: number;
  end: number;
}

function find(text: string, root: Node): FoundTerm[] {
  if (root.next.size === 0) return [];
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length });
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
    for (const { key, isPossessive } of endings(word.text)) {
      const ends = node.next.get(key)?.ends;
      if (ends === undefined) continue;
      longest = { found: { ...ends, start, end: word.end, isPossessive }, next: at + 1 };
      break;
    }
    node = node.next.get(exact(word.text)) ?? node.next.get(folded(word.text));
  }
  return longest;
}

/** What the last word of a term may be, as it is found: itself, its plural, or either as an owner. */
function endings(word: string): { key: string; isPossessive: boolean }[] {
  const bare = word.replace(/['’]s$/i, '');
  const isPossessive = bare !== word;
  const forms = [
    word,
    bare,
    bare.replace(/s$/, ''),
    bare.replace(/es$/i, ''),
    bare.replace(/ies$/i, 'y'),
    bare.replace(/es$/i, 'is'),
  ];
  const keys = forms.flatMap((form) => [exact(form), folded(form)]);
  return [...new Set(keys)].map((key) => ({ key, isPossessive }));
}
