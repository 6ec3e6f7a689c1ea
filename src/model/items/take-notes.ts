import type { BlockContent, Code, DefinitionContent, ListItem, Paragraph, RootContent } from 'mdast';
import type { Position } from 'unist';
import { parseFragment } from '../../source/index.ts';
import { type Prose, proseOfNodes, type Range } from '../prose.ts';
import { findNote, type NoteKind, type NoteWords, openNote, splitAtNotes } from './notes.ts';

/** The notes of one item, as they are found. */
export interface NoteTaker {
  notes: Partial<Record<NoteKind, Prose>>;
  /** The stretches of the source that notes take up. */
  cuts: Range[];
  /** Places of notes that are not indented under the item that they belong to. */
  misplaced: Position[];
}

/** What notes are read with. */
export interface NoteContext {
  /** The text that the nodes were parsed from. */
  source: { text: string };
  noteWords: NoteWords;
}

/** Begins the notes of an item. */
export function takeNothing(): NoteTaker {
  return { notes: {}, cuts: [], misplaced: [] };
}

/**
 * Takes the notes out of what stands in an item, at any depth: a note of a nested item is kept with the
 * outermost one. Returns what is left.
 */
export function takeNotes<Nodes extends RootContent>(
  nodes: readonly Nodes[],
  taker: NoteTaker,
  context: NoteContext,
): Nodes[] {
  // Each kind of node gives nodes of its own kind, and code that holds notes gives flow content.
  return nodes.flatMap((node) => takeFrom(node, taker, context)) as Nodes[];
}

function takeFrom(node: RootContent, taker: NoteTaker, context: NoteContext): RootContent[] {
  switch (node.type) {
    case 'paragraph':
      return takeFromParagraph(node, taker, context);
    case 'code':
      return takeFromCode(node, taker, context);
    case 'blockquote': {
      const children = takeNotes(node.children, taker, context);
      return children.length > 0 ? [{ ...node, children }] : [];
    }
    case 'list': {
      const items = node.children.flatMap((item) => takeFromItem(item, taker, context));
      return items.length > 0 ? [{ ...node, children: items }] : [];
    }
    default:
      return [node];
  }
}

function takeFromItem(item: ListItem, taker: NoteTaker, context: NoteContext): ListItem[] {
  const kind = findNote(item.children[0], context.noteWords);
  if (kind === undefined) return [{ ...item, children: takeNotes(item.children, taker, context) }];
  takeNote(kind, item.children, taker, context);
  taker.cuts.push(rangeOf(item));
  return [];
}

function takeFromParagraph(paragraph: Paragraph, taker: NoteTaker, context: NoteContext): Paragraph[] {
  const pieces = splitAtNotes(paragraph, context.source.text, context.noteWords);
  return pieces.filter((piece, index) => {
    const kind = findNote(piece, context.noteWords);
    if (kind === undefined) return true;
    if (index > 0 && piece.position) taker.misplaced.push(piece.position);
    takeNote(kind, [piece], taker, context);
    taker.cuts.push(rangeOf(piece));
    return false;
  });
}

/** Notes that are indented too far are code to Markdown; code between fences is left alone. */
function takeFromCode(code: Code, taker: NoteTaker, context: NoteContext): RootContent[] {
  const { start } = rangeOf(code);
  const isFenced = /^[ \t]*(?:`{3}|~{3})/.test(context.source.text.slice(start, start + 20));
  if (isFenced || code.position === undefined) return [code];
  const text = code.value.replace(/^[ \t]+/gm, '');
  const inner = takeNothing();
  const left = takeNotes(parseFragment(text, { line: 1, offset: 0 }).children, inner, {
    ...context,
    source: { text },
  });
  if (Object.keys(inner.notes).length === 0) return [code];
  for (const [kind, note] of Object.entries(inner.notes))
    addNote(taker, kind as NoteKind, { ...note, position: code.position });
  taker.misplaced.push(code.position);
  taker.cuts.push(rangeOf(code));
  return left;
}

/** Takes the blocks of one note; notes inside it are notes of their own. */
export function takeNote(
  kind: NoteKind,
  nodes: readonly (BlockContent | DefinitionContent | RootContent)[],
  taker: NoteTaker,
  context: NoteContext,
): void {
  const [first, ...rest] = nodes;
  if (first?.type !== 'paragraph') return;
  const [opening = first, ...more] = splitAtNotes(first, context.source.text, context.noteWords);
  const { paragraph, cuts } = openNote(opening, kind, context.noteWords);
  const inner: NoteTaker = { ...taker, cuts };
  const blocks = [paragraph, ...takeNotes([...more, ...rest], inner, context)];
  const prose = proseOfNodes(context.source, blocks, cuts);
  const filled = blocks.filter((block) => block.type !== 'paragraph' || block.children.length > 0);
  if (prose !== undefined && filled.length > 0) addNote(taker, kind, { ...prose, nodes: () => filled });
}

/** Adds a note; a second one of the same kind goes on where the first ended. */
function addNote({ notes }: NoteTaker, kind: NoteKind, note: Prose): void {
  const before = notes[kind];
  notes[kind] =
    before === undefined
      ? note
      : {
          text: `${before.text}\n\n${note.text}`,
          position: before.position,
          nodes: () => [...before.nodes(), ...note.nodes()],
        };
}

function rangeOf(node: RootContent | ListItem): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
