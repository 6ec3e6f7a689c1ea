import type { Position } from 'unist';
import type { Locale } from '../../locale/index.ts';
import type { Source } from '../../source/index.ts';
import type { ItemContext } from '../items/read-item.ts';
import type { Methods } from '../methods.ts';

/** What the parts of a role are read with. */
export interface RoleContext {
  source: Source;
  locale: Locale;
  methods: Methods;
  /** For lists: which brackets are marks, which words open notes. */
  items: ItemContext;
  /** Notes an id that was written; a second use of it is an error at both places. */
  noteId(id: string, place: Position): void;
}
