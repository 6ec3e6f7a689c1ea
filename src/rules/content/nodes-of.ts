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
