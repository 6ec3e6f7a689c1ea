import type { Severity } from '../source/index.ts';
import { meantDate } from './meant-date.ts';
import { keyOfOtherWord } from './other-words.ts';
import type { ReducedError } from './reduce-errors.ts';
import { keysAt, type SchemaNode } from './schemas.ts';
import { onlyMeant, suggest } from './suggest.ts';

/** A mistake in a value, in words; `pointer` and `part` lead to its place. */
export interface Fault {
  pointer: string;
  part: 'key' | 'value';
  ruleId: string;
  severity: Severity;
  reason: string;
  note?: string;
  expected?: string[];
  actual?: string;
  /** What was written, and the YAML to write in its place, where there is exactly one right answer. */
  replace?: { written: string; by: string };
}

/** What a description may look at besides the error. */
export interface FaultContext {
  value: unknown;
  schema: SchemaNode;
  /** A number or boolean as it was typed in the file. */
  typed(pointer: string): string | undefined;
}

/** Says what an error means, from the validator's keyword and parameters. */
export function describeFault(error: ReducedError, context: FaultContext): Fault {
  switch (error.kind) {
    case 'unknown-key':
      return describeUnknownKey(error, context);
    case 'missing-key':
      return {
        pointer: error.pointer,
        part: 'key',
        ruleId: 'schema/missing-key',
        severity: 'error',
        reason: `Missing key \`${error.key}\``,
        expected: [error.key],
      };
    case 'type':
      return describeType(error.pointer, error.types, context);
    case 'keyword':
      return describeKeyword(error.pointer, error.keyword, error.params, context);
  }
}

function describeUnknownKey(
  { pointer, key, claims }: { pointer: string; key: string; claims?: string },
  { schema, value }: FaultContext,
): Fault {
  const segments = segmentsOf(pointer);
  const present = (valueAt(value, segments) as object | undefined) ?? {};
  const candidates = keysAt(schema, segments).filter((candidate) => !Object.hasOwn(present, candidate));
  const otherWord = claims === undefined ? keyOfOtherWord(key, candidates) : undefined;
  const [meant = claims ?? suggest(key, candidates), under] = otherWord?.split('.') ?? [];
  if (under !== undefined) return describeUnder(pointer, key, meant ?? '', under);
  return {
    pointer: `${pointer}/${escapeSegment(key)}`,
    part: 'key',
    ruleId: 'schema/unknown-key',
    severity: claims === undefined ? 'warning' : 'error',
    reason: `Unexpected key \`${shorten(key)}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
    ...(meant === undefined ? { note: placeOfKey(key, segments, schema, value) } : { expected: [meant] }),
    actual: key,
    // A number or a list would be another fault under the right key.
    ...(otherWord !== undefined && isText(present, key) && { replace: { written: key, by: otherWord } }),
    ...(otherWord === undefined && meant !== undefined && replaceWord(key, meant, candidates)),
  };
}

function isText(object: object, key: string): boolean {
  return typeof (object as Record<string, unknown>)[key] === 'string';
}

/** A word at the top level for what has its place under another key. */
function describeUnder(pointer: string, key: string, top: string, under: string): Fault {
  return {
    pointer: `${pointer}/${escapeSegment(key)}`,
    part: 'key',
    ruleId: 'schema/unknown-key',
    severity: 'warning',
    reason: `Unexpected key \`${shorten(key)}\`; did you mean \`${top}: {${under}: …}\`?`,
    expected: [`${top}: {${under}: …}`],
    actual: key,
  };
}

/** What to do with a key that nothing near it resembles: it may be one of the top level that was indented. */
function placeOfKey(key: string, [top]: string[], schema: SchemaNode, value: unknown): string {
  const isMisplaced =
    top !== undefined && keysAt(schema, []).includes(key) && !Object.hasOwn(value as object, key);
  return isMisplaced
    ? `It belongs at the top level, beside \`${top}\`.`
    : 'Keys of your own start with `x_`.';
}

const typeNames: Record<string, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'keys and values',
  null: 'nothing',
};

