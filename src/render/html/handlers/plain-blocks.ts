import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Code, PageBreak, Paragraph, ThematicBreak } from '../../../pack/tree.ts';
import type { State } from '../state.ts';

/** A paragraph. */
export function paragraph(state: State, node: Paragraph): Element {
  return h('p', {}, state.inlines(node.children));
}

/** Preformatted text; its lines wrap, so that nothing scrolls. */
export function code(_: State, node: Code): Element {
  return h('pre', {}, h('code', {}, node.value));
}

/** A change of subject without a heading. */
export function thematicBreak(_state: State, _node: ThematicBreak): Element {
  return h('hr');
}

/** Nothing on a screen, a new page on paper. */
export function pageBreak(_state: State, _node: PageBreak): Element {
  return h('div.page-break');
}
