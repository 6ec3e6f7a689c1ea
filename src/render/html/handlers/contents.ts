import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Block, Contents, Section } from '../../../pack/tree.ts';
import { heading } from '../heading.ts';
import { lines } from '../lines.ts';
import { sectionNumber } from '../section-number.ts';
import { deepest, type State } from '../state.ts';

/** The table of contents: a landmark for moving about, whose entries are the titles of the sections again. */
export function contents(state: State, node: Contents): Element | [] {
  const entries = entryList(state, state.pack.children, Math.min(node.depth, deepest));
  if (entries.length === 0) return [];
  const id = state.claim('contents');
  state.level += 1;
  const title = heading(state, { id }, state.inlines(node.title));
  state.level -= 1;
  return h('nav.contents', { ariaLabelledBy: [id] }, lines([title, ...entries]));
}

function entryList(state: State, blocks: readonly Block[], depth: number): Element[] {
  const sections = blocks.filter((block): block is Section => block.type === 'section');
  if (sections.length === 0 || depth < 1) return [];
  const items = sections.flatMap((section) => state.marked(section, () => entry(state, section, depth)));
  return [h('ol', { dataGenerated: '' }, lines(items))];
}

function entry(state: State, section: Section, depth: number): Element {
  const id = state.anchors.of(section) ?? section.id;
  const nested = entryList(state, section.children, depth - 1);
  return h('li', {}, [
    h('a', { href: `#${id}` }, [...sectionNumber(section), h('span', {}, state.label(section.title))]),
    ...lines(nested),
  ]);
}