function describeType(pointer: string, types: string[], { value, typed }: FaultContext): Fault {
  const found = valueAt(value, segmentsOf(pointer));
  const expected = types.map((type) => typeNames[type] ?? type);
  const source = typed(pointer);
  const fault: Fault = {
    pointer,
    part: 'value',
    ruleId: 'schema/type',
    severity: 'error',
    reason: `Unexpected ${nameOf(found, source)}, expected ${listOf(expected)}`,
    expected,
  };
  if (source !== undefined && types.includes('string')) {
    const quoted = `"${source}"`;
    const keyed =
      types.includes('object') && typeof found === 'number' ? keysFor(pointer, source) : undefined;
    const note = keyed === undefined ? `Quote it: ${quoted}.` : `Write ${keyed}, or words in quotes.`;
    const noted = { ...fault, note, expected: [quoted], actual: source };
    // Keys and values may be what was meant.
    return types.includes('object') ? noted : { ...noted, replace: { written: source, by: quoted } };
  }
  const meant = typeof found === 'string' ? meantBy(found.trim(), types) : undefined;
  if (meant !== undefined) {
    const signs = meant === 'true' || meant === 'false' ? '' : ', without quotes or signs';
    const replace = { written: String(found), by: meant };
    return { ...fault, note: `Write ${meant}${signs}.`, expected: [meant], actual: String(found), replace };
  }
  if (types.includes('string') && isPair(found)) {
    return { ...fault, note: 'A colon and a space make a key: put quotes around words that hold them.' };
  }
  return fault;
}

/** A number alone does not say what it counts: the keys that do. */
function keysFor(pointer: string, number: string): string | undefined {
  if (pointer === '/hours') return `{per_week: ${number}}`;
  return pointer === '/pay' ? `{amount: ${number}, per: year}` : undefined;
}

/** The number or truth value that some words stand for. */
function meantBy(words: string, types: string[]): string | undefined {
  if (types.includes('boolean')) {
    if (/^(?:yes|y|on|true)$/i.test(words)) return 'true';
    if (/^(?:no|n|off|false)$/i.test(words)) return 'false';
  }
  if (!types.includes('number') && !types.includes('integer')) return undefined;
  const bare = words.replace(/[£€$\s]/g, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) return bare.replaceAll(',', '');
  if (/^\d+,\d{1,2}$/.test(bare) && types.includes('number')) return bare.replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(bare) ? bare : undefined;
}

/** Writes the word that was meant, if no other could have been. */
function replaceWord(written: string, meant: string, candidates: string[]): Pick<Fault, 'replace'> {
  if (onlyMeant(written, candidates) !== meant || !/^[a-z][\w-]*$/i.test(meant)) return {};
  return { replace: { written, by: meant } };
}

/** What becomes of words that hold a colon and stand in a list. */
function isPair(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 1
  );
}

function nameOf(value: unknown, source: string | undefined): string {
  if (value === null || value === undefined) return 'empty value';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'keys and values';
  if (typeof value === 'string') return `text \`${shorten(value)}\``;
  return `${typeof value === 'boolean' ? 'value' : typeof value} \`${source ?? String(value)}\``;
}

function describeKeyword(
  pointer: string,
  keyword: string,
  params: Record<string, unknown>,
  { value }: FaultContext,
): Fault {
  const found = valueAt(value, segmentsOf(pointer));
  const actual = typeof found === 'object' || found === undefined ? undefined : String(found);
  const base = {
    pointer,
    part: 'value',
    severity: 'error',
    ...(actual !== undefined && { actual }),
  } as const;
  const shown = actual === undefined ? 'value' : `\`${shorten(actual)}\``;
  switch (keyword) {
    case 'enum':
    case 'const': {
      const allowed = [params['allowedValues'] ?? params['allowedValue']].flat().map(String);
      const meant = actual === undefined ? undefined : suggest(actual, allowed);
      const expected = listOf(allowed.map((word) => `\`${word}\``));
      const known = { ...base, ruleId: 'schema/value', expected: allowed };
      if (meant === undefined) return { ...known, reason: `Unexpected ${shown}, expected ${expected}` };
      const reason = `Unexpected ${shown}; did you mean \`${meant}\`?`;
      const replace = replaceWord(actual ?? '', meant, allowed);
      return { ...known, reason, expected: [meant], note: `Expected ${expected}.`, ...replace };
    }
    case 'format':
      return { ...base, ruleId: 'schema/format', ...describeFormat(String(params['format']), shown, actual) };
    case 'pattern':
      return {
        ...base,
        ruleId: 'schema/format',
        ...describePattern(String(params['pattern']), shown),
        ...(String(params['pattern']).startsWith('^#') && colourMeant(actual ?? '')),
      };
    case 'minLength':
      return { ...base, ruleId: 'schema/empty', reason: 'Unexpected empty value, expected words' };
    case 'minItems':
      return { ...base, ruleId: 'schema/empty', reason: 'Unexpected empty list, expected one item or more' };
    case 'minProperties':
      return { ...base, ruleId: 'schema/empty', reason: 'Unexpected empty value, expected one key or more' };
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum':
      return {
        ...base,
        ruleId: 'schema/range',
        reason: `Unexpected ${shown}, expected ${describeLimit(params)}`,
      };
    case 'maxItems':
      return {
        ...base,
        ruleId: 'schema/range',
        reason: `Unexpected length of the list, expected ${String(params['limit'])} items at most`,
      };
    case 'maxLength':
      return {
        ...base,
        ruleId: 'schema/range',
        reason: `Unexpected length, expected ${String(params['limit'])} characters at most`,
      };
    default:
      return { ...base, ruleId: `schema/${keyword.toLowerCase()}`, reason: `Unexpected ${shown}` };
  }
}

