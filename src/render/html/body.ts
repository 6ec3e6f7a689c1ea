import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block, Pack } from '../../pack/tree.ts';
import { lines } from './lines.ts';
import { notes } from './notes.ts';
import type { State } from './state.ts';
import { walk } from './walk.ts';

/**
 * The `body`: skip link, front matter (cover and contents, so far as they open the pack), and `main`, which
 * ends with the notes. A pack without a cover is headed by its title.
 */
export function body(state: State, opening: readonly ElementContent[] = []): Element {
  const { pack } = state;
  const mainId = state.claim('main');
  const frontLength = openingLength(pack.children);
  const front = state.blocks(pack.children.slice(0, frontLength));
  const rest = state.blocks(pack.children.slice(frontLength));
  return h('body', {}, [
    ...lines([
      h(
        'a.skip-link',
        { href: `#${mainId}`, lang: pack.labelsLanguage, dataGenerated: '' },
        pack.labels.skipToContent,
      ),
      ...opening,
      ...(hasCover(pack) ? [] : [titleHeader(pack)]),
    ]),
    ...front,
    h('main', { id: mainId, tabIndex: -1 }, [...rest, ...notes(state)] satisfies ElementContent[]),
    '\n',
  ]);
}

/** How many blocks at the beginning stand before `main`. */
function openingLength(blocks: readonly Block[]): number {
  const first = blocks.findIndex(
    ({ type }) => type !== 'cover' && type !== 'contents' && type !== 'pageBreak',
  );
  return first === -1 ? blocks.length : first;
}

function hasCover(pack: Pack): boolean {
  for (const { type } of walk(pack.children)) if (type === 'cover') return true;
  return false;
}

function titleHeader(pack: Pack): Element {
  return h('header.cover', { dataGenerated: '' }, [h('h1', {}, pack.metadata.title)]);
}
