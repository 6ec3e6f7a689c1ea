import { follow, type Located, namesIn, otherFile, type Schema, type SchemaFiles } from './schema.ts';

/** What shapes of `$defs` are called; any other is described by what it holds. */
const shapes: Readonly<Record<string, string>> = {
  text: 'words',
  identifier: 'an id',
  word_or_number: 'a word or a whole number',
  date: 'a date, such as `2027-04-30`',
  markdown: 'Markdown',
  interval: 'a length of time, such as `12 months`',
  colour: 'a colour, such as `"#0B5563"`',
  font: 'the path of a TTF or OTF file',
};

/** In plain words, what a value may be. */
export function describeType(located: Located, files: SchemaFiles): string {
  const { node, file } = located;
  const inner = (next: Schema) => describeType({ node: next, file }, files);
  if (node.$ref !== undefined) return describeReference(node.$ref, located, files);
  if (node.anyOf) return [...new Set(node.anyOf.map(inner))].join(', or ');
  if (node.enum) return choice(node.enum.map((value) => `\`${value}\``));
  if (node.const !== undefined) return `\`${node.const}\``;
  if (node.items) return describeList(inner(node.items));
  return choice([node.type ?? []].flat().map((type) => describePlain(type, located, files))) || 'anything';
}

/** What several of a kind are called. */
const several: Readonly<Record<string, string>> = {
  words: 'words',
  'an id': 'ids',
  Markdown: 'texts in Markdown',
  'keys and values': 'items with keys and values',
};

function describeList(item: string): string {
  const items = several[item];
  return items === undefined ? `a list, each item ${item}` : `a list of ${items}`;
}

function describeReference(reference: string, located: Located, files: SchemaFiles): string {
  const other = otherFile(reference);
  if (other !== undefined) return `keys and values of [${other}](${other}.md)`;
  const shape = shapes[reference.split('/').at(-1) ?? ''];
  return shape ?? describeType(follow(reference, located, files), files);
}

function describePlain(type: string, located: Located, files: SchemaFiles): string {
  const { node } = located;
  switch (type) {
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `a whole number${range(node)}`;
    case 'number':
      return `a number${range(node)}`;
    case 'array':
      return 'a list';
    case 'object':
      return describeObject(located, files);
    default:
      return describeText(node);
  }
}

function describeText({ format, pattern, examples = [] }: Schema): string {
  if (format === 'uri') return 'an address, such as `https://riverside.example.org`';
  if (format === 'email') return 'an e-mail address';
  if (pattern === undefined) return 'words';
  return examples.length === 0 ? 'a code' : `a code, such as \`${examples[0]}\``;
}

function describeObject({ node, file }: Located, files: SchemaFiles): string {
  const names = Object.keys(node.patternProperties ?? {}).flatMap(namesIn);
  const [named] = Object.values(node.patternProperties ?? {});
  if (names.length > 0 && typeof named === 'object') {
    const keys = names.map((name) => `\`${name}\``).join(', ');
    return `any of the keys ${keys}, each with ${describeType({ node: named, file }, files)}`;
  }
  const { additionalProperties: own } = node;
  if (typeof own !== 'object') return 'keys and values';
  const each = `each with ${describeType({ node: own, file }, files)}`;
  return node.properties === undefined ? `any keys, ${each}` : `the keys below and any others, ${each}`;
}

function range({ minimum, exclusiveMinimum, maximum }: Schema): string {
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum} and up to ${maximum}`;
  if (maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  return minimum === undefined ? '' : `, ${minimum} or more`;
}

function choice(words: string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
