/**
 * Markdown to the pack tree.
 *
 * In: mdast nodes of a source. Out: pack nodes, with references resolved, pictures read, headings nested,
 * unsafe links and raw HTML turned to words.
 */
import type { Prose } from '../../model/index.ts';
import type { Block, Inline } from '../tree.ts';
import { addDefinitions, type ConvertContext } from './convert-context.ts';
import { flatten, toBlocks } from './to-blocks.ts';

export { type ConvertContext, convertContext } from './convert-context.ts';
export { flatten, toBlocks, withoutNumber } from './to-blocks.ts';
export { toInlines, wordsOf } from './to-inlines.ts';

/** Converts prose that opens no sections of its own. */
export function proseBlocks(prose: Prose | undefined, context: ConvertContext): Block[] {
  if (prose === undefined) return [];
  const nodes = prose.nodes();
  addDefinitions(nodes, context);
  return flatten(toBlocks(nodes, context));
}

/** Converts prose to inline nodes: its paragraphs, parted by breaks. */
export function proseInlines(prose: Prose, context: ConvertContext): Inline[] {
  const paragraphs = proseBlocks(prose, context).flatMap((block) =>
    block.type === 'paragraph' ? [block.children] : [],
  );
  return paragraphs.flatMap((children, index): Inline[] =>
    index > 0 ? [{ type: 'break' }, ...children] : children,
  );
}
