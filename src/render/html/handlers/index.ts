import type { ElementContent } from 'hast';
import type { Block, Inline } from '../../../pack/tree.ts';
import type { State } from '../state.ts';
import { blockquote } from './blockquote.ts';
import { callout } from './callout.ts';
import { contents } from './contents.ts';
import { cover } from './cover.ts';
import { facts } from './facts.ts';
import { figure } from './figure.ts';
import { grid } from './grid.ts';
import { image } from './image.ts';
import { link } from './link.ts';
import { list } from './list.ts';
import { noteReference } from './note-reference.ts';
import {
  breakHandler,
  deleteHandler,
  emphasis,
  inlineCode,
  strong,
  subscript,
  superscript,
  text,
} from './phrasing.ts';
import { code, pageBreak, paragraph, thematicBreak } from './plain-blocks.ts';
import { section } from './section.ts';

/** Turns a block into the element that stands for it. */
export type BlockHandler<N extends Block> = (state: State, node: N) => ElementContent | ElementContent[];

/** Turns an inline node into what stands for it; several contents, or none, inside links and labels. */
export type InlineHandler<N extends Inline> = (state: State, node: N) => ElementContent | ElementContent[];

/** One handler for each block of the pack tree. */
export const blockHandlers: { [T in Block['type']]: BlockHandler<Extract<Block, { type: T }>> } = {
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

/** One handler for each inline node of the pack tree. */
export const inlineHandlers: { [T in Inline['type']]: InlineHandler<Extract<Inline, { type: T }>> } = {
  break: breakHandler,
  delete: deleteHandler,
  emphasis,
  image,
  inlineCode,
  link,
  noteReference,
  strong,
  subscript,
  superscript,
  text,
};
