import LineBreaker from 'linebreak';
import { describe, expect, it } from 'vitest';
import { breakOpportunities, needsLineBreaker } from './break-opportunities.ts';

/** The same, asked of the library. */
function byLibrary(text: string): number[] {
  const breaker = new LineBreaker(text);
  const breaks: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) breaks.push(next.position);
  return breaks.filter((at) => at < text.length);
}

const sentences = [
  'Meets people where they are, listens, and (with them) finds help.',
  'A self-sufficient team and/or a well-run group; “quoted words” come first.',
  'From 9 to 5, at £27,400.50 a year — or less – of it!',
  'See www.example.org/path/to/page.html for more.',
  'Welsh tŷ a’r ŵyl; Łódź; ἄνθρωπος; кириллица.',
  'An opening ( bracket, and one closing ) after a space !',
  'Pre- and post-war work… and so on.',
  'one\ntwo',
  'one\n\n  two, indented\n, three',
];

describe('breakOpportunities', () => {
  it.each(sentences)('breaks as UAX #14 does: %s', (text) => {
    expect(needsLineBreaker(text)).toBe(false);
    const own = breakOpportunities(text, undefined);
    const library = byLibrary(text);
    const show = (breaks: number[]): string =>
      breaks.map((at, i) => text.slice(breaks[i - 1] ?? 0, at)).join('|');
    expect(show(own)).toBe(show(library));
  });

  it('also keeps together a range of numbers, a number and its sign, an address and its scheme', () => {
    expect(breakOpportunities('in 2019–2020 5 % https://a.org', undefined)).toEqual([3, 13, 17]);
  });

  it('leaves other scripts to the library', () => {
    expect(needsLineBreaker('日本語')).toBe(true);
    expect(breakOpportunities('日本語', LineBreaker)).toEqual([1, 2]);
  });

  it('lets no line begin with a comma, whatever runs it is set in', () => {
    const text = 'bold, plain , odd';
    expect(breakOpportunities(text, undefined)).toEqual([6, 14]);
  });
});
