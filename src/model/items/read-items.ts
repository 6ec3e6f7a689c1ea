import type { List, RootContent } from 'mdast';
import { report } from '../../source/index.ts';
import { findNote, type NoteKind } from './notes.ts';
import { addNote, type Item, type ItemContext, readItem } from './read-item.ts';

/** The items of a list, or of lists that only notes part. */
export interface ItemList {
  type: 'itemList';
  ordered: boolean;
  spread: boolean;
  items: Item[];
}

/** What stands under a heading: nodes as they are, and lists whose items were read. */
export type Block = ItemList | RootContent;

/**
 * Reads the lists among some nodes. A note that is indented too little, whether as an item, a paragraph or
 * a line, belongs to the item above it, with a warning; lists that it parted are one list again.
 */
export function readItems(nodes: RootContent[], context: ItemContext): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const last = lastItem(blocks);
    const kind = last && findNote(node, context.noteWords);
    if (last && kind) attach(last, kind, [node], context);
    else if (node.type === 'list') readList(node, blocks, context);
    else blocks.push(node);
  }
  return blocks;
}

function readList(list: List, blocks: Block[], context: ItemContext): void {
  let open: ItemList | undefined;
  for (const node of list.children) {
    const above = open?.items.at(-1) ?? lastItem(blocks);
    const kind = above && findNote(node.children[0], context.noteWords);
    if (above && kind) {
      attach(above, kind, node.children, context);
      continue;
    }
    const item = readItem(node, context);
    for (const position of item.misplaced) warnMisplaced(position, context);
    open ??= openList(list, blocks);
    open.items.push(item);
  }
}

/** A list goes on with the one before it if nothing but notes stood between them. */
function openList(list: List, blocks: Block[]): ItemList {
  const before = blocks.at(-1);
  const ordered = list.ordered === true;
  if (before?.type === 'itemList' && before.ordered === ordered && ordered) return before;
  const opened: ItemList = { type: 'itemList', ordered, spread: list.spread === true, items: [] };
  blocks.push(opened);
  return opened;
}

function lastItem(blocks: Block[]): Item | undefined {
  const last = blocks.at(-1);
  return last?.type === 'itemList' ? last.items.at(-1) : undefined;
}

function attach(item: Item, kind: NoteKind, nodes: RootContent[], context: ItemContext): void {
  addNote(item.notes, kind, nodes, context);
  const position = nodes[0]?.position;
  if (position !== undefined) warnMisplaced(position, context);
}

function warnMisplaced(position: NonNullable<RootContent['position']>, { source }: ItemContext): void {
  report(source.file, {
    ruleId: 'role/note-indent',
    severity: 'warning',
    reason: 'Unexpected note beside its item, expected it indented under the item',
    place: position,
    note: 'Indent it to the column in which the words of the item start: three spaces under `1.`, four under `10.`, two under `-`.',
  });
}
