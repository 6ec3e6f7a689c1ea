/** UAX #14 as the `linebreak` package implements it. */
interface LineBreaker {
  nextBreak(): { position: number; required: boolean } | null;
}

/** The constructor of `linebreak`, loaded only for packs that need it, since it unpacks a trie at import. */
export type LineBreakerClass = new (text: string) => LineBreaker;

/** Characters whose breaking needs no tables: letters of three scripts and the punctuation between them. */
const UNUSUAL =
  /[^\n\x20-\x7E\u00A0\u00AD\u00A3\u00A7\u00A9\u00B0\u00B7\u00C0-\u052F\u1E00-\u1FFF\u200B\u2011\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u20AC\uFFFC]/;
/** What a line may end at: all but the last two only after it. */
const PARTING = /[\n\u200B\u00AD \-/–—\uFFFC]/g;
const PARTS_BEFORE = '—\uFFFC';
const LETTER = /\p{L}/u;
/** No line begins with one of these, even after a space. */
const CLOSING = '!?)]},.:;/%…';
const OPENING = '([{';

/** Whether the text has characters that only UAX #14's own tables decide on. */
export function needsLineBreaker(text: string): boolean {
  return UNUSUAL.test(text);
}

/** Offsets at which a line may end, ascending; the end of the text is not one of them. */
export function breakOpportunities(text: string, Breaker: LineBreakerClass | undefined): number[] {
  const breaks: number[] = [];
  if (Breaker && needsLineBreaker(text)) {
    const breaker = new Breaker(text);
    for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) breaks.push(next.position);
    if (breaks.at(-1) === text.length) breaks.pop();
    return breaks;
  }
  PARTING.lastIndex = 0;
  while (PARTING.test(text)) {
    const after = PARTING.lastIndex;
    const before = after - 1;
    if (PARTS_BEFORE.includes(text.charAt(before)) && before > 0 && breaks.at(-1) !== before)
      if (mayBreakAt(text, before)) breaks.push(before);
    if (after < text.length && mayBreakAt(text, after)) breaks.push(after);
  }
  return breaks;
}

/** UAX #14 for usual text: between the characters on both sides of the offset. */
function mayBreakAt(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  switch (before) {
    case '\n':
      return true;
    case '\u200B':
    case '\u00AD':
    case '\uFFFC':
      return after !== ' ' && !CLOSING.includes(after);
    case ' ':
      return (
        after !== ' ' && after !== '\n' && !CLOSING.includes(after) && !OPENING.includes(lastWord(text, at))
      );
    case '-':
    case '/':
    case '–':
      return LETTER.test(after) && LETTER.test(text.charAt(at - 2));
    case '—':
      return LETTER.test(after);
    default:
      return after === '\uFFFC' || (after === '—' && LETTER.test(before));
  }
}

/** The last character before the spaces that end at the offset; a space if there is none. */
function lastWord(text: string, at: number): string {
  let i = at - 1;
  while (i > 0 && text.charAt(i) === ' ') i--;
  return text.charAt(i);
}
