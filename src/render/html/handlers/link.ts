import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Link } from '../../../pack/tree.ts';
import { safeUrl } from '../safe-url.ts';
import type { State } from '../state.ts';
import { inlineText } from '../walk.ts';

/** A link to a safe address; what stands in a link or label already, or leads elsewhere, is plain text. */
export function link(state: State, node: Link): Element | ElementContent[] {
  const href = safeUrl(node.url);
  if (state.within !== 'text' || href === undefined) return state.inlines(node.children);
  state.within = 'link';
  const contents = state.inlines(node.children);
  state.within = 'text';
  return h('a', { href, title: node.title }, [...contents, ...nameFor(node, href)]);
}

/** A link without words is named by its address, or nobody could tell that it is there. */
function nameFor(node: Link, href: string): Element[] {
  return inlineText(node.children).trim() ? [] : [h('span', { dataGenerated: '' }, href)];
}
