import type { Blockquote, Inline } from '../../../../pack/tree.ts';
import { addLines } from '../add-lines.ts';
import { banded } from '../banded.ts';
import { composeBlocks } from '../compose.ts';
import type { Composer } from '../composer.ts';
import { addGap, indented, keepTogether, keepWithNext, type Place } from '../place.ts';
import { block } from '../structure.ts';

const INSET = 14;

/** A quotation: `BlockQuote` behind a rule, with who said it under it. */
export function blockquote(node: Blockquote, place: Place, composer: Composer): void {
  const start = place.out.length;
  const element = block(place.parent, 'BlockQuote');
  const side = { colour: composer.colours.accent, width: 2 };
  const inner = indented(banded(place, { x: place.x, width: place.measure, side }), INSET);
  const quoted = { ...inner, parent: element, text: { ...inner.text, italic: true } };
  composeBlocks(node.children, quoted, composer);
  if (node.attribution) attribution(node, node.attribution, { ...inner, parent: element }, composer);
  keepTogether(place, start, composer.page.textHeight);
}

/** Who said it, under what was said. */
function attribution(node: Blockquote, words: readonly Inline[], place: Place, composer: Composer): void {
  if (node.children.length > 0) {
    keepWithNext(place);
    addGap(place, 0.3 * composer.scale.line, { keep: true });
  }
  const style = { ...composer.scale.label, language: place.text.language };
  const dash = { type: 'text', value: '— ', generated: true } as const;
  addLines([dash, ...words], block(place.parent, 'P'), place, composer, { style });
}
