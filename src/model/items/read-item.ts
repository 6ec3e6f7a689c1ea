import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Source } from '../../source/index.ts';
import { type Prose, plainText, proseOfNodes, type Range } from '../prose.ts';
import { type NoteWords, withoutOpening } from './notes.ts';
import { type NoteTaker, takeNotes, takeNothing } from './take-notes.ts';
import { type MarkRules, type Marks, takeMarks } from './trailing-marks.ts';

/** A list item that has been read: its words, marks and notes. */
export interface Item extends Prose, NoteTaker {
  marks: Marks;
  /** The leading strong phrase, which stays in the text. */
  title?: string;
  /** The plain words of its first paragraph. */
  words: string;
}

/** What an item is read with. */
export interface ItemContext {
  source: Source;
  rules: MarkRules;
  noteWords: NoteWords;
  /** Labels of criteria that say their importance, such as `Desirable:`. */
  label?: ImportanceLabel;
}

/** Words at the start of an item that are no part of its text. */
export interface ImportanceLabel {
  pattern: RegExp;
  /** The importance that such words say. */
  importanceOf(words: string): 'essential' | 'desirable' | undefined;
}

/** Reads a list item: its notes and trailing marks are taken out of its words. */
export function readItem(node: ListItem, context: ItemContext): Item {
  return readParts(node.children, node.position, context);
}

/** Reads an item from the blocks that it is made of, such as a part of a table's cell. */
export function readParts(parts: RootContent[], around: Position | undefined, context: ItemContext): Item {
  const { source } = context;
  const taker = takeNothing();
  const left = takeNotes(parts, taker, context);
  const label = context.label === undefined ? undefined : takeLabel(left, context.label);
  const { nodes, marks } = takeItemMarks(label?.nodes ?? left, context);
  if (label !== undefined) {
    marks.cuts.push(...label.cuts);
    marks.importance = label.importance;
  }
  const prose = proseOfNodes(source, nodes, [...taker.cuts, ...marks.cuts]);
  const title = leadingStrong(nodes);
  return {
    ...taker,
    text: prose?.text ?? '',
    position: around ?? prose?.position ?? source.at(''),
    nodes: () => nodes,
    marks,
    words: plainText(nodes.slice(0, 1)),
    ...(title !== undefined && { title }),
  };
}

/** Takes the label off the first paragraph of an item, where other words follow it. */
function takeLabel(
  nodes: RootContent[],
  { pattern, importanceOf }: ImportanceLabel,
): { nodes: RootContent[]; cuts: Range[]; importance: 'essential' | 'desirable' } | undefined {
  const [first, ...rest] = nodes;
  if (first?.type !== 'paragraph') return undefined;
  const words = plainText(first.children);
  const [label] = pattern.exec(words) ?? [];
  const importance = label === undefined ? undefined : importanceOf(label.replace(/[\s:–—-]+$/, ''));
  if (label === undefined || importance === undefined || label.length === words.length) return undefined;
  const { paragraph, cuts } = withoutOpening(first, pattern, /^\s*(?::|[–—-](?=\s))?\s*/);
  return { nodes: [paragraph, ...rest], cuts, importance };
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
  if (more.importance !== undefined) marks.importance ??= more.importance;
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
