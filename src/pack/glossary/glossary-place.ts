import type { GlossaryEntry, Workspace } from '../../model/index.ts';
import type { Origin } from '../tree.ts';

/** Where an entry of the glossary stands. */
export function glossaryPlace(entry: GlossaryEntry, { sources }: Workspace): Origin {
  for (const { data, path, at } of sources) {
    const index = Array.isArray(data) ? data.indexOf(entry) : -1;
    if (index >= 0) return { file: path, position: at(`/${index}/meaning`) };
  }
  const start = { line: 1, column: 1, offset: 0 };
  return { file: 'glossary.yaml', position: { start, end: start } };
}