function describeLimit({ comparison, limit }: Record<string, unknown>): string {
  const words: Record<string, string> = {
    '>=': 'at least',
    '<=': 'at most',
    '>': 'more than',
    '<': 'less than',
  };
  return `${words[String(comparison)] ?? String(comparison)} ${String(limit)}`;
}

function describeFormat(
  format: string,
  shown: string,
  actual: string | undefined,
): Pick<Fault, 'reason' | 'note' | 'expected' | 'replace'> {
  switch (format) {
    case 'date': {
      const meant = meantDate(actual ?? '');
      if (meant !== undefined) {
        const [reason, note] = meant.sure
          ? [`Unexpected ${shown}; did you mean \`${meant.date}\`?`, 'Dates are written as year-month-day.']
          : [
              `Unexpected ${shown}, expected a date written as year-month-day`,
              `Write ${meant.date}, if the day stands before the month.`,
            ];
        return {
          reason,
          note,
          expected: [meant.date],
          ...(meant.sure && { replace: { written: actual ?? '', by: meant.date } }),
        };
      }
      return {
        reason: `Unexpected ${shown}, expected a date that exists, written as year-month-day`,
        note: 'As in 2027-04-30.',
        expected: ['YYYY-MM-DD'],
      };
    }
    case 'email':
      return { reason: `Unexpected ${shown}, expected an e-mail address`, expected: ['name@example.org'] };
    default:
      return {
        reason: `Unexpected ${shown}, expected a web address`,
        ...(isBareAddress(actual ?? '')
          ? {
              note: `Write https://${actual}.`,
              expected: [`https://${actual}`],
              replace: { written: actual ?? '', by: `https://${actual}` },
            }
          : { note: 'It starts with https://.', expected: ['https://…'] }),
      };
  }
}

/** Whether only the `https://` is missing, as in `www.example.org/jobs`. */
function isBareAddress(words: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[\w./?=&%-]*)?$/i.test(words);
}

/** The patterns of our schemas, in words. */
const patterns: [start: string, words: string][] = [
  ['^[A-Za-z0-9][A-Za-z0-9._-]*$', 'letters, digits, hyphens, underscores and full stops'],
  ['^[1-9][0-9]* (day', 'a number and a unit, as in `12 months`'],
  ['^[A-Z]{3}$', 'a currency of three letters, as in `GBP`'],
  ['^[A-Za-z]{2,3}(-', 'a language tag, as in `en-GB`'],
  ['^[A-Za-z]{1,3}$', 'one to three letters'],
  ['^[0-9]{4}(-', 'a year, a month or a date, as in `2026-12`'],
  ['^#', 'a colour of six hexadecimal digits, as in `#0B5563`'],
];

/** A colour of which only the number sign is missing, or half of the digits. */
function colourMeant(written: string): Pick<Fault, 'note' | 'replace'> {
  const [, digits = ''] = /^[“”‘’'\s#]*([\da-f]{6}|[\da-f]{3})[“”‘’'\s]*$/i.exec(written) ?? [];
  if (digits === '') return {};
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return { note: `Write "#${six}", with straight quotes.`, replace: { written, by: `"#${six}"` } };
}

function describePattern(pattern: string, shown: string): { reason: string; expected: string[] } {
  const words = patterns.find(([start]) => pattern.startsWith(start))?.[1] ?? `text that matches ${pattern}`;
  return { reason: `Unexpected ${shown}, expected ${words}`, expected: [words] };
}

/** Joins words as a sentence does: `a, b or c`. */
export function listOf(words: string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function escapeSegment(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}

function valueAt(value: unknown, segments: string[]): unknown {
  return segments.reduce<unknown>(
    (here, segment) => (here as Record<string, unknown> | undefined)?.[segment],
    value,
  );
}
