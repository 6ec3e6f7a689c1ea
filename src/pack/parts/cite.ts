import { generated, type PackContext } from '../context.ts';
import type { Block } from '../tree.ts';

/** Puts the codes of standards after the last words of an item's first paragraph. */
export function cite(blocks: Block[], codes: string[], pack: PackContext): Block[] {
  if (codes.length === 0) return blocks;
  const first = blocks.findIndex(({ type }) => type === 'paragraph');
  const paragraph = blocks[first];
  const words = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const marks = generated(pack, `${words.length > 0 ? ' ' : ''}[${codes.join('] [')}]`);
  const cited: Block = { type: 'paragraph', children: [...words, marks] };
  return paragraph === undefined ? [cited, ...blocks] : blocks.with(first, cited);
}
