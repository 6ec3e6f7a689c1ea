import type { Callout } from '../../../../pack/tree.ts';
import { addLines } from '../add-lines.ts';
import { banded } from '../banded.ts';
import { composeBlocks } from '../compose.ts';
import type { Composer } from '../composer.ts';
import { addGap, indented, keepWithNext, type Place } from '../place.ts';
import { block } from '../structure.ts';

const INSET = 12;
const PADDING = 0.5;

/** A passage set apart: a `Div` on a ground, behind a rule, its label first. */
export function callout(node: Callout, place: Place, composer: Composer): void {
  const element = block(place.parent, 'Div');
  const { accent, surface } = composer.colours;
  const band = { x: place.x, width: place.measure, ground: surface, side: { colour: accent, width: 3 } };
  const inner = { ...indented(banded(place, band), INSET, INSET), parent: element };
  const padding = PADDING * composer.scale.line;
  addGap(inner, padding, { solid: true, keep: true });
  const style = { ...place.text, bold: true, colour: accent };
  addLines(node.title, block(element, 'P'), inner, composer, { style, keep: true });
  if (node.children.length > 0) addGap(inner, 0.15 * composer.scale.line, { keep: true });
  composeBlocks(node.children, inner, composer);
  keepWithNext(place);
  addGap(inner, padding, { solid: true, keep: false });
}
