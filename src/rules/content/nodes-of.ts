import type { Nodes, RootContent } from 'mdast';
import type { Role } from '../../model/index.ts';

/** The nodes of one type in the sections whose text fits a pattern: the others need no parsing. */
export function nodesOf<Type extends Nodes['type']>(
  { source }: Role,
  type: Type,
  pattern: RegExp,
): Extract<Nodes, { type: Type }>[] {
  const found: Nodes[] = [];
  for (const section of source.sections) {
    if (!pattern.test(section.text)) continue;
    // A stack, last first: the nodes come in the order of the text.
    const pending: RootContent[] = section.nodes().toReversed();
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (node.type === type) found.push(node);
      if ('children' in node) for (const child of node.children.toReversed()) pending.push(child);
    }
  }
  return found as Extract<Nodes, { type: Type }>[];
}

/** Nodes that stand side by side. */
export interface Neighbours {
  /** Whether they stand in a line of text, not among blocks. */
  inline: boolean;
  nodes: readonly Nodes[];
}

const HOLDS_LINES = new Set([
  'delete',
  'emphasis',
  'heading',
  'link',
  'linkReference',
  'paragraph',
  'strong',
  'tableCell',
]);

/** The children of each node, in the sections whose text fits a pattern. */
export function neighboursOf({ source }: Role, pattern: RegExp): Neighbours[] {
  const found: Neighbours[] = [];
  for (const section of source.sections) {
    if (!pattern.test(section.text)) continue;
    const pending: Neighbours[] = [{ inline: false, nodes: section.nodes() }];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      found.push(next);
      for (const node of next.nodes.toReversed())
        if ('children' in node) pending.push({ inline: HOLDS_LINES.has(node.type), nodes: node.children });
    }
  }
  return found;
}
