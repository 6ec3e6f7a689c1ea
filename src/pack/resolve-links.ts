import { slug } from '../model/index.ts';
import { wordsOf } from './convert/index.ts';
import type { Block, Inline, Note, Section } from './tree.ts';

/**
 * Makes every link to a place of the pack lead there: by its id, else by the words of a heading as web pages
 * make ids of them. A link that leads nowhere becomes its words.
 */
export function resolveLinks(children: Block[], notes: Note[]): void {
  const { nodes, linked } = visit([children, notes]);
  if (linked.length === 0) return;
  const ids = new Set<string>();
  const titles = new Map<string, string>();
  for (const node of nodes) {
    if (typeof node['id'] === 'string') ids.add(node['id']);
    if (!isSection(node)) continue;
    const words = slug(wordsOf(node.title), 100);
    if (!titles.has(words)) titles.set(words, node.id);
  }
  const find = (url: string) => {
    const wanted = decode(url.slice(1));
    return ids.has(wanted) ? wanted : titles.get(slug(wanted, 100));
  };
  for (const inlines of linked) relink(inlines, find);
}

/** Replaces links among the children of one node. */
function relink(inlines: Inline[], find: (url: string) => string | undefined): void {
  for (let index = 0; index < inlines.length; index++) {
    const link = inlines[index];
    if (!isLinkInside(link)) continue;
    const id = find(link.url);
    if (id === undefined) inlines.splice(index, 1, ...link.children);
    else link.url = `#${id}`;
  }
}

type Loose = Record<string, unknown>;

function isSection(node: Loose): node is Loose & Section {
  return node['type'] === 'section';
}

function isLinkInside(node: unknown): node is Extract<Inline, { type: 'link' }> {
  const { type, url } = (node ?? {}) as Loose;
  return type === 'link' && typeof url === 'string' && url.startsWith('#');
}

/**
 * Every object inside a value, in order, and the lists that hold links to places of the pack; pictures and places of
 * the source hold none that matters.
 */
function visit(value: unknown[]): { nodes: Loose[]; linked: Inline[][] } {
  const nodes: Loose[] = [];
  const linked: Inline[][] = [];
  const pending: unknown[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (Array.isArray(next)) {
      if (next.some(isLinkInside)) linked.push(next as Inline[]);
      for (let index = next.length - 1; index >= 0; index--)
        if (isTree(next[index])) pending.push(next[index]);
      continue;
    }
    const node = next as Loose;
    nodes.push(node);
    const keys = Object.keys(node);
    for (let index = keys.length - 1; index >= 0; index--) {
      const key = keys[index] ?? '';
      if (key !== 'origin' && key !== 'picture' && isTree(node[key])) pending.push(node[key]);
    }
  }
  return { nodes, linked };
}

function isTree(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
