import type { Source } from '../source/index.ts';
import { type ReducedError, reduceErrors } from './reduce-errors.ts';
import { checked, type SchemaName } from './schemas.ts';

/** Each round takes out what the one before left wrong; deeper faults than this leave nothing. */
const maxRounds = 8;

/**
 * The data of a file without the values in which something is wrong, so that what refers to the rest is not
 * misjudged. What lacks a key that it must have is left out itself; unknown keys do no harm.
 */
export function soundData(source: Source, name: SchemaName): Record<string, unknown> {
  const { validate } = checked[name];
  if (!isMapping(source.data)) return {};
  let data: unknown = Object.fromEntries(
    Object.entries(source.data).filter(([key]) => !source.broken.has(key)),
  );
  for (let round = 0; round < maxRounds; round++) {
    const faults = validate(data) ? [] : reduceErrors(validate.errors ?? []).filter(isFault);
    if (faults.length === 0) return isMapping(data) ? data : {};
    data = without(data, new Set(faults.map(({ pointer }) => pointer)), '');
  }
  return {};
}

/** An unknown key is one only where it stands for a key that must be there. */
function isFault(error: ReducedError): boolean {
  return error.kind !== 'unknown-key' || error.claims !== undefined;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy of a value without what stands at some pointers. */
function without(value: unknown, pointers: ReadonlySet<string>, here: string): unknown {
  const keep = (key: string | number) => !pointers.has(`${here}/${escape(String(key))}`);
  const below = (key: string | number, entry: unknown) =>
    without(entry, pointers, `${here}/${escape(String(key))}`);
  if (pointers.has(here)) return undefined;
  if (Array.isArray(value))
    return value.flatMap((entry, index) => (keep(index) ? [below(index, entry)] : []));
  if (!isMapping(value)) return value;
  const kept = Object.entries(value).filter(([key]) => keep(key));
  return Object.fromEntries(kept.map(([key, entry]) => [key, below(key, entry)]));
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
