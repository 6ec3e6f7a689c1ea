import type { Block, GridCell, Inline } from '../tree.ts';

/** Inline nodes as a paragraph; no words, no paragraph. */
export function paragraphOf(children: Inline[]): Block[] {
  const words = children.filter((child) => child.type !== 'text' || child.value !== '');
  return words.length === 0 ? [] : [{ type: 'paragraph', children: words }];
}

/** A cell that is the header of its column or row. */
export function headerCell(header: 'column' | 'row', children: Inline[]): GridCell {
  return { type: 'gridCell', header, children: paragraphOf(children) };
}
