import { checkSchema } from '../schema/index.ts';
import type { Source } from '../source/index.ts';

/** An entry of a file that is a list, with its index there. */
export interface ListEntry<Entry> {
  entry: Entry;
  index: number;
}

/** The entries of a file that is a list, those with a fault left out. */
export function readList<Entry>(source: Source, schema: 'standards' | 'glossary'): ListEntry<Entry>[] {
  if (source.data === undefined || source.data === null) return [];
  const { faultyKeys } = checkSchema(source, schema);
  if (!Array.isArray(source.data)) return [];
  return source.data
    .map((entry: Entry, index) => ({ entry, index }))
    .filter(({ index }) => !faultyKeys.has(String(index)));
}
