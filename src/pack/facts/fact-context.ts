import { proseOfText } from '../../model/index.ts';
import type { Facts } from '../../types.ts';
import { fillIn, generated, type PackContext } from '../context.ts';
import { proseInlines } from '../convert/index.ts';
import type { PartContext } from '../parts/part.ts';
import type { Inline } from '../tree.ts';

/** Words for the facts of one role. */
export type FactContext = Pick<PartContext, 'pack' | 'convertAt'>;

/** A phrase of the tool's own, filled in with values. */
export function phrase({ pack }: FactContext, key: string, values: Record<string, string> = {}): string {
  return fillIn(pack.locale.phrases[key] ?? key, values);
}

/** Names in a row, the last after “and”. */
export function inSeries(names: readonly string[], context: FactContext): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return phrase(context, 'structure.series', { names: names.slice(0, -1).join(', '), last });
}

/** Words that the tool composed from values, and between them words of the author's own. */
export function composed(
  { pack }: FactContext,
  parts: (string | Inline[] | undefined)[],
  separator = ', ',
): Inline[] {
  const filled = parts.filter((part) => part !== undefined && part.length > 0) as (string | Inline[])[];
  return filled.flatMap((part, index): Inline[] => {
    const before = index > 0 ? [generated(pack, separator)] : [];
    if (typeof part === 'string') return [...before, generated(pack, index === 0 ? capitalise(part) : part)];
    const [first, ...rest] = part;
    const opens = index === 0 && first?.type === 'text' && first.generated;
    return opens ? [{ ...first, value: capitalise(first.value) }, ...rest] : [...before, ...part];
  });
}

/** Composed words with the author's own reason in brackets; the reason alone if there are no words. */
export function withReason(
  words: string | undefined,
  reason: string | undefined,
  key: keyof Facts,
  context: FactContext,
): Inline[] | string | undefined {
  if (reason === undefined) return words;
  const own = written(reason, key, context);
  if (words === undefined || words === '') return own;
  const { pack } = context;
  return [
    generated(pack, phrase(context, 'withReason', { words })),
    ...own,
    generated(pack, phrase(context, 'endOfReason')),
  ];
}

/** The author's own words for a fact, which are inline Markdown. */
export function written(text: string, key: keyof Facts, { pack, convertAt }: FactContext): Inline[] {
  const place = pack.role.at(`/${key}`);
  return proseInlines(proseOfText(text, place), convertAt(place));
}

const longUtc = { dateStyle: 'long', timeZone: 'UTC' } as const;
/** By language: each takes a millisecond to make, the first fifteen. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A date in the language of the pack, such as 30 April 2027. */
export function longDate(date: string, { pack }: FactContext): string {
  const language = languageOf(pack);
  const format = dateFormats.get(language) ?? new Intl.DateTimeFormat(language, longUtc);
  dateFormats.set(language, format);
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** By language, currency and digits. */
const moneyFormats = new Map<string, Intl.NumberFormat>();

/** Sums of money that stand together: without pence where none has any. */
export function money(amounts: number[], currency: string, { pack }: FactContext): string[] {
  const digits = amounts.every(Number.isInteger) ? 0 : 2;
  const key = `${languageOf(pack)} ${currency} ${digits}`;
  const format =
    moneyFormats.get(key) ??
    new Intl.NumberFormat(languageOf(pack), {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  moneyFormats.set(key, format);
  return amounts.map((amount) => format.format(amount));
}

function languageOf({ role, labelsLanguage }: PackContext): string {
  return labelsLanguage ?? role.language;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A role's id is printed as that role's title. */
export function roleTitle(words: string, { pack }: FactContext): string {
  return pack.roles.title(words) ?? words;
}
