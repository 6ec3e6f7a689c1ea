import { colourMeant, describeFormat, describePattern } from './describe-format.ts';
import { describeUnknownKey } from './describe-unknown-key.ts';
import { type Fault, type FaultContext, replaceWord, shorten } from './fault.ts';
import { segmentsOf, valueAt } from './pointers.ts';
import type { ReducedError } from './reduce-errors.ts';
import { suggest } from './suggest.ts';

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
    const note = keyed === undefined ? `Quote it: ${quoted}.` : `Write \`${keyed}\`, or words in quotes.`;
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
  if (pointer === '/hours') return `hours: {per_week: ${number}}`;
  return pointer === '/pay' ? `pay: {amount: ${number}, per: year}` : undefined;
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

/** Joins words as a sentence does: `a, b or c`. */
export function listOf(words: string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
