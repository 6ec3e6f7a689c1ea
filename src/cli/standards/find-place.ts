import type { Standard } from '../../types.ts';
import { type CompareIds, idOrders } from './compare-ids.ts';

/** What of an entry tells where it stands. */
export type Placed = Pick<Standard, 'id' | 'area' | 'suite'>;

/** Where a new entry goes among those of a catalogue: right after one, or right before one. */
export type Place = { after: number } | { before: number } | 'alone';

/**
 * Finds where a catalogue, as it is ordered, has a new entry: in the order of its ids; where it has none, at its area,
 * else its suite, in the order that the ids have there; else at the end.
 */
export function findPlace(entries: readonly Placed[], added: Placed): Place {
  if (entries.length === 0) return 'alone';
  const all = entries.map((_, index) => index);
  const whole = inOrder(all, entries, added);
  if (whole !== undefined) return whole;
  for (const key of ['area', 'suite'] as const) {
    if (added[key] === undefined) continue;
    const run = all.filter((index) => entries[index]?.[key] === added[key]);
    const last = run.at(-1);
    if (last !== undefined) return inOrder(run, entries, added) ?? { after: last };
  }
  return { after: entries.length - 1 };
}

/** The place among some entries by their ids, if these are in an order. */
function inOrder(indexes: readonly number[], entries: readonly Placed[], { id }: Placed): Place | undefined {
  const idAt = (index: number | undefined) => entries[index ?? -1]?.id ?? '';
  const isSorted = (compare: CompareIds) =>
    indexes.every((index, at) => at === 0 || compare(idAt(indexes[at - 1]), idAt(index)) <= 0);
  const compare = idOrders.find(isSorted);
  if (compare === undefined) return undefined;
  const before = indexes.findLast((index) => compare(idAt(index), id) <= 0);
  if (before !== undefined) return { after: before };
  return indexes[0] === undefined ? undefined : { before: indexes[0] };
}
