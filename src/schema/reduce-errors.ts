import type { ErrorObject } from 'ajv';
import { fold, suggest } from './suggest.ts';

/** What is left of a validator's errors: one for each mistake. */
export type ReducedError =
  | { kind: 'keyword'; pointer: string; keyword: string; params: Record<string, unknown> }
  | { kind: 'type'; pointer: string; types: string[] }
  | { kind: 'unknown-key'; pointer: string; key: string; claims?: string }
  | { kind: 'missing-key'; pointer: string; key: string };

/**
 * Reduces a validator's errors. The branches of every `anyOf` of ours differ in their JSON type: if a
 * branch fits the value's type, only what is wrong inside it counts; if none does, the types are named
 * together. An unknown key that looks like a missing one claims it.
 */
export function reduceErrors(errors: ErrorObject[]): ReducedError[] {
  const combined = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(pointerOf));
  const others = errors.filter(({ keyword }) => keyword !== 'anyOf');
  const wrongType = new Map<string, Set<string>>();
  const reduced: ReducedError[] = [];
  for (const error of others) {
    if (error.keyword === 'type') addTypes(wrongType, error);
    else reduced.push(reduceKeyword(error));
  }
  for (const [pointer, types] of wrongType) {
    const fits = combined.has(pointer) && reaches(others, pointer);
    if (!fits) reduced.push({ kind: 'type', pointer, types: [...types] });
  }
  return joinMissing(unique(reduced));
}

function pointerOf({ instancePath }: ErrorObject): string {
  return instancePath;
}

function addTypes(map: Map<string, Set<string>>, error: ErrorObject): void {
  const types = map.get(error.instancePath) ?? new Set();
  for (const type of [error.params['type']].flat()) types.add(String(type));
  map.set(error.instancePath, types);
}

/** Whether a branch fits the type of the value: something other than its type is wrong at it or inside it. */
function reaches(errors: ErrorObject[], pointer: string): boolean {
  return errors.some(
    ({ instancePath, keyword }) =>
      instancePath.startsWith(`${pointer}/`) || (instancePath === pointer && keyword !== 'type'),
  );
}

function reduceKeyword({ instancePath, keyword, params }: ErrorObject): ReducedError {
  const unknown = params['additionalProperty'] ?? params['unevaluatedProperty'];
  if (unknown !== undefined) return { kind: 'unknown-key', pointer: instancePath, key: String(unknown) };
  if (keyword === 'required') {
    return { kind: 'missing-key', pointer: instancePath, key: String(params['missingProperty']) };
  }
  return { kind: 'keyword', pointer: instancePath, keyword, params };
}

function unique(errors: ReducedError[]): ReducedError[] {
  const seen = new Set<string>();
  return errors.filter((error) => {
    const key = JSON.stringify(error);
    return seen.size !== seen.add(key).size;
  });
}

/** `plac` beside a missing `place` is one mistake. */
function joinMissing(errors: ReducedError[]): ReducedError[] {
  if (!errors.some(({ kind }) => kind === 'missing-key')) return errors;
  const claimed = new Set<ReducedError>();
  const joined = errors.map((error) => {
    if (error.kind !== 'unknown-key') return error;
    const missing = errors.filter(
      (other) => other.kind === 'missing-key' && other.pointer === error.pointer && !claimed.has(other),
    );
    const names = missing.map((other) => (other.kind === 'missing-key' ? other.key : ''));
    const meant = suggest(error.key, names);
    const claims = missing[names.findIndex((name) => meant !== undefined && fold(name) === fold(meant))];
    if (claims === undefined || meant === undefined) return error;
    claimed.add(claims);
    return { ...error, claims: meant };
  });
  return joined.filter((error) => !claimed.has(error));
}
