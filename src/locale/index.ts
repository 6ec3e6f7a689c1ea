/**
 * The words of a language: what packs print of their own, and the headings and marks that roles use.
 *
 * Data, one file a language. To add a language, copy `en.ts`, translate it and list it here. Where only the headings
 * of roles are known, as in `cy.ts`, roles are read by them and packs keep English words.
 */
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { Locale, ReadingWords } from './locale.ts';

export type { FactLabels, Labels, Locale, Method } from './locale.ts';

const locales: Locale[] = [en];

/** The locale of a language tag: the exact one, else one of the same language; undefined if there is none. */
export function findLocale(language: string): Locale | undefined {
  const wanted = language.toLowerCase();
  const primary = wanted.split('-')[0];
  return (
    locales.find((locale) => locale.language.toLowerCase() === wanted) ??
    locales.find((locale) => locale.language.split('-')[0] === primary)
  );
}

/** The locale that is used where a language has none. */
export const defaultLocale: Locale = en;

const readingWords: Record<string, ReadingWords> = { cy };

/** Whether headings of roles in a language are known: then what none of them says is missing. */
export function knowsHeadings(language: string): boolean {
  return findLocale(language) !== undefined || readingLocale(language) !== defaultLocale;
}

const readingLocales = new Map<string, Locale>();

/** What roles of a language are read by: its locale, else English with what is known of its headings. */
export function readingLocale(language: string): Locale {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const words = Object.hasOwn(readingWords, primary) ? readingWords[primary] : undefined;
  if (words === undefined) return findLocale(language) ?? defaultLocale;
  const known = readingLocales.get(primary) ?? joinWords(words, findLocale(language) ?? defaultLocale);
  readingLocales.set(primary, known);
  return known;
}

function joinWords({ sections, specification, methods }: ReadingWords, locale: Locale): Locale {
  const joined = <Lists extends Partial<Record<string, string[]>>>(own: Lists, more: Lists) =>
    Object.fromEntries(
      Object.entries(own).map(([key, list]) => [key, [...(list ?? []), ...(more[key] ?? [])]]),
    );
  return {
    ...locale,
    sections: joined<Record<string, string[]>>(locale.sections, sections) as Locale['sections'],
    specification: joined<Record<string, string[]>>(
      locale.specification,
      specification,
    ) as Locale['specification'],
    methods: locale.methods.map((method) => ({
      ...method,
      aliases: [...(method.aliases ?? []), ...(methods[method.name] ?? [])],
    })),
  };
}
