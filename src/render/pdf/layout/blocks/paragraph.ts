import type { Paragraph } from '../../../../pack/tree.ts';
import { addLines } from '../add-lines.ts';
import type { Composer } from '../composer.ts';
import type { Place } from '../place.ts';
import { block } from '../structure.ts';

/** A paragraph: one `P`, in lines no wider than the measure. */
export function paragraph(node: Paragraph, place: Place, composer: Composer): void {
  addLines(node.children, block(place.parent, 'P'), place, composer);
}
