import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Figure } from '../../../pack/tree.ts';
import { drawing } from '../drawing.ts';
import { lines } from '../lines.ts';
import { picture } from '../picture.ts';
import type { State } from '../state.ts';

/** A picture as a block of its own. */
export function figure(state: State, node: Figure): Element {
  const caption = node.caption ? [h('figcaption', {}, state.inlines(node.caption))] : [];
  return h('figure', {}, lines([shown(state, node), ...caption]));
}

/** The picture or drawing; of one that is drawn twice, the width of the column chooses. */
function shown(state: State, { picture: given, narrow, alt }: Figure): Element {
  if ('mediaType' in given) return picture(given, alt);
  if (narrow === undefined) return drawing(state, given, alt);
  return h('div.drawn-twice', {}, [
    drawing(state, given, alt, 'wide'),
    drawing(state, narrow, alt, 'narrow'),
  ]);
}
