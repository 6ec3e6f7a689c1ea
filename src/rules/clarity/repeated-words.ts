import type { Source } from '../../source/index.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Passage } from '../text/index.ts';

const opening = new Set([...'"“‘('].map((mark) => mark.charCodeAt(0)));
const fine = new Set([
  'had',
  'that',
  'very',
  'no',
  'so',
  'long',
  'her',
  'do',
  'is',
  'bye',
  'yes',
  'we',
  'far',
]);

/** Words that repeat themselves in no sentence: of others, the first may be a name (“Will will”) or a verb. */
const joining = new Set(
  'a an and are as at but by for from he if in it of on or our she the their these they this those to was were when where who with you your'.split(
    ' ',
  ),
);

/** Flags a word that is typed twice. */
export const repeatedWords: Rule = {
  id: 'clarity/repeated-words',
  severity: 'warning',
  flags: 'A word that stands twice in a row, such as “the the”.',
  why: 'It is left over from editing; every reader sees it but the writer.',
  limits:
    'Names such as “Baden Baden” and words that may follow themselves (“had had”, “that that”, “very very”) pass. After a capital, as in “The the”, only words such as articles, pronouns and prepositions are looked at.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\nWhoever had had the radio said that that was in Baden Baden. It is a very very long night; in, in the end, at the lodge.\n',
      '---\ntitle: Porter\n---\n\nWill will show you round. Support support workers. Sing along to The The.\n',
      '---\ntitle: Porter\n---\n\nWalk-in in the morning, and you know who who’s there is for.\n\n- a\n- a\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\nYou keep the the wards moving.\n',
      '---\ntitle: Porter\n---\n\nThe the wards keep moving. You know them. In in the lodge it is warm.\n',
      '---\ntitle: Porter\n---\n\nYou keep the wards and\nand the theatre moving.\n',
    ],
  },
  check({ source }, { text }) {
    return text
      .repeating()
      .flatMap((passage) => repeatsIn(passage.text).map((repeat) => describe(repeat, passage, source)));
  },
};

interface Repeat {
  /** The first word, which may have a capital. */
  first: string;
  word: string;
  /** Offset of the space before the second word. */
  space: number;
}

/** More repeats than this in one passage are no slips of a writer. */
const mostRepeats = 20;

/** Words between spaces are compared by hand: a pattern for it takes as long as all other rules together. */
function repeatsIn(text: string): Repeat[] {
  const repeats: Repeat[] = [];
  let start = 0;
  for (
    let space = text.indexOf(' ');
    space >= 0 && repeats.length < mostRepeats;
    space = text.indexOf(' ', space + 1)
  ) {
    if (opening.has(text.charCodeAt(start))) start += 1;
    if (space > start && isSameLetter(text.charCodeAt(start), text.charCodeAt(space + 1))) {
      const first = text.slice(start, space);
      const word = joining.has(first.toLowerCase()) ? text.slice(space + 1, space + 1 + first.length) : first;
      if (word.toLowerCase() === first.toLowerCase() && isRepeated(word, text, space))
        repeats.push({ first, word, space });
    }
    start = space + 1;
  }
  return repeats;
}

/** Whether two letters are one, but for a capital: in ASCII, one bit. */
function isSameLetter(a: number, b: number): boolean {
  return a === b || ((a ^ b) === 32 && a < 128);
}

function isRepeated(word: string, text: string, space: number): boolean {
  if (!text.startsWith(word, space + 1) || fine.has(word)) return false;
  if (!/^\p{Ll}[\p{Ll}’']*$/u.test(word)) return false;
  return !/^[\p{L}\p{N}_’'-]/u.test(text.slice(space + 1 + word.length, space + 3 + word.length));
}

function describe({ first, word, space }: Repeat, passage: Passage, source: Source): Finding {
  const place = passage.place(space, space + 1 + word.length);
  const { start, end } = { start: place.start.offset ?? 0, end: place.end.offset ?? 0 };
  const isPlain = source.text.slice(start, end).trim() === word;
  return {
    reason: `Unexpected \`${first} ${word}\`, expected the word once`,
    place,
    ...(isPlain && { suggestion: { start, end, text: '' } }),
  };
}
