import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Section } from '../../../pack/tree.ts';
import { classNames } from '../class-names.ts';
import { heading } from '../heading.ts';
import { sectionNumber } from '../section-number.ts';
import type { State } from '../state.ts';

/**
 * A heading and what stands under it. The heading bears the id: links lead to the words, not to the space above.
 * Sections have no names, or each would be a landmark, and fifty landmarks mark nothing: headings lead about.
 */
export function section(state: State, node: Section): Element {
  const id = state.anchors.of(node);
  state.level += 1;
  const title = heading(state, { id }, [...sectionNumber(node), ...state.inlines(node.title)]);
  const children = state.blocks(node.children);
  state.level -= 1;
  return h('section', { className: classNames({ 'new-page': node.newPage === true }) }, [
    '\n',
    title,
    ...(children.length > 0 ? children : ['\n']),
  ]);
}
