import { type Document, isMap, isNode, isScalar, type Node } from 'yaml';

/** The node that a pointer leads to, and the key that it stands under. */
export interface FoundNode {
  key?: Node;
  value?: Node;
  /** Whether there is such a value; else the nearest parent was found. */
  found: boolean;
}

/** Finds the node, and the key it stands under, that a list of pointer segments leads to. */
export function findYamlNode(document: Document | undefined, segments: string[]): FoundNode {
  let value: unknown = document?.contents;
  let key: Node | undefined;
  for (const segment of segments) {
    const next = childOf(value, segment, document);
    if (next === undefined) return foundNode(key, value, false);
    key = next.key;
    value = next.value;
  }
  return foundNode(key, value, true);
}

function foundNode(key: Node | undefined, value: unknown, found: boolean): FoundNode {
  return { ...(key && { key }), ...(isNode(value) && { value }), found };
}

interface Child {
  key?: Node;
  value: unknown;
}

function childOf(parent: unknown, segment: string, document: Document | undefined): Child | undefined {
  const node = resolveAlias(parent, document);
  if (isMap(node)) {
    // Of two keys of one name the later one holds, as in the data.
    const pair = node.items.findLast(({ key }) => isScalar(key) && nameOfKey(key.value) === segment);
    if (pair !== undefined) return { key: pair.key as Node, value: pair.value };
    return mergedChild(node.items, segment, document);
  }
  if (isNode(node) && 'items' in node) {
    const value = (node.items as unknown[])[Number(segment)];
    return value === undefined ? undefined : { value };
  }
  return undefined;
}

/** A key as the data has it: `null` becomes an empty name. */
export function nameOfKey(key: unknown): string {
  return key === null ? '' : String(key);
}

function resolveAlias(node: unknown, document: Document | undefined): unknown {
  return isNode(node) && 'resolve' in node && document !== undefined ? node.resolve(document) : node;
}

function mergedChild(
  items: { key: unknown; value: unknown }[],
  segment: string,
  document: Document | undefined,
): Child | undefined {
  const merge = items.find(({ key }) => isMergeKey(key));
  if (merge === undefined) return undefined;
  const merged = resolveAlias(merge.value, document);
  const sources = isNode(merged) && !isMap(merged) && 'items' in merged ? merged.items : [merged];
  for (const source of sources as unknown[]) {
    const child = childOf(source, segment, document);
    if (child !== undefined) return child;
  }
  return undefined;
}

/** Whether a key is `<<`, which merges another mapping into its own. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && (typeof key.value === 'symbol' || key.value === '<<');
}
