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
    const pending: RootContent[] = [...section.nodes()];
    for (let node = pending.shift(); node !== undefined; node = pending.shift()) {
      if (node.type === type) found.push(node);
      if ('children' in node) pending.unshift(...node.children);
    }
  }
  return found as Extract<Nodes, { type: Type }>[];
}
