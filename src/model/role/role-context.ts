import type { Position } from 'unist';
import type { Locale } from '../../locale/index.ts';
import type { Source } from '../../source/index.ts';
import type { Item, ItemContext } from '../items/read-item.ts';
import type { Methods } from '../methods.ts';

/** What the parts of a role are read with. */
export interface RoleContext {
  source: Source;
  locale: Locale;
  methods: Methods;
  /** For lists: which brackets are marks, which words open notes. */
  items: ItemContext;
  /** The id of an item: the one that was written, else one made from its first words. */
  idOf(item: Item): string;
  /** Notes an id that was written; a second use of it is an error at both places. */
  noteId(id: string, place: Position): void;
}
