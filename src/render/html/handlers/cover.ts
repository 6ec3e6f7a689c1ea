import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Cover, Inline } from '../../../pack/tree.ts';
import { lines } from '../lines.ts';
import { picture } from '../picture.ts';
import type { State } from '../state.ts';
import { factList } from './facts.ts';

/** The first page: a band with whose it is, what it is and its title, then its facts. */
export function cover(state: State, node: Cover): Element {
  return h('header.cover', {}, [
    ...lines([
      ...masthead(state, node),
      h(
        'hgroup',
        {},
        lines([
          ...line(state, 'kind', node.kind),
          title(state, node),
          ...line(state, 'subtitle', node.subtitle),
        ]),
      ),
      ...line(state, 'team', node.team),
      ...line(state, 'status', node.status),
      ...(node.facts.length > 0 ? [factList(state, node.facts)] : []),
    ]),
  ]);
}

/** The title of the first cover is the one `h1`; that of any other, a paragraph that looks like it. */
function title(state: State, node: Cover): Element {
  const contents = state.inlines(node.title);
  if (state.titled) return h('p.title', {}, contents);
  state.titled = true;
  return h('h1', {}, contents);
}

function masthead(state: State, { logo, organisation }: Cover): Element[] {
  if (!logo && !organisation) return [];
  return [
    h('div.masthead', {}, [
      ...lines([
        ...(logo ? [picture(logo.picture, logo.alt)] : []),
        ...line(state, 'organisation', organisation),
      ]),
    ]),
  ];
}

function line(state: State, name: string, contents: Inline[] | undefined): Element[] {
  return contents ? [h('p', { className: [name] }, state.inlines(contents))] : [];
}
