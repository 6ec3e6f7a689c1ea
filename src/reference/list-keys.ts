import { follow, type Located, otherFile, type Schema, type SchemaFiles } from './schema.ts';

/** A key of a file. */
export interface Key {
  /** The keys that it stands under and its own name, parted by full stops; `NAME` for one that authors choose. */
  path: string;
  schema: Located;
  required: boolean;
}

/**
 * The keys of a value, each before those that stand under it. Keys that a reference to another file brings are told
 * on that file's page and left out here.
 */
export function listKeys(located: Located, files: SchemaFiles, path = ''): Key[] {
  const keys = shapesOf(located, files).flatMap(({ node, file }) => [
    ...Object.entries(node.properties ?? {}).flatMap(([name, value]): Key[] => {
      const schema = { node: value, file };
      const key = { path: `${path}${name}`, schema, required: node.required?.includes(name) ?? false };
      return [key, ...listKeys(schema, files, `${key.path}.`)];
    }),
    ...(typeof node.additionalProperties === 'object'
      ? listKeys({ node: node.additionalProperties, file }, files, `${path}NAME.`)
      : []),
  ]);
  const first = new Map<string, Key>();
  for (const key of keys) if (!first.has(key.path)) first.set(key.path, key);
  return [...first.values()];
}

/** The shapes that a value, or each item of a list, may have. */
function shapesOf(located: Located, files: SchemaFiles): Located[] {
  const { node, file } = located;
  if (node.$ref !== undefined) {
    return otherFile(node.$ref) === undefined ? shapesOf(follow(node.$ref, located, files), files) : [];
  }
  const inner: Schema[] = [...(node.allOf ?? []), ...(node.anyOf ?? []), ...(node.items ? [node.items] : [])];
  return [located, ...inner.flatMap((next) => shapesOf({ node: next, file }, files))];
}

/** What a schema says of a value, its own words before those of what it refers to. */
export function annotation<Name extends 'description' | 'examples' | 'default'>(
  name: Name,
  located: Located,
  files: SchemaFiles,
): Schema[Name] | undefined {
  const { node } = located;
  if (node[name] !== undefined || node.$ref === undefined) return node[name];
  return annotation(name, follow(node.$ref, located, files), files);
}
