import type { Prose } from '../../model/index.ts';
import { type ConvertContext, proseBlocks } from '../convert/index.ts';
import type { List } from '../tree.ts';

/** Pieces of prose, such as indicators, as a list; nothing if there are none. */
export function proseList(proses: Prose[], convert: ConvertContext): List[] {
  if (proses.length === 0) return [];
  const children = proses.map((prose) => ({
    type: 'listItem' as const,
    children: proseBlocks(prose, convert),
  }));
  return [{ type: 'list', ordered: false, start: 1, spread: false, children }];
}
