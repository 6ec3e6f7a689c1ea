import { generated, type PackContext } from '../context.ts';
import type { Block, Inline } from '../tree.ts';
import { standardAnchor } from './cited-standards.ts';

/** Puts the codes of standards after the last words of an item's first paragraph; each leads to its row in their list. */
export function cite(blocks: Block[], codes: string[], pack: PackContext): Block[] {
  if (codes.length === 0) return blocks;
  const first = blocks.findIndex(({ type }) => type === 'paragraph');
  const paragraph = blocks[first];
  const words = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const marks = codes.flatMap((code, index): Inline[] => [
    ...(index > 0 || words.length > 0 ? [generated(pack, ' ')] : []),
    mark(code, pack),
  ]);
  const cited: Block = { type: 'paragraph', children: [...words, ...marks] };
  return paragraph === undefined ? [cited, ...blocks] : blocks.with(first, cited);
}

function mark(code: string, pack: PackContext): Inline {
  const words = generated(pack, `[${code}]`);
  const standard = pack.workspace.standards.find(code);
  if (standard === undefined || !pack.directives.has('standards')) return words;
  return { type: 'link', url: `#${standardAnchor(standard, pack)}`, children: [words] };
}
