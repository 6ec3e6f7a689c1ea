import { type SchemaName, type SchemaNode, schemaOf, schemasAt } from '../../schema/index.ts';

/** What the schema of a kind of file says of the value at a path, as Markdown; undefined if it knows no such key. */
export function describeKey(kind: SchemaName, path: readonly string[]): string | undefined {
  const nodes = schemasAt(schemaOf(kind), [...path]);
  if (nodes.length === 0) return undefined;
  const parts = [
    `**${path.at(-1) ?? ''}**`,
    nodes.find(({ description }) => description !== undefined)?.description,
    describeValues(nodes),
    describeKeys(nodes),
    describeDefault(nodes),
  ];
  return parts.filter((part) => part !== undefined).join('\n\n');
}

/** The first words that the schema has for a key. */
export function summariseKey(kind: SchemaName, path: readonly string[]): string | undefined {
  return schemasAt(schemaOf(kind), [...path]).find(({ description }) => description !== undefined)
    ?.description;
}

/** The values that a schema lists at a path. */
export function listedValues(kind: SchemaName, path: readonly string[]): string[] {
  const listed = schemasAt(schemaOf(kind), [...path]).flatMap((node) => [
    ...(node.enum ?? []),
    ...(node.const === undefined ? [] : [node.const]),
    ...([node.type].flat().includes('boolean') ? [true, false] : []),
  ]);
  return [...new Set(listed.map(String))];
}

/** The keys without which a mapping at a path is not whole. */
export function requiredKeys(kind: SchemaName, path: readonly string[]): ReadonlySet<string> {
  return new Set(schemasAt(schemaOf(kind), [...path]).flatMap(({ required }) => required ?? []));
}

function describeValues(nodes: readonly SchemaNode[]): string | undefined {
  const values = nodes.flatMap((node) => node.enum ?? []);
  return values.length === 0
    ? undefined
    : `One of ${values.map((value) => `\`${String(value)}\``).join(', ')}.`;
}

function describeKeys(nodes: readonly SchemaNode[]): string | undefined {
  const keys = nodes.flatMap(({ properties }) => Object.keys(properties ?? {}));
  return keys.length === 0 ? undefined : `Keys: ${[...new Set(keys)].map((key) => `\`${key}\``).join(', ')}.`;
}

function describeDefault(nodes: readonly SchemaNode[]): string | undefined {
  const value = nodes.find((node) => node.default !== undefined)?.default;
  return value === undefined ? undefined : `If it is left out: \`${String(value)}\`.`;
}
