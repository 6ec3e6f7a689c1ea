import { proseOfText } from '../../model/index.ts';
import type { Facts } from '../../types.ts';
import { fillIn, generated, type PackContext } from '../context.ts';
import { type ConvertContext, proseInlines } from '../convert/index.ts';
import type { Inline } from '../tree.ts';

/** Words for the facts of one role. */
export interface FactContext {
  pack: PackContext;
  convert: ConvertContext;
}

/** A phrase of the tool's own, filled in with values. */
export function phrase({ pack }: FactContext, key: string, values: Record<string, string> = {}): string {
  return fillIn(pack.locale.phrases[key] ?? key, values);
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
    if (typeof part !== 'string') return [...before, ...part];
    return [...before, generated(pack, index === 0 ? capitalise(part) : part)];
  });
}

/** The author's own words for a fact, which are inline Markdown. */
export function written(text: string, key: keyof Facts, { pack, convert }: FactContext): Inline[] {
  return proseInlines(proseOfText(text, pack.role.source.at(`/${key}`)), convert);
}

/** A date in the language of the pack, such as 30 April 2027. */
export function longDate(date: string, { pack }: FactContext): string {
  const format = new Intl.DateTimeFormat(languageOf(pack), { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** A sum of money: without pence where there are none. */
export function money(amount: number, currency: string, { pack }: FactContext): string {
  const whole = Number.isInteger(amount);
  const digits = { minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: whole ? 0 : 2 };
  const language = languageOf(pack);
  return new Intl.NumberFormat(language, { style: 'currency', currency, ...digits }).format(amount);
}

function languageOf({ role, labelsLanguage }: PackContext): string {
  return labelsLanguage ?? role.language;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
