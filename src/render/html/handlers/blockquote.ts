import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Blockquote } from '../../../pack/tree.ts';
import { lines } from '../lines.ts';
import type { State } from '../state.ts';

/** A quotation; who said it stands outside of it, in the caption of a figure. The dash is drawn by the styles. */
export function blockquote(state: State, node: Blockquote): Element {
  const quotation = h('blockquote', {}, state.blocks(node.children));
  if (!node.attribution) return quotation;
  return h('figure.quotation', {}, lines([quotation, h('figcaption', {}, state.inlines(node.attribution))]));
}
