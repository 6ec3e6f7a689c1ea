import type { Block } from '../../../pack/tree.ts';
import type { Place } from './place.ts';

const PARAGRAPHS = 0.55;
const BLOCKS = 0.8;
const SECTIONS = [2.4, 1.7, 1.2, 1];
const APART = new Set<Block['type']>([
  'grid',
  'facts',
  'figure',
  'callout',
  'code',
  'thematicBreak',
  'blockquote',
]);

/** Space between two blocks, in lines of body text. */
export function gapBetween(before: Block, next: Block, place: Place): number {
  const gap = usualGap(before, next, place);
  return place.text.size < 9 || place.lists > 0 ? gap * 0.75 : gap;
}

function usualGap(before: Block, next: Block, { level }: Place): number {
  if (before.type === 'pageBreak' || next.type === 'pageBreak') return 0;
  if (next.type === 'section') return SECTIONS[Math.min(level, SECTIONS.length - 1)] ?? 1;
  if (APART.has(before.type) || APART.has(next.type)) return BLOCKS;
  if (next.type === 'list' && before.type === 'paragraph') return PARAGRAPHS * 0.8;
  return PARAGRAPHS;
}
