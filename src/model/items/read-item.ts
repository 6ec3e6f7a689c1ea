import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Source } from '../../source/index.ts';
import { type Prose, plainText, proseOfNodes, type Range } from '../prose.ts';
import { findNote, type NoteKind, type NoteWords, splitAtNotes, stripLabel } from './notes.ts';
import { type MarkRules, type Marks, takeMarks } from './trailing-marks.ts';

/** A list item that has been read: its words, marks and notes. */
export interface Item extends Prose {
  marks: Marks;
  /** The leading strong phrase, which stays in the text. */
  title?: string;
  notes: Partial<Record<NoteKind, Prose>>;
  /** Places of notes that are not indented under the item that they belong to. */
  misplaced: Position[];
}

/** What an item is read with. */
export interface ItemContext {
  source: Source;
  rules: MarkRules;
  noteWords: NoteWords;
}

/** Reads a list item: its notes and trailing marks are taken out of its words. */
export function readItem(node: ListItem, context: ItemContext): Item {
  const misplaced: Position[] = [];
  const parts = node.children.flatMap((child): RootContent[] => {
    if (child.type !== 'paragraph') return [child];
    const pieces = splitAtNotes(child, context.source.text, context.noteWords);
    misplaced.push(...pieces.slice(1).flatMap(({ position }) => position ?? []));
    return pieces;
  });
  return { ...readParts(parts, node.position, context), misplaced };
}

/** Reads an item from the blocks that it is made of, such as a part of a table's cell. */
export function readParts(parts: RootContent[], around: Position | undefined, context: ItemContext): Item {
  const { source } = context;
  const notes: Item['notes'] = {};
  const cuts: Range[] = [];
  const kept: RootContent[] = [];
  for (const part of parts) {
    const rest = takeNotes(part, notes, cuts, context);
    if (rest !== undefined) kept.push(rest);
  }
  const { nodes, marks } = takeItemMarks(kept, context);
  cuts.push(...marks.cuts);
  const fallback = around ?? source.at('');
  const prose = proseOfNodes(source, nodes.length > 0 ? nodes : [], cuts);
  const title = leadingStrong(nodes);
  return {
    text: prose?.text ?? '',
    position: around ?? prose?.position ?? fallback,
    nodes: () => nodes,
    marks,
    notes,
    misplaced: [],
    ...(title !== undefined && { title }),
  };
}

/** Takes note paragraphs and note items out of a block; undefined if nothing of it is left. */
function takeNotes(
  part: RootContent,
  notes: Item['notes'],
  cuts: Range[],
  context: ItemContext,
): RootContent | undefined {
  if (part.type === 'paragraph') {
    const kind = findNote(part, context.noteWords);
    if (kind === undefined) return part;
    addNote(notes, kind, [part], context);
    cuts.push(rangeOf(part));
    return undefined;
  }
  if (part.type !== 'list') return part;
  const items = part.children.filter((item) => {
    const kind = findNote(item.children[0], context.noteWords);
    if (kind === undefined) return true;
    addNote(notes, kind, item.children, context);
    cuts.push(rangeOf(item));
    return false;
  });
  if (items.length === part.children.length) return part;
  return items.length > 0 ? { ...part, children: items } : undefined;
}

/** Adds a note; a second one of the same kind goes on where the first ended. */
export function addNote(
  notes: Item['notes'],
  kind: NoteKind,
  nodes: RootContent[],
  { source, noteWords }: ItemContext,
): void {
  const [first, ...rest] = nodes;
  const stripped = first?.type === 'paragraph' ? [stripLabel(first, noteWords), ...rest] : nodes;
  const prose = proseOfNodes(source, stripped);
  if (prose === undefined) return;
  const text = prose.text.replace(labelAtStart(noteWords[kind]), '').trim();
  const before = notes[kind];
  notes[kind] = {
    text: before === undefined ? text : `${before.text}\n\n${text}`,
    position: before?.position ?? prose.position,
    nodes: () => [...(before?.nodes() ?? []), ...stripped],
  };
}

function labelAtStart(words: string[]): RegExp {
  return new RegExp(`^[*_]*(?:${words.join('|')})[*_]*\\s*:[*_]*\\s*`, 'i');
}

/** Marks stand at the end of the item's first paragraph or of its last. */
function takeItemMarks(nodes: RootContent[], context: ItemContext): { nodes: RootContent[]; marks: Marks } {
  const marks: Marks = { citations: [], cuts: [] };
  const first = nodes.findIndex(({ type }) => type === 'paragraph');
  const last = nodes.findLastIndex(({ type }) => type === 'paragraph');
  const taken = nodes.map((node, index) => {
    if (node.type !== 'paragraph' || (index !== first && index !== last)) return node;
    const result = takeMarks(node.children, context.source.text, context.rules);
    joinMarks(marks, result.marks);
    return result.children === node.children ? node : withChildren(node, result.children);
  });
  return { nodes: taken.filter((node) => node.type !== 'paragraph' || node.children.length > 0), marks };
}

function joinMarks(marks: Marks, more: Marks): void {
  marks.id ??= more.id as string;
  marks.methods ??= more.methods as string;
  marks.citations.push(...more.citations);
  marks.cuts.push(...more.cuts);
  if (marks.id === undefined) delete marks.id;
  if (marks.methods === undefined) delete marks.methods;
}

function withChildren(node: Paragraph, children: PhrasingContent[]): Paragraph {
  return { ...node, children };
}

function leadingStrong(nodes: RootContent[]): string | undefined {
  const first = nodes[0];
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined;
  return lead?.type === 'strong' ? plainText([lead]) || undefined : undefined;
}

function rangeOf(node: RootContent | ListItem): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
