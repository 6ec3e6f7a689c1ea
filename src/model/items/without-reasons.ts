import type { List, Paragraph } from 'mdast';
import type { Position } from 'unist';
import { inheritedFrom } from '../extends/inherited.ts';
import { findNote, type NoteWords, splitAtNotes } from './notes.ts';

/**
 * Nodes without the paragraphs, list items and lines that open with `Because:`. Reasons are the
 * organisation's own: they are kept out of packs wherever they stand. Inherited nodes are without them already.
 */
export function withoutReasons<Node extends { type: string; position?: Position | undefined }>(
  nodes: readonly Node[],
  words: NoteWords,
  sourceText: string,
): Node[] {
  return nodes.flatMap((node): (Node | Paragraph | List)[] => {
    if (inheritedFrom(node.position) !== undefined) return [node];
    if (isParagraph(node)) {
      const pieces = splitAtNotes(node, sourceText, words);
      const kept = pieces.filter((piece) => findNote(piece, words) !== 'because');
      return kept.length === pieces.length ? [node] : kept;
    }
    if (!isList(node)) return [node];
    const items = node.children.filter((item) => findNote(item.children[0], words) !== 'because');
    if (items.length === node.children.length) return [node];
    return items.length > 0 ? [{ ...node, children: items }] : [];
  }) as Node[];
}

function isParagraph(node: { type: string }): node is Paragraph {
  return node.type === 'paragraph';
}

function isList(node: { type: string }): node is List {
  return node.type === 'list';
}
