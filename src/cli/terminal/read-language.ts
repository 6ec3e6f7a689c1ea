import { findLocale } from '../../model/index.ts';
import { UsageError } from '../usage/usage-error.ts';

/**
 * The tag of a language that was given as a tag (`cy`, `en-GB`) or by its English name (`Welsh`), as BCP 47 writes it;
 * undefined if it is neither.
 */
export function readLanguage(given: string): string | undefined {
  const words = given.trim();
  return tagOf(words) ?? tagByName(words);
}

/**
 * The same of an option.
 *
 * @throws UsageError if it is no language.
 */
export function languageOption(given: string): string {
  const tag = readLanguage(given);
  if (tag !== undefined) return tag;
  throw new UsageError(`Unexpected language \`${given.trim()}\``, 'Write a tag such as en-GB, cy or gd.');
}

/** A note where packs in a language keep English words of their own, such as the headings of tables. */
export function languageNote(tag: string): string | undefined {
  if (findLocale(tag) !== undefined) return undefined;
  return `The words that packs print of their own are there in English only: in ${nameOf(tag)} they stay English, and are marked as English.`;
}

/** The name of a language in English, such as Welsh. */
export function nameOf(tag: string): string {
  return names.of(tag) ?? tag;
}

const names = new Intl.DisplayNames('en-GB', { type: 'language' });

function tagOf(words: string): string | undefined {
  // As the schemas have it: words of four letters and more are names.
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(words)) return undefined;
  try {
    return Intl.getCanonicalLocales(words)[0];
  } catch {
    return undefined;
  }
}

function tagByName(words: string): string | undefined {
  const wanted = words.toLowerCase();
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => first + second));
  return tags.find((tag) => names.of(tag)?.toLowerCase() === wanted);
}
