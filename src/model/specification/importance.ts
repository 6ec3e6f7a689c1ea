import type { Locale } from '../../locale/index.ts';
import { foldHeading, matchesHeading, typedNumber } from '../headings.ts';
import { type Methods, readMethodWords } from '../methods.ts';
import type { Importance } from './person-specification.ts';

/** What a heading says of the criteria under it. */
export interface ImportanceOfHeading {
  importance: Importance;
  /** What it says besides the importance, as `Skills` in `Desirable skills`. */
  title?: string;
}

const importances: Importance[] = ['essential', 'desirable'];

/**
 * Reads a heading inside a person specification that says an importance: `Essential`, `Nice to have`, `Desirable
 * skills`, `Skills (desirable)`, `Essential: skills`.
 */
export function importanceOfHeading(title: string, locale: Locale): ImportanceOfHeading | undefined {
  for (const importance of importances) {
    if (matchesHeading(title, locale.specification[importance])) return { importance };
  }
  const ofWords = importanceBeforeWords(title, locale);
  if (ofWords !== undefined) return ofWords;
  const named = namedImportance(title, locale);
  if (named !== undefined) return { importance: named };
  const halves = /^(.+?)(?:\s*:\s+|\s+[–—-]\s+|\s*\()([^()]+?)\)?[\s:]*$/.exec(title)?.slice(1, 3) ?? [];
  for (const [half = '', other = ''] of [halves, halves.toReversed()]) {
    const importance = half.length > 1 ? namedImportance(half, locale) : undefined;
    if (importance !== undefined) return { importance, title: capital(other) };
  }
  return undefined;
}

/** The importance that the heading of a whole section says, as `Essential criteria` or `Nice to have` does. */
export function importanceOfSection(title: string, locale: Locale): Importance | undefined {
  const words = title.replace(/\s*\([^()]*\)[\s*_:]*$/, '');
  return namedImportance(words, locale) ?? importanceBeforeWords(words, locale)?.importance;
}

/** Whether a heading names only what a person brings: `Knowledge, skills and experience`. */
export function namesPersonWords(title: string, { specification }: Locale): boolean {
  const { personWords, personAdjectives } = specification;
  const parts = foldHeading(title.replace(/\s*\([^()]*\)[\s*_:]*$/, ''))
    .replace(/ (?:required|needed)$/, '')
    .split(/, and |, | and /);
  // What somebody is to be taught has that heading too.
  if (parts.join() === 'training') return false;
  return parts.every((part) => {
    const words = part.split(' ');
    const last = words.pop() ?? '';
    return personWords.includes(last) && words.every((word) => personAdjectives.includes(word));
  });
}

/** The importance that words stand for; a letter alone is the head of a column. */
function namedImportance(words: string, { specification }: Locale): Importance | undefined {
  return importances.find((importance) => {
    const more = specification[`${importance}Section`];
    return matchesHeading(words, [...specification[importance].filter(({ length }) => length > 1), ...more]);
  });
}

/** `Desirable skills` and `Essential attributes`; `Essential car users` is a heading like any other. */
function importanceBeforeWords(title: string, locale: Locale): ImportanceOfHeading | undefined {
  const { specification } = locale;
  const [, first = '', rest = ''] =
    /^[\s*_]*(\p{L}+)\s+(.+?)[\s:*_]*$/u.exec(title.replace(typedNumber, '')) ?? [];
  const importance = importances.find((one) => specification[`${one}Words`].includes(first.toLowerCase()));
  if (importance === undefined) return undefined;
  if (specification.criteriaWords.includes(foldHeading(rest).replace(/ (?:for|of) (?:the|this) \w+$/, '')))
    return { importance };
  return namesPersonWords(rest, locale) ? { importance, title: capital(rest) } : undefined;
}

/** The importance that a bracket names, alone or beside methods, and those methods: `(D, A/I)`. */
export function importanceInBracket(
  words: string,
  { locale, methods }: { locale: Locale; methods: Methods },
): { importance: Importance; methods?: string } | undefined {
  const { known, unknown } = readMethodWords(words, methods);
  const [word, ...others] = unknown;
  if (word === undefined || others.length > 0) return undefined;
  const { specification } = locale;
  const importance = importances.find((one) => matchesHeading(word, specification[one]));
  return importance && { importance, ...(known.length > 0 && { methods: known.join(', ') }) };
}

/** The words before a criterion that say its importance: `Desirable:`. */
export function importanceLabel({ specification }: Locale): RegExp {
  const known = labels.get(specification);
  if (known !== undefined) return known;
  const words = [...specification.essential, ...specification.desirable].filter(({ length }) => length > 1);
  const made = new RegExp(`^\\s*(?:${words.join('|')})(?:\\s*:|\\s+[–—-](?=\\s))\\s*`, 'i');
  labels.set(specification, made);
  return made;
}

/** By the words of a language: it is tried on every criterion. */
const labels = new WeakMap<object, RegExp>();

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
