import type { Element, Text as HastText } from 'hast';
import { h } from 'hastscript';
import type {
  Break,
  Delete,
  Emphasis,
  InlineCode,
  Strong,
  Subscript,
  Superscript,
  Text,
} from '../../../pack/tree.ts';
import type { State } from '../state.ts';

/** Words. */
export function text(_: State, node: Text): HastText {
  return { type: 'text', value: node.value };
}

/** Stress: `em`. */
export function emphasis(state: State, node: Emphasis): Element {
  return h('em', {}, state.inlines(node.children));
}

/** Weight: `strong`. */
export function strong(state: State, node: Strong): Element {
  return h('strong', {}, state.inlines(node.children));
}

/** Text that no longer holds: `del`. */
export function deleteHandler(state: State, node: Delete): Element {
  return h('del', {}, state.inlines(node.children));
}

/** Raised text: `sup`. */
export function superscript(state: State, node: Superscript): Element {
  return h('sup', {}, state.inlines(node.children));
}

/** Lowered text: `sub`. */
export function subscript(state: State, node: Subscript): Element {
  return h('sub', {}, state.inlines(node.children));
}

/** Code in a line of text. */
export function inlineCode(_: State, node: InlineCode): Element {
  return h('code', {}, node.value);
}

/** A line break that the author asked for. */
export function breakHandler(_state: State, _node: Break): Element {
  return h('br');
}
