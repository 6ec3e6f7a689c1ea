import type { PageBreak } from '../../../../pack/tree.ts';
import type { Place } from '../place.ts';

/** Goes on at the top of a page. */
export function pageBreak(_node: PageBreak, place: Place): void {
  place.out.push({ kind: 'break', height: 0, keep: false });
}
