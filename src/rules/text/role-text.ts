import type { Position } from 'unist';
import type { Role } from '../../model/index.ts';
import type { Passage, PassageKind } from './passage.ts';
import { readPassages } from './read-passages.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { type Wording, WordStarts } from './word-starts.ts';

/** Words that a pattern found in a passage. */
export class FoundWords {
  readonly passage: Passage;
  readonly match: RegExpExecArray;
  /** Offset in the passage. */
  readonly start: number;

  constructor(passage: Passage, match: RegExpExecArray, start: number) {
    this.passage = passage;
    this.match = match;
    this.start = start;
  }

  /** The place is looked up when it is asked for: most of what is found is left alone. */
  get place(): Position {
    return this.passage.place(this.start, this.start + this.match[0].length);
  }
}

/** A role's words, read when they are first asked for. */
export interface RoleText {
  /** Every passage, in the order of the text. */
  passages(): Passage[];
  /** Passages of some kinds. */
  of(...kinds: PassageKind[]): Passage[];
  /**
   * Finds a pattern in the passages of some kinds; without any, in all but headings and quotations. The
   * pattern needs the flag `g`, and must not reach over the end of a line.
   */
  find(pattern: RegExp, ...kinds: PassageKind[]): FoundWords[];
  /** The same in English, where a text has one of the wording's words. */
  findEnglish(wording: Wording, ...kinds: PassageKind[]): FoundWords[];
  /** Passages that hold one of some words in small letters, in any case and perhaps inside others. */
  holding(...words: string[]): Passage[];
  /** Passages of some kinds that have more words than a number. */
  longerThan(most: number, ...kinds: PassageKind[]): Passage[];
  /** Passages in which a word may stand twice in a row, headings and quotations left out. */
  repeating(): Passage[];
  /** Whether any passage has a wording, in whatever language; headings and quotations included. */
  has(wording: Wording): boolean;
  /** Whether the role is in English. */
  isEnglish: boolean;
  /** The sentences of a passage. */
  sentences(passage: Passage): Sentence[];
}

const unspoken: ReadonlySet<PassageKind> = new Set(['heading', 'quotation']);

/** The words of a role; patterns are tried on all of them joined, which is faster than one by one. */
export function roleText(role: Role): RoleText {
  let known: Passage[] | undefined;
  let joined: string | undefined;
  let lower: string | undefined;
  let starts: WordStarts | undefined;
  const sentences = new Map<Passage, Sentence[]>();
  const passages = () => {
    known ??= readPassages(role);
    return known;
  };
  const words = () => {
    starts ??= new WordStarts(passages().map(({ text }) => text));
    return starts;
  };
  const isEnglish = isTagOfEnglish(role.language);
  const join = () => {
    joined ??= passages()
      .map(({ text }) => text)
      .join('\n');
    return joined;
  };
  const find: RoleText['find'] = (pattern, ...kinds) => {
    const whole = join();
    const found: FoundWords[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(whole); match !== null; match = pattern.exec(whole)) {
      if (match[0] === '') pattern.lastIndex += 1;
      const passage = passages()[passageAt(passages(), match.index)];
      if (passage === undefined) continue;
      if (isWanted(passage, kinds)) found.push(new FoundWords(passage, match, match.index - passage.start));
    }
    return found;
  };
  return {
    passages,
    isEnglish,
    of: (...kinds) => passages().filter(({ kind }) => kinds.includes(kind)),
    find,
    findEnglish({ pattern, words: wanted }, ...kinds) {
      if (!isEnglish) return [];
      const texts = words().textsWith(wanted);
      const found: FoundWords[] = [];
      for (const index of texts) {
        const passage = passages()[index];
        if (passage === undefined || !isWanted(passage, kinds)) continue;
        if (passage.language === undefined || isTagOfEnglish(passage.language))
          addFound(passage, pattern, found);
      }
      return found;
    },
    holding(...wanted) {
      lower ??= join().toLowerCase();
      // In some scripts small letters are more than the capitals.
      if (lower.length !== join().length)
        return passages().filter(({ text }) => wanted.some((one) => text.toLowerCase().includes(one)));
      const found = new Set<number>();
      for (const one of wanted) addHolding(one, lower, passages(), found);
      return [...found].sort((a, b) => a - b).flatMap((index) => passages()[index] ?? []);
    },
    has: ({ pattern, words: wanted }) =>
      words()
        .textsWith(wanted)
        .some((index) => (passages()[index]?.text ?? '').search(pattern) >= 0),
    longerThan: (most, ...kinds) =>
      passages().filter(
        (passage, index) => (words().counts[index] ?? 0) > most && kinds.includes(passage.kind),
      ),
    repeating: () =>
      passages().filter((passage, index) => words().repeats[index] === true && isWanted(passage, [])),
    sentences(passage) {
      const split = sentences.get(passage) ?? splitSentences(passage.text);
      sentences.set(passage, split);
      return split;
    },
  };
}

function isWanted({ kind }: Passage, kinds: PassageKind[]): boolean {
  return kinds.length > 0 ? kinds.includes(kind) : !unspoken.has(kind);
}

function addFound(passage: Passage, pattern: RegExp, found: FoundWords[]): void {
  // Not matchAll, which makes a copy of the pattern.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(passage.text); match !== null; match = pattern.exec(passage.text)) {
    if (match[0] === '') pattern.lastIndex += 1;
    found.push(new FoundWords(passage, match, match.index));
  }
}

function isTagOfEnglish(language: string): boolean {
  return /^en\b/i.test(language);
}

/** Adds the passages that hold some words, by index. */
function addHolding(words: string, whole: string, passages: Passage[], found: Set<number>): void {
  let at = whole.indexOf(words);
  while (at >= 0) {
    const index = passageAt(passages, at);
    found.add(index);
    const next = passages[index + 1];
    at = next === undefined ? -1 : whole.indexOf(words, next.start);
  }
}

/** The index of the last passage that starts at or before an offset of the joined text. */
function passageAt(passages: Passage[], offset: number): number {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passages[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
