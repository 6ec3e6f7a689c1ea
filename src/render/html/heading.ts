import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { State } from './state.ts';

/** A heading of the current level; HTML has no more than six. */
export function heading(state: State, properties: Properties, contents: ElementContent[]): Element {
  return h(`h${Math.min(state.level, 6)}`, properties, contents);
}
