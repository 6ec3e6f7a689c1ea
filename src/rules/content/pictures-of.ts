import type { Definition, Image, ImageReference } from 'mdast';
import type { Role } from '../../model/index.ts';
import { nodesOf } from './nodes-of.ts';

/** A picture as it stands in the text, with its address. */
export interface ShownPicture {
  node: Image | ImageReference;
  url: string;
}

/** Every picture of a role: `![words](address)`, and `![words][label]` with the address of its definition. */
export function picturesOf(role: Role): ShownPicture[] {
  if (!role.source.text.includes('![')) return [];
  const inline = nodesOf(role, 'image', /!\[/).map((node) => ({ node, url: node.url }));
  const references = nodesOf(role, 'imageReference', /!\[/);
  if (references.length === 0) return inline;
  const definitions = new Map<string, string>();
  for (const { identifier, url } of definitionsOf(role)) {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  }
  const referred = references.flatMap((node) => {
    const url = definitions.get(node.identifier);
    return url === undefined ? [] : [{ node, url }];
  });
  return [...inline, ...referred];
}

/** The label of a definition; that of a footnote begins with `^`. */
const label = /\[(?!\^[^\s[\]]+\])(?:[^[\]\\]|\\.)*\]:/s;

/** The definitions of links and pictures, in the order of the text. */
export function definitionsOf(role: Role): Definition[] {
  return role.source.text.includes(']:') ? nodesOf(role, 'definition', label) : [];
}
