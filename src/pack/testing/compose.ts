import { openRoles } from '../../model/index.ts';
import { type Loaded, roleOf, roleWith } from '../../model/testing/load.ts';
import { readMarkdown } from '../../source/index.ts';
import { composePack, type Pack, readTemplate } from '../index.ts';

const directives = [
  'cover',
  'contents',
  'terms',
  'organisation',
  'role',
  'person-specification',
  'required-levels',
  'framework',
  'standards',
  'structure',
  'glossary',
  'how-to-apply',
];

/** Composes the pack of a loaded role with every part. */
export function packOf(
  { role, workspace }: Loaded,
  template = directives.map((name) => `::${name}`).join('\n'),
): Pack {
  const source = readMarkdown('packs/pack.md', new TextEncoder().encode(template));
  return composePack(role, workspace, {
    template: readTemplate(source),
    roles: openRoles(workspace),
  });
}

/** The pack of a role with some body. */
export function packWith(body: string, facts = '', files: Record<string, string> = {}): Pack {
  return packOf(roleWith(body, facts, files));
}

/** The pack of a role's whole text. */
export function packOfText(text: string, files: Record<string, string> = {}): Pack {
  return packOf(roleOf(text, files));
}

/** Any node of a pack, seen loosely. */
export interface AnyNode {
  type?: string;
  value?: string;
  id?: string;
  url?: string;
  generated?: true;
  [key: string]: unknown;
}

/** Every object inside a value that has a type, in order. */
export function nodesOf(value: unknown): AnyNode[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  const node = value as AnyNode;
  const inner = Object.entries(node).flatMap(([key, child]) => (key === 'origin' ? [] : nodesOf(child)));
  return node.type === undefined ? inner : [node, ...inner];
}

/** The words of a pack: all of them, or only the author's. */
export function wordsIn(value: unknown, whose: 'all' | 'author' = 'all'): string {
  return nodesOf(value)
    .filter((node) => node.value !== undefined && (whose === 'all' || node.generated !== true))
    .map((node) => node.value)
    .join(' ')
    .replace(/\s+/g, ' ');
}
