import type { ReadyPack } from '../../build/compose-role.ts';
import { sha256 } from '../sha256.ts';

/** A hash of all that a pack's files are made from: two packs of one key have the same bytes. */
export function packKey({ pack, theme }: ReadyPack): string {
  const hash = sha256();
  const seen = new Map<object, number>();
  const parts: string[] = [];
  const add = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) parts.push(JSON.stringify(value) ?? '');
    else if (value instanceof Uint8Array) parts.push(bytesKey(value));
    else if (value instanceof Date) parts.push(value.toISOString());
    else addObject(value);
    parts.push(',');
  };
  const addObject = (value: object): void => {
    const before = seen.get(value);
    if (before !== undefined) {
      parts.push(`#${before}`);
      return;
    }
    seen.set(value, seen.size);
    parts.push(Array.isArray(value) ? '[' : '{');
    for (const [key, each] of Object.entries(value)) {
      parts.push(key, ':');
      add(each);
    }
    parts.push(Array.isArray(value) ? ']' : '}');
  };
  add([pack, theme]);
  return hash.update(parts.join('')).digest('hex');
}

/** Fonts and pictures are shared by many packs. */
const known = new WeakMap<Uint8Array, string>();

function bytesKey(bytes: Uint8Array): string {
  const key = known.get(bytes) ?? sha256().update(bytes).digest('hex');
  known.set(bytes, key);
  return key;
}
