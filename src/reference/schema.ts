/** A JSON Schema of `schemas/`, as far as its page tells of it. */
export interface Schema {
  $id?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  examples?: unknown[];
  pattern?: string;
  format?: string;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema | boolean>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  required?: string[];
  allOf?: Schema[];
  anyOf?: Schema[];
}

/** A schema, and the file that its local references are relative to. */
export interface Located {
  node: Schema;
  file: Schema;
}

/** The files of `schemas/`, by their `$id`. */
export type SchemaFiles = ReadonlyMap<string, Schema>;

/**
 * What a reference leads to.
 *
 * @throws Error if it leads nowhere.
 */
export function follow(reference: string, { file }: Located, files: SchemaFiles): Located {
  const [name = '', path = ''] = reference.split('#');
  const target = name === '' ? file : files.get(name);
  const node = path === '' ? target : target?.$defs?.[path.replace('/$defs/', '')];
  if (target === undefined || node === undefined) throw new Error(`Nothing at ${reference}`);
  return { node, file: target };
}

/** The file that a reference leads to, if it is one with a page of its own. */
export function otherFile(reference: string): string | undefined {
  const [name = ''] = reference.split('#');
  return name === '' || name === 'common.schema.json' ? undefined : name.replace('.schema.json', '');
}

/** The names in a pattern that is a plain list of them, such as `^(a|b)$`. */
export function namesIn(pattern: string): string[] {
  return /^\^\(([\w|-]+)\)\$$/.exec(pattern)?.[1]?.split('|') ?? [];
}
