import type { Figure } from '../../../../pack/tree.ts';
import { mirrorDrawing } from '../../../mirror-drawing.ts';
import { addLines } from '../add-lines.ts';
import type { Composer } from '../composer.ts';
import type { DrawnPicture } from '../page.ts';
import { pictureSize } from '../picture-size.ts';
import { addGap, type Place, widened } from '../place.ts';
import { block, type StructNode } from '../structure.ts';

/** Part of the page's height that a picture may take: text stands with it on a page. */
const TALLEST = 0.6;

/** The same for a drawing whose letters are to be read. */
const TALLEST_WITH_LETTERS = 0.84;

/** A picture with its text alternative (`Figure`) and caption; without an alternative it is decoration. */
export function figure(node: Figure, place: Place, composer: Composer): void {
  const parent = node.caption ? block(place.parent, 'Div') : place.parent;
  const chosen = choose(node, place, composer);
  const inner = { ...(chosen?.place ?? place), parent };
  if (chosen) picture(node, chosen, inner);
  else alternative(node, inner, composer);
  if (!node.caption) return;
  addGap(place, 0.35 * composer.scale.line, { keep: true });
  const style = { ...composer.scale.small, colour: composer.colours.muted, language: place.text.language };
  addLines(node.caption, block(parent, 'Caption'), inner, composer, { style });
}

/** A picture with its size on the page, and the place where there is room for it. */
interface Chosen {
  drawn: DrawnPicture;
  width: number;
  height: number;
  place: Place;
}

/** The picture, or of one that is drawn twice the drawing that needs to be made less small. */
function choose(node: Figure, place: Place, composer: Composer): Chosen | undefined {
  const first = fit(node.picture, node.origin, place, composer);
  const second = node.narrow && fit(node.narrow, node.origin, place, composer);
  if (!first || !second) return first ?? second;
  const scaleOf = ({ drawn, width }: Chosen): number => width / drawn.width;
  return scaleOf(second) > scaleOf(first) * 1.05 ? second : first;
}

/** A picture wider than the column of prose reaches into the free column beside it. */
function fit(
  picture: Figure['picture'],
  origin: Figure['origin'],
  place: Place,
  { toDrawn, mirrored, scale, page }: Composer,
): Chosen | undefined {
  const isDrawing = !('mediaType' in picture);
  const drawn = toDrawn(isDrawing && mirrored ? mirrorDrawing(picture) : picture, origin);
  if (!drawn) return undefined;
  const letters = isDrawing ? picture.letters : undefined;
  const unit = letters === undefined ? undefined : scale.body.size / letters;
  const height = page.textHeight * (letters === undefined ? TALLEST : TALLEST_WITH_LETTERS);
  const whole = pictureSize(drawn, { width: Number.POSITIVE_INFINITY, height }, unit);
  const own = whole.width <= place.width ? place : { ...widened(place), measure: place.measure };
  return { drawn, ...pictureSize(drawn, { width: own.width, height }, unit), place: own };
}

function alternative(node: Figure, place: Place, composer: Composer): void {
  if (node.alt === '') return;
  const text = { type: 'text', value: node.alt, ...(node.origin ? { origin: node.origin } : {}) } as const;
  addLines([text], block(place.parent, 'P'), place, composer, node.caption ? { keep: true } : {});
}

function picture(node: Figure, { drawn, width, height }: Chosen, place: Place): void {
  place.out.push({
    kind: 'picture',
    width,
    height,
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
