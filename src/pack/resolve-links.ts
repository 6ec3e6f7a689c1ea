import { slug } from '../model/index.ts';
import { wordsOf } from './convert/index.ts';
import type { Block, Inline, Note, Section } from './tree.ts';

/**
 * Makes every link to a place of the pack lead there: by its id, else by the words of a heading as web pages
 * make ids of them. A link that leads nowhere becomes its words.
 */
export function resolveLinks(children: Block[], notes: Note[]): void {
  const nodes = [children, notes].flatMap(objectsIn);
  const ids = new Set(nodes.flatMap(({ id }) => (typeof id === 'string' ? id : [])));
  const titles = new Map<string, string>();
  for (const node of nodes) {
    if (!isSection(node)) continue;
    const words = slug(wordsOf(node.title), 100);
    if (!titles.has(words)) titles.set(words, node.id);
  }
  const find = (url: string) => {
    const wanted = decode(url.slice(1));
    return ids.has(wanted) ? wanted : titles.get(slug(wanted, 100));
  };
  for (const node of nodes) {
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) relink(value, find);
    }
  }
}

/** Replaces links among the children of one node. */
function relink(inlines: Inline[], find: (url: string) => string | undefined): void {
  for (let index = 0; index < inlines.length; index++) {
    const link = inlines[index];
    if (link?.type !== 'link' || !link.url.startsWith('#')) continue;
    const id = find(link.url);
    if (id === undefined) inlines.splice(index, 1, ...link.children);
    else link.url = `#${id}`;
  }
}

type Loose = Record<string, unknown>;

function isSection(node: Loose): node is Loose & Section {
  return node['type'] === 'section';
}

/** Every object inside a value, in order; pictures and places hold none that matters. */
function objectsIn(value: unknown): Loose[] {
  const found: Loose[] = [];
  const pending: unknown[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const node = next as Loose;
    if (!Array.isArray(next)) found.push(node);
    const keys = Object.keys(node);
    for (let index = keys.length - 1; index >= 0; index--) {
      const key = keys[index] ?? '';
      const child = node[key];
      const isObject = typeof child === 'object' && child !== null && !(child instanceof Uint8Array);
      if (isObject && key !== 'origin' && key !== 'picture') pending.push(child);
    }
  }
  return found;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
