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
  const shown =
    'mediaType' in node.picture ? picture(node.picture, node.alt) : drawing(state, node.picture, node.alt);
  return h('figure', {}, lines([shown, ...caption]));
}
