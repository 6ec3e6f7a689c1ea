import { stringify } from 'yaml';
import { joinBlocks } from '../cli/explain/join-blocks.ts';
import { markdownTable } from '../cli/explain/markdown-table.ts';
import { describeType } from './describe-type.ts';
import { annotation, type Key, listKeys } from './list-keys.ts';
import { follow, type Located, type Schema, type SchemaFiles } from './schema.ts';

/** A page about a kind of file. */
export interface SchemaPage {
  title: string;
  /** Where such files stand and what to read first, as Markdown. */
  introduction: string;
  /** Values that stand where a file says nothing, by path; besides those that the schema gives. */
  defaults?: Readonly<Record<string, unknown>>;
  /** Whether people write such files, and so need examples; other files are printed by `jd`. */
  written: boolean;
}

/** A kind of keys: those of the file itself, or a shape with a name that it takes in. */
interface Group {
  title?: string;
  description?: string;
  keys: Key[];
}

/** The page of a schema: each key with what it holds and means, those below it, and an example. */
export function schemaPage(schema: Schema, files: SchemaFiles, page: SchemaPage): string {
  const groups = groupsOf(schema, files);
  const top = groups.flatMap(({ keys }) => keys.filter(({ path }) => !path.includes('.')));
  const free = Object.hasOwn(schema.items?.patternProperties ?? schema.patternProperties ?? {}, '^x_');
  return joinBlocks([
    `# ${page.title}`,
    schema.description ?? '',
    page.introduction,
    `Keys: ${top.map(({ path }) => `[\`${path}\`](#${anchor(path)})`).join(', ')}.`,
    ...(free ? ['Keys of your own begin with `x_`; nothing looks at them.'] : []),
    ...groups.flatMap((group) => [
      ...(group.title === undefined ? [] : [`## ${group.title}`, group.description ?? '']),
      ...group.keys
        .filter(({ path }) => !path.includes('.'))
        .flatMap((key) => keyBlocks(key, group, groups.length > 1 ? '###' : '##', files, page)),
    ]),
    '[All of the reference](README.md)',
  ]);
}

function groupsOf(schema: Schema, files: SchemaFiles): Group[] {
  const { allOf, ...own } = schema;
  const located = { node: own, file: schema };
  return [
    { keys: listKeys(located, files) },
    ...(allOf ?? []).map((shape): Group => {
      const target = shape.$ref === undefined ? located : follow(shape.$ref, located, files);
      const { title, description } = target.node;
      return {
        keys: listKeys(target, files),
        ...(title !== undefined && { title }),
        ...(description !== undefined && { description }),
      };
    }),
  ];
}

function keyBlocks(key: Key, { keys }: Group, marks: string, files: SchemaFiles, page: SchemaPage): string[] {
  const below = keys.filter(({ path }) => path.startsWith(`${key.path}.`));
  const rows = below.map((one) => [
    `\`${one.path.slice(key.path.length + 1)}\``,
    describeType(one.schema, files),
    meaning(one, files, page),
  ]);
  return [
    `${marks} \`${key.path}\``,
    meaning(key, files, page),
    `Holds ${describeType(key.schema, files)}.`,
    ...(rows.length === 0 ? [] : [markdownTable(['key', 'holds', 'meaning'], rows)]),
    ...(page.written ? example(key.path, key.schema, files) : []),
  ];
}

function meaning({ path, schema, required }: Key, files: SchemaFiles, { defaults }: SchemaPage): string {
  const value = annotation('default', schema, files) ?? defaults?.[path];
  return [
    annotation('description', schema, files) ?? '',
    ...(required ? ['Must be there.'] : []),
    ...(value === undefined
      ? []
      : [`By default \`${Array.isArray(value) ? `[${value.join(', ')}]` : value}\`.`]),
  ].join(' ');
}

function example(path: string, schema: Located, files: SchemaFiles): string[] {
  const [value] = annotation('examples', schema, files) ?? [];
  if (value === undefined) return [];
  return [`\`\`\`yaml\n${stringify({ [path]: value }, { lineWidth: 100 })}\`\`\``];
}

/** The anchor of a heading that is a key. */
function anchor(path: string): string {
  return path.replaceAll(/[^\w-]/g, '');
}
