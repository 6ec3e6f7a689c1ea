import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FactItem, Facts } from '../../../pack/tree.ts';
import { lines } from '../lines.ts';
import type { State } from '../state.ts';

/** Terms and values, inside a frame by whose width the styles choose one column or two. */
export function facts(state: State, node: Facts): Element {
  return h('div.frame', {}, factList(state, node.items));
}

/** The list of terms and values itself. */
export function factList(state: State, items: readonly FactItem[]): Element {
  return h('dl.facts', {}, lines(items.flatMap((item) => state.marked(item, () => factItem(state, item)))));
}

function factItem(state: State, item: FactItem): Element {
  return h('div', {}, [h('dt', {}, state.inlines(item.term)), '\n', h('dd', {}, state.cell(item.children))]);
}
