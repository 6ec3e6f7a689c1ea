import type { List, ListItem, RootContent } from 'mdast';
import type { Position } from 'unist';
import { report, type Suggestion } from '../../source/index.ts';
import { findNote, type NoteKind, splitAtNotes } from './notes.ts';
import { type Item, type ItemContext, readItem } from './read-item.ts';
import { takeNote, takeNotes, takeNothing } from './take-notes.ts';

/** The items of a list, or of lists that only notes part. */
export interface ItemList {
  type: 'itemList';
  ordered: boolean;
  /** The number that its first item was given. */
  start: number;
  spread: boolean;
  items: Item[];
}

/** What stands under a heading: nodes as they are, and lists whose items were read. */
export type Block = ItemList | RootContent;

/**
 * Reads the lists among some nodes. A note that is indented too little or too much, whether as an item, a
 * paragraph or a line, belongs to the item above it, with a warning; lists that it parted are one list again.
 */
export function readItems(nodes: RootContent[], context: ItemContext): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    if (node.type === 'list') readList(node, blocks, context);
    else if (node.type === 'paragraph' || node.type === 'code') readBeside(node, blocks, context);
    else blocks.push(node);
  }
  return blocks;
}

function readList(list: List, blocks: Block[], context: ItemContext): void {
  let open: ItemList | undefined;
  for (const node of list.children) {
    const kind = findNote(node.children[0], context.noteWords);
    if (kind !== undefined) {
      attach(lastItem(blocks), kind, node, blocks, context);
      continue;
    }
    const item = readItem(node, context);
    for (const position of item.misplaced) warnMisplaced(position, context);
    if (typeof node.checked === 'boolean') tellBox(node, context);
    if (item.text === '' && item.nodes().length === 0) continue;
    open ??= openList(list, blocks);
    open.items.push(item);
  }
}

/** A list goes on with the one before it if nothing but notes stood between them. */
function openList(list: List, blocks: Block[]): ItemList {
  const before = blocks.at(-1);
  const ordered = list.ordered === true;
  if (before?.type === 'itemList' && before.ordered === ordered && ordered) return before;
  const opened: ItemList = {
    type: 'itemList',
    ordered,
    start: list.start ?? 1,
    spread: list.spread === true,
    items: [],
  };
  blocks.push(opened);
  return opened;
}

/** A paragraph beside the lists, or code that is a note indented too far: its notes are the last item's. */
function readBeside(node: RootContent, blocks: Block[], context: ItemContext): void {
  const item = lastItem(blocks);
  const taker = item ?? takeNothing();
  if (node.type === 'paragraph') {
    for (const piece of splitAtNotes(node, context.source.text, context.noteWords)) {
      const kind = findNote(piece, context.noteWords);
      if (kind === undefined) blocks.push(piece);
      else attach(item, kind, piece, blocks, context);
    }
    return;
  }
  const known = taker.misplaced.length;
  blocks.push(...takeNotes([node], taker, context));
  for (const position of taker.misplaced.slice(known)) warnMisplaced(position, context);
}

/** The item above, under the same heading. */
function lastItem(blocks: Block[]): Item | undefined {
  const heading = blocks.findLastIndex(({ type }) => type === 'heading');
  const list = blocks.slice(heading + 1).findLast((block): block is ItemList => block.type === 'itemList');
  return list?.items.at(-1);
}

/** Gives a note to the item above it; without one, a reason is kept out and any other note stays prose. */
function attach(
  item: Item | undefined,
  kind: NoteKind,
  node: RootContent | ListItem,
  blocks: Block[],
  context: ItemContext,
): void {
  const nodes: RootContent[] = node.type === 'listItem' ? node.children : [node];
  const position = nodes[0]?.position ?? context.source.at('');
  if (item === undefined && kind !== 'because') blocks.push(...nodes);
  else takeNote(kind, nodes, item ?? takeNothing(), context);
  if (item === undefined) warnOrphan(position, kind, context);
  else warnMisplaced(position, context, suggestIndent(item, node, context));
}

/** Indents a note of one line to where the words of its item start; a note of several lines is left alone. */
function suggestIndent(
  { position: { start } }: Item,
  { position, type }: RootContent | ListItem,
  { source: { text } }: ItemContext,
): Suggestion | undefined {
  if (type !== 'listItem' || position === undefined || position.start.line !== position.end.line)
    return undefined;
  const marker = /^(?:[-*+]|\d{1,9}[.)]) {1,4}(?=\S)/.exec(
    text.slice(start.offset, (start.offset ?? 0) + 16),
  )?.[0];
  const offset = position.start.offset ?? 0;
  const before = text.slice(offset - position.start.column + 1, offset);
  const missing = start.column + (marker?.length ?? 0) - position.start.column;
  if (marker === undefined || missing <= 0 || before.trim() !== '' || before.includes('\t')) return undefined;
  return { start: offset, end: offset, text: ' '.repeat(missing) };
}

function warnMisplaced(place: Position, { source }: ItemContext, suggestion?: Suggestion): void {
  report(source.file, {
    ruleId: 'role/note-indent',
    severity: 'warning',
    reason: 'Unexpected note beside its item, expected it indented under the item',
    place,
    note: 'Indent it to the column in which the words of the item start: three spaces under `1.`, four under `10.`, two under `-`.',
    ...(suggestion !== undefined && { suggestion }),
  });
}

/** An item that is read has no box: what it asks is neither done nor to be done. */
function tellBox({ position, checked }: ListItem, { source }: ItemContext): void {
  report(source.file, {
    ruleId: 'role/task-box',
    severity: 'info',
    reason: `Unexpected box \`${checked === true ? '[x]' : '[ ]'}\`; it is not printed`,
    place: position ?? source.at(''),
    note: 'Duties, results and criteria are plain items of a list: take the box out.',
  });
}

function warnOrphan(place: Position, kind: NoteKind, { source }: ItemContext): void {
  const fate = kind === 'because' ? 'kept out of the pack' : 'printed as prose';
  report(source.file, {
    ruleId: 'role/note-alone',
    severity: 'warning',
    reason: `Unexpected note, expected an item above it; it is ${fate}`,
    place,
    note: 'A line that opens with `Support:`, `Because:` or `Time:` belongs to the list item above it.',
  });
}
