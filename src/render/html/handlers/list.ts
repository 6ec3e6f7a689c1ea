import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { List, ListItem } from '../../../pack/tree.ts';
import { classNames } from '../class-names.ts';
import { lines } from '../lines.ts';
import type { State } from '../state.ts';

/** A list. One of tasks shows boxes for bullets and says by `role` that it is a list still (Safari forgets). */
export function list(state: State, node: List): Element {
  const items = lines(node.children.flatMap((item) => state.marked(item, () => listItem(state, node, item))));
  const tasks = node.children.some(({ checked }) => checked !== undefined);
  return h(
    node.ordered ? 'ol' : 'ul',
    {
      className: classNames({ tasks, spread: node.spread }),
      role: tasks ? 'list' : undefined,
      start: node.ordered && node.start !== 1 ? node.start : undefined,
    },
    items,
  );
}

function listItem(state: State, list: List, item: ListItem): Element {
  const contents = list.spread ? state.blocks(item.children) : state.cell(item.children);
  return h('li', { id: state.anchors.of(item) }, [...taskBox(state, item), ...contents]);
}

function taskBox(state: State, item: ListItem): ElementContent[] {
  if (item.checked === undefined) return [];
  const { labels, labelsLanguage } = state.pack;
  const box = h(
    'span.box',
    {
      role: 'img',
      ariaLabel: item.checked ? labels.checked : labels.unchecked,
      lang: labelsLanguage,
      dataGenerated: '',
    },
    item.checked ? '☑' : '☐',
  );
  return [box, { type: 'text', value: ' ' }];
}
