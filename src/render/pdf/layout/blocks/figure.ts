import type { Figure } from '../../../../pack/tree.ts';
import { addLines } from '../add-lines.ts';
import type { Composer } from '../composer.ts';
import { addGap, type Place } from '../place.ts';
import { block, type StructNode } from '../structure.ts';

const POINTS_PER_PIXEL = 0.75;
/** Part of the page's height that a picture may take. */
const TALLEST = 0.7;

/** A picture with its text alternative (`Figure`) and caption; without an alternative it is decoration. */
export function figure(node: Figure, place: Place, composer: Composer): void {
  const parent = node.caption ? block(place.parent, 'Div') : place.parent;
  const inner = { ...place, parent };
  if (!composer.canDraw(node.picture, node.origin)) alternative(node, inner, composer);
  else picture(node, inner, composer);
  if (!node.caption) return;
  addGap(place, 0.35 * composer.scale.line, { keep: true });
  const style = { ...composer.scale.small, colour: composer.colours.muted, language: place.text.language };
  addLines(node.caption, block(parent, 'Caption'), inner, composer, { style });
}

function alternative(node: Figure, place: Place, composer: Composer): void {
  if (node.alt === '') return;
  const text = { type: 'text', value: node.alt, ...(node.origin ? { origin: node.origin } : {}) } as const;
  addLines([text], block(place.parent, 'P'), place, composer, node.caption ? { keep: true } : {});
}

function picture(node: Figure, place: Place, composer: Composer): void {
  const width = node.picture.width * POINTS_PER_PIXEL;
  const height = node.picture.height * POINTS_PER_PIXEL;
  const scale = Math.min(1, place.width / width, (composer.page.textHeight * TALLEST) / height);
  place.out.push({
    kind: 'picture',
    height: height * scale,
    keep: node.caption !== undefined,
    x: place.x,
    width: width * scale,
    picture: node.picture,
    node: node.alt ? figureElement(place.parent, node.alt) : 'artifact',
    ...(place.band ? { band: place.band } : {}),
  });
}

function figureElement(parent: StructNode, alt: string): StructNode {
  return block(parent, 'Figure', { alt, attributes: { placement: 'Block' } });
}
