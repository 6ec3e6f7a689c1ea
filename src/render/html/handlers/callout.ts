import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Callout } from '../../../pack/tree.ts';
import type { State } from '../state.ts';

/** A passage set apart: a note (not an `aside`, which would be a landmark) named by its label. */
export function callout(state: State, node: Callout): Element {
  const id = state.claim(node.kind);
  return h('div', { className: ['callout', node.kind], role: 'note', ariaLabelledBy: [id] }, [
    '\n',
    h('p.callout-title', { id }, state.inlines(node.title)),
    ...state.blocks(node.children),
  ]);
}
