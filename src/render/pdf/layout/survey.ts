import type { Pack } from '../../../pack/tree.ts';
import { needsLineBreaker } from './text/break-opportunities.ts';
import { runsBackwards } from './text/text-order.ts';

/** What has to be known of a pack before it is composed. */
export interface Survey {
  /** Ids that links may lead to. */
  destinations: Set<string>;
  /** Some text breaks by UAX #14's own tables. */
  unusual: boolean;
  /** Some text runs from right to left. */
  backwards: boolean;
}

/** Walks the whole tree, without recursion, for its anchors and for unusual characters. */
export function survey(pack: Pack): Survey {
  const destinations = new Set<string>();
  let unusual = false;
  let backwards = false;
  const waiting: object[] = [pack];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (ArrayBuffer.isView(node) || node instanceof Date) continue;
    for (const key of Object.keys(node)) {
      const value: unknown = node[key as keyof typeof node];
      if (typeof value === 'string') {
        if (key === 'id') destinations.add(value);
        if (needsLineBreaker(value)) {
          unusual = true;
          backwards ||= runsBackwards(value);
        }
      } else if (typeof value === 'object' && value !== null && key !== 'origin') {
        waiting.push(value);
      }
    }
  }
  return { destinations, unusual, backwards };
}
