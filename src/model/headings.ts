import { knowsHeadings, type Locale, readingLocale } from '../locale/index.ts';
import { isOneSlip, onlyMeant } from '../schema/index.ts';
import type { SectionKind } from '../types.ts';

/** Brings a heading to the form in which headings are compared: no number, emphasis or closing punctuation. */
export function foldHeading(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/[’‘]/g, "'")
    .replace(/[“”"]/g, '')
    .replace(/[*_`]/g, '')
    .replace(/^[\s\p{Extended_Pictographic}\uFE0F\u200D]+(?=\P{N})/u, '')
    .replace(typedNumber, '')
    .toLowerCase()
    .replace(/\s*[&/]\s*/g, ' and ')
    .replace(/[-‐‑]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s?:.!…–—-]+$/, '')
    .trim();
}

/** A number or letter that was typed before a heading, such as `6.` or `2.1` or `Section 3:`. */
export const typedNumber =
  /^\s*(?:(?:section|part)\s+)?(?:\(?\d+(?:\.\d+)*[.):]*|\(?(?:[A-Za-z]|[ivx]{1,4})[.)])\s*[–—-]?\s+(?=\S)/i;

/** Whether a heading is one of some headings of a locale; `*` in one of them stands for any words. */
export function matchesHeading(title: string, headings: readonly string[]): boolean {
  const folded = foldHeading(title);
  return headings.some((heading) => matches(folded, heading));
}

/** Whether a folded title, which holds no `*`, is a folded heading. */
function matches(folded: string, heading: string): boolean {
  if (!heading.includes('*')) return folded === heading;
  const [before = '', after = ''] = heading.split('*');
  return folded.length > before.length + after.length && folded.startsWith(before) && folded.endsWith(after);
}

/** Stands for `*` while a heading is folded: a character that no heading holds. */
const anyWords = '\uE000';

const foldedAliases = new Map<string, string>();

/**
 * A workspace's own heading, folded once: it is compared with every heading. Those of a locale are written folded,
 * since folding hundreds of them takes a tenth of a short run.
 */
export function foldAlias(heading: string): string {
  const known =
    foldedAliases.get(heading) ?? foldHeading(heading.replaceAll('*', anyWords)).replaceAll(anyWords, '*');
  foldedAliases.set(heading, known);
  return known;
}

/** The headings of a locale, made ready to be looked up: every heading of every role is. */
interface KnownHeadings {
  kinds: Map<string, SectionKind>;
  /** Those that hold `*`. */
  patterns: [SectionKind, string][];
  /** By their first letters and by their last ones. */
  near: Map<string, string[]>;
}

const headingsOf = new WeakMap<Locale, KnownHeadings>();

function knownHeadings(locale: Locale): KnownHeadings {
  const known = headingsOf.get(locale) ?? makeReady(locale);
  headingsOf.set(locale, known);
  return known;
}

function makeReady({ sections }: Locale): KnownHeadings {
  const known: KnownHeadings = { kinds: new Map(), patterns: [], near: new Map() };
  for (const [kind, headings] of Object.entries(sections) as [SectionKind, string[]][]) {
    for (const heading of headings) {
      if (heading.includes('*')) known.patterns.push([kind, heading]);
      else if (!known.kinds.has(heading)) known.kinds.set(heading, kind);
      for (const part of endsOf(heading)) known.near.set(part, [...(known.near.get(part) ?? []), heading]);
    }
  }
  return known;
}

/** The kind of section that a heading opens; `prose` if no alias of the language or the workspace fits. */
export function sectionKind(
  title: string,
  locale: Locale,
  own: Record<string, string | string[]> = {},
): SectionKind {
  const known = knownHeadings(locale);
  const ownKinds = Object.entries(own) as [SectionKind, string | string[]][];
  const kindOf = (words: string) => {
    const folded = foldHeading(words);
    const fits = ([, headings]: [SectionKind, string | string[]]) =>
      [headings].flat().some((heading) => matches(folded, foldAlias(heading)));
    return (
      ownKinds.find(fits)?.[0] ??
      known.kinds.get(folded) ??
      known.patterns.find(([, heading]) => matches(folded, heading))?.[0]
    );
  };
  const inLanguages = title.split(/\s[/|]\s/);
  return (
    kindOf(title) ??
    kindOf(title.replace(/\s*\([^()]*\)[\s*_]*$/, '')) ??
    // The same heading in two languages: `Prif ddyletswyddau / Main duties`.
    (inLanguages.length === 2 ? inLanguages.map(kindOf).find((kind) => kind !== undefined) : undefined) ??
    kindOfHalves(title, kindOf) ??
    'prose'
  );
}

/** `Person specification – Teaching Assistant` or `Teaching Assistant: person specification`. */
function kindOfHalves(
  title: string,
  kindOf: (words: string) => SectionKind | undefined,
): SectionKind | undefined {
  const [, first = '', second = ''] =
    /^(.+?)(?::\s+|\s+[–—-]\s+)(.+)$/.exec(title.replace(typedNumber, '')) ?? [];
  const kind = kindOf(first);
  const other = kindOf(second);
  // A short word at the end, such as "team", may be said of anything.
  return other === 'duties' || other === 'person-specification' ? other : kind;
}

/** The kind of section that a heading opens in a language; `prose` in one whose headings are not known. */
export function kindOfHeading(
  title: string,
  language: string,
  own?: Record<string, string | string[]>,
): SectionKind {
  return knowsHeadings(language) ? sectionKind(title, readingLocale(language), own) : 'prose';
}

/** Shorter headings are too near to other words; in longer ones two letters may be wrong. */
const shortestNear = 10;
const longNear = 16;

/** The known heading that a heading is a slip of the keyboard away from, with a capital; undefined if it is one itself. */
export function nearHeading(title: string, locale: Locale): string | undefined {
  const folded = foldHeading(title);
  const { kinds, near: byEnds } = knownHeadings(locale);
  if (folded.length < shortestNear || kinds.has(folded)) return undefined;
  const near = [...new Set(endsOf(folded).flatMap((part) => byEnds.get(part) ?? []))].filter(
    ({ length }) => Math.abs(length - folded.length) <= 2,
  );
  // "Key contact" and "Key contacts" are words of their own.
  if (near.some((heading) => heading.replaceAll('s', '') === folded.replaceAll('s', ''))) return undefined;
  const meant =
    near.find((heading) => isOneSlip(folded, heading)) ??
    (folded.length < longNear ? undefined : onlyMeant(folded, near));
  return meant && meant.charAt(0).toUpperCase() + meant.slice(1);
}

/** The first and the last letters of a heading that is long enough: a slip leaves one of the two as it is. */
function endsOf(heading: string): string[] {
  return heading.length < shortestNear ? [] : [`${heading.slice(0, 5)}…`, `…${heading.slice(-5)}`];
}
