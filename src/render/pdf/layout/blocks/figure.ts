import type { Figure } from '../../../../pack/tree.ts';
import { addLines } from '../add-lines.ts';
import type { Composer } from '../composer.ts';
import type { DrawnPicture } from '../page.ts';
import { pictureSize } from '../picture-size.ts';
import { addGap, type Place, widened } from '../place.ts';
import { block, type StructNode } from '../structure.ts';

/** Part of the page's height that a picture may take: text stands with it on a page. */
const TALLEST = 0.6;

/** A picture with its text alternative (`Figure`) and caption; without an alternative it is decoration. */
export function figure(node: Figure, place: Place, composer: Composer): void {
  const parent = node.caption ? block(place.parent, 'Div') : place.parent;
  const drawn = composer.toDrawn(node.picture, node.origin);
  const inner = { ...(drawn ? placeFor(drawn, place, composer) : place), parent };
  if (drawn) picture(node, drawn, inner, composer);
  else alternative(node, inner, composer);
  if (!node.caption) return;
  addGap(place, 0.35 * composer.scale.line, { keep: true });
  const style = { ...composer.scale.small, colour: composer.colours.muted, language: place.text.language };
  addLines(node.caption, block(parent, 'Caption'), inner, composer, { style });
}

/** A picture wider than the column of prose reaches into the free column beside it. */
function placeFor(drawn: DrawnPicture, place: Place, { page }: Composer): Place {
  const room = { width: Number.POSITIVE_INFINITY, height: page.textHeight * TALLEST };
  if (pictureSize(drawn, room).width <= place.width) return place;
  return { ...widened(place), measure: place.measure };
}

function alternative(node: Figure, place: Place, composer: Composer): void {
  if (node.alt === '') return;
  const text = { type: 'text', value: node.alt, ...(node.origin ? { origin: node.origin } : {}) } as const;
  addLines([text], block(place.parent, 'P'), place, composer, node.caption ? { keep: true } : {});
}

function picture(node: Figure, drawn: DrawnPicture, place: Place, composer: Composer): void {
  const room = { width: place.width, height: composer.page.textHeight * TALLEST };
  place.out.push({
    kind: 'picture',
    ...pictureSize(drawn, room),
    keep: node.caption !== undefined,
    x: place.x,
    picture: drawn,
    node: node.alt ? figureElement(place.parent, node.alt) : 'artifact',
    ...(place.band ? { band: place.band } : {}),
  });
}

function figureElement(parent: StructNode, alt: string): StructNode {
  return block(parent, 'Figure', { alt, attributes: { placement: 'Block' } });
}
