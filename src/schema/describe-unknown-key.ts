import { type Fault, type FaultContext, replaceWord, shorten } from './fault.ts';
import { meantDate } from './meant-date.ts';
import { keyOfOtherWord } from './other-words.ts';
import { escapeSegment, segmentsOf, valueAt } from './pointers.ts';
import { keysAt, type SchemaNode } from './schemas.ts';
import { suggest } from './suggest.ts';

/** Says which key was meant by one that no schema knows, or where it belongs. */
export function describeUnknownKey(
  { pointer, key, claims }: { pointer: string; key: string; claims?: string },
  { schema, value }: FaultContext,
): Fault {
  const segments = segmentsOf(pointer);
  const present = (valueAt(value, segments) as object | undefined) ?? {};
  const known = keysAt(schema, segments);
  const candidates = known.filter((candidate) => !Object.hasOwn(present, candidate));
  const word = claims === undefined ? keyOfOtherWord(key, known) : undefined;
  // A key that is there already may hold more keys, but does not stand twice.
  const otherWord = word === undefined || Object.hasOwn(present, word) ? undefined : word;
  const [meant = claims ?? suggest(key, candidates), under] = otherWord?.split('.') ?? [];
  if (under !== undefined) {
    const written = (present as Record<string, unknown>)[key];
    return describeUnder(pointer, key, [meant ?? '', under], written);
  }
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

/** A word at the top level for what has its place under another key. */
function describeUnder(
  pointer: string,
  key: string,
  [top, under]: [top: string, under: string],
  written: unknown,
): Fault {
  const date = typeof written === 'string' ? meantDate(written) : undefined;
  const value = date?.sure === true ? date.date : String(written);
  const isShort = typeof written !== 'object' && /^[\p{L}\p{N}][\p{L}\p{N} .-]{0,40}$/u.test(value);
  return {
    pointer: `${pointer}/${escapeSegment(key)}`,
    part: 'key',
    ruleId: 'schema/unknown-key',
    severity: 'warning',
    reason: `Unexpected key \`${shorten(key)}\`; did you mean \`${top}: {${under}: …}\`?`,
    ...(isShort && {
      note: `Write \`${top}: {${under}: ${value}}\`, or ${under} among what ${top} holds already.`,
    }),
    expected: [`${top}: {${under}: …}`],
    actual: key,
  };
}

function isText(object: object, key: string): boolean {
  return typeof (object as Record<string, unknown>)[key] === 'string';
}

/** What to do with a key that nothing near it resembles: it may be one of the top level that was indented. */
function placeOfKey(key: string, [top]: string[], schema: SchemaNode, value: unknown): string {
  const isMisplaced =
    top !== undefined && keysAt(schema, []).includes(key) && !Object.hasOwn(value as object, key);
  return isMisplaced
    ? `It belongs at the top level, beside \`${top}\`.`
    : 'Keys of your own start with `x_`.';
}
