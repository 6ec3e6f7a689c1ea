/**
 * The words of a language: what packs print of their own, and the headings and marks that roles use.
 *
 * Data, one file a language. To add a language, copy `en.ts`, translate it and list it here.
 */
import { en } from './en.ts';
import type { Locale } from './locale.ts';

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
