import common from '../../schemas/common.schema.json' with { type: 'json' };
import framework from '../../schemas/competency-framework.schema.json' with { type: 'json' };
import glossary from '../../schemas/glossary.schema.json' with { type: 'json' };
import template from '../../schemas/pack-template.schema.json' with { type: 'json' };
import specification from '../../schemas/person-specification.schema.json' with { type: 'json' };
import role from '../../schemas/role.schema.json' with { type: 'json' };
import standards from '../../schemas/standards.schema.json' with { type: 'json' };
import theme from '../../schemas/theme.schema.json' with { type: 'json' };
import workspace from '../../schemas/workspace.schema.json' with { type: 'json' };
import type { Validator } from './validators.generated.js';
import * as validators from './validators.generated.js';

/** A JSON Schema, as far as messages and editors need to look into it. */
export interface SchemaNode {
  $ref?: string;
  $defs?: Record<string, SchemaNode>;
  description?: string;
  properties?: Record<string, SchemaNode>;
  patternProperties?: Record<string, SchemaNode | boolean>;
  additionalProperties?: SchemaNode | boolean;
  unevaluatedProperties?: SchemaNode | boolean;
  items?: SchemaNode;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  format?: string;
  required?: string[];
  allOf?: SchemaNode[];
  anyOf?: SchemaNode[];
}

/** The kinds of file and part that have a schema. */
export type SchemaName = keyof typeof checked;

/** Every schema with its compiled form. */
export const checked = {
  framework: entry(framework, validators.validateCompetencyFramework),
  glossary: entry(glossary, validators.validateGlossary),
  role: entry(role, validators.validateRoleFrontmatter),
  standards: entry(standards, validators.validateStandards),
  template: entry(template, validators.validatePackTemplateFrontmatter),
  theme: entry(theme, validators.validateThemeFile),
  workspace: entry(workspace, validators.validateWorkspaceFile),
};

const byId = new Map<string, SchemaNode>(
  [common, framework, glossary, template, specification, role, standards, theme, workspace].map((schema) => [
    schema.$id,
    schema as SchemaNode,
  ]),
);

function entry(schema: unknown, validate: Validator): { schema: SchemaNode; validate: Validator } {
  // The files are JSON Schemas; TypeScript sees each one's literal shape.
  return { schema: schema as SchemaNode, validate };
}

/** The schema of a kind of file. */
export function schemaOf(name: SchemaName): SchemaNode {
  return checked[name].schema;
}

/** Every schema that may apply to the value at a pointer, references and branches followed. */
export function schemasAt(schema: SchemaNode, segments: string[]): SchemaNode[] {
  let here = expand(schema, schema);
  for (const segment of segments) here = here.flatMap(({ node, root }) => children(node, segment, root));
  return here.map(({ node }) => node);
}

interface Located {
  node: SchemaNode;
  /** The schema file that the node's local references are relative to. */
  root: SchemaNode;
}

function expand(node: SchemaNode, root: SchemaNode): Located[] {
  const found: Located[] = [{ node, root }];
  if (node.$ref !== undefined) {
    const target = resolve(node.$ref, root);
    if (target !== undefined) found.push(...expand(target.node, target.root));
  }
  for (const branch of [...(node.allOf ?? []), ...(node.anyOf ?? [])]) found.push(...expand(branch, root));
  return found;
}

function resolve(reference: string, root: SchemaNode): Located | undefined {
  const [file = '', path = ''] = reference.split('#');
  const target = file === '' ? root : byId.get(file);
  if (target === undefined) return undefined;
  const name = path.replace('/$defs/', '');
  const node = path === '' ? target : target.$defs?.[name];
  return node && { node, root: target };
}

function children(node: SchemaNode, segment: string, root: SchemaNode): Located[] {
  const property = Object.hasOwn(node.properties ?? {}, segment) ? node.properties?.[segment] : undefined;
  if (property !== undefined) return expand(property, root);
  if (node.items !== undefined && /^\d+$/.test(segment)) return expand(node.items, root);
  return typeof node.additionalProperties === 'object' ? expand(node.additionalProperties, root) : [];
}

/** The keys that a mapping at a pointer may have. */
export function keysAt(schema: SchemaNode, segments: string[]): string[] {
  const keys = schemasAt(schema, segments).flatMap((node) => [
    ...Object.keys(node.properties ?? {}),
    ...Object.keys(node.patternProperties ?? {}).flatMap(alternatives),
  ]);
  return keys.filter((key) => key !== '$schema');
}

/** The words that may stand at a place of a kind of file, where the schema lists them. */
export function valuesAt(name: SchemaName, segments: string[]): string[] {
  return schemasAt(checked[name].schema, segments).flatMap((node) => (node.enum ?? []).map(String));
}

/** The words of a pattern that is a plain list of them. */
function alternatives(pattern: string): string[] {
  return /^\^\(([\w|-]+)\)\$$/.exec(pattern)?.[1]?.split('|') ?? [];
}

/** The keys of a role that are facts; a workspace may give them defaults. */
export const factKeys: ReadonlySet<string> = new Set(Object.keys(role.$defs.facts.properties));
