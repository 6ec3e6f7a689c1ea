import type { Block } from '../../../pack/tree.ts';
import { blockquote } from './blocks/blockquote.ts';
import { callout } from './blocks/callout.ts';
import { code } from './blocks/code.ts';
import { contents } from './blocks/contents.ts';
import { cover } from './blocks/cover.ts';
import { facts } from './blocks/facts.ts';
import { figure } from './blocks/figure.ts';
import { grid } from './blocks/grid.ts';
import { list } from './blocks/list.ts';
import { pageBreak } from './blocks/page-break.ts';
import { paragraph } from './blocks/paragraph.ts';
import { section } from './blocks/section.ts';
import { thematicBreak } from './blocks/thematic-break.ts';
import type { Composer } from './composer.ts';
import { gapBetween } from './gap-between.ts';
import { addGap, keepWithNext, type Place } from './place.ts';

/** Composes one node of a type at a place. */
type Handler<Node> = (node: Node, place: Place, composer: Composer) => void;

const handlers: { [Type in Block['type']]: Handler<Extract<Block, { type: Type }>> } = {
  blockquote,
  callout,
  code,
  contents,
  cover,
  facts,
  figure,
  grid,
  list,
  pageBreak,
  paragraph,
  section,
  thematicBreak,
};

/** Composes blocks one after the other, with the space that belongs between them. */
export function composeBlocks(blocks: readonly Block[], place: Place, composer: Composer): void {
  blocks.forEach((node, i) => {
    const before = blocks[i - 1];
    if (before && place.out.length > 0) {
      if (leadsIn(before, node)) keepWithNext(place);
      addGap(place, gapBetween(before, node, place) * composer.scale.line);
    }
    composeBlock(node, place, composer);
  });
}

function composeBlock(node: Block, place: Place, composer: Composer): void {
  const first = place.parent.kids.length;
  // The record gives each type the handler of that very type; the compiler can't follow it through the union.
  (handlers[node.type] as Handler<Block>)(node, inLanguage(place, node.language), composer);
  if (!node.language) return;
  for (const kid of place.parent.kids.slice(first)) kid.language ??= node.language;
}

function inLanguage(place: Place, language: string | undefined): Place {
  return language ? { ...place, text: { ...place.text, language } } : place;
}

/** Whether a paragraph announces the list or table after it, or is what support is offered with. */
function leadsIn(before: Block, next: Block): boolean {
  if (before.type !== 'paragraph') return false;
  if (next.type === 'callout') return next.kind === 'support';
  if (next.type !== 'list' && next.type !== 'grid') return false;
  const last = before.children.at(-1);
  return last?.type === 'text' && last.value.trimEnd().endsWith(':');
}
