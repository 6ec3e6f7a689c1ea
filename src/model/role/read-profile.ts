import type { RootContent } from 'mdast';
import type { Source } from '../../source/index.ts';
import { plainText, proseOfNodes } from '../prose.ts';
import type { Profile } from './role.ts';

/** Reads "Could this be you?": the items of its lists, by the heading that they stand under. */
export function readProfile(nodes: RootContent[], source: Source): Profile | undefined {
  const groups: Profile['groups'] = [];
  let title: string | undefined;
  for (const node of nodes) {
    if (node.type === 'heading') title = plainText(node.children);
    if (node.type !== 'list') continue;
    const items = node.children.flatMap((item) => proseOfNodes(source, item.children)?.text ?? []);
    groups.push({ ...(title !== undefined && { title }), items });
  }
  return groups.length > 0 ? { groups } : undefined;
}
