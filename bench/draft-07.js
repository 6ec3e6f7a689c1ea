import { readFileSync } from 'node:fs';

/** @typedef {Record<string, any>} Schema A JSON Schema, whatever it holds. */

/**
 * The schema of a role as one file of draft-07, the only draft that remark-lint-frontmatter-schema takes:
 * definitions of other files are brought in, and facts, which the 2020-12 schema joins with
 * `unevaluatedProperties`, are merged into the role's own properties.
 *
 * @param {string} folder Folder of the schemas.
 * @returns {Schema}
 */
export function roleSchemaDraft07(folder) {
  const [role, common, specification] = ['role', 'common', 'person-specification'].map((name) => {
    const file = `${name}.schema.json`;
    return /** @type {Schema} */ (move(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')), file));
  });
  const { $defs: ofRole, allOf: _, unevaluatedProperties: __, properties, ...rest } = role;
  const { $defs: ofSpecification, ...whole } = specification;
  return {
    ...rest,
    $schema: 'http://json-schema.org/draft-07/schema#',
    additionalProperties: false,
    properties: { ...ofRole.facts.properties, ...properties },
    definitions: {
      ...named('common', common.$defs),
      ...named('role', ofRole),
      ...named('person-specification', { whole, ...ofSpecification }),
    },
  };
}

/** Rewrites the references of a schema, and drops the names that only whole files have. */
function move(/** @type {any} */ value, /** @type {string} */ file) {
  if (Array.isArray(value)) return value.map((/** @type {any} */ entry) => move(entry, file));
  if (typeof value !== 'object' || value === null) return value;
  /** @type {Schema} */
  const moved = {};
  for (const [key, entry] of Object.entries(value)) {
    if ((key === '$id' || key === '$schema') && typeof entry === 'string') continue;
    moved[key] = key === '$ref' ? moveReference(entry, file) : move(entry, file);
  }
  return moved;
}

/** `common.schema.json#/$defs/text` becomes `#/definitions/common.text`. */
function moveReference(/** @type {string} */ reference, /** @type {string} */ file) {
  const [target = '', path = ''] = reference.split('#');
  const name = (target || file).replace('.schema.json', '');
  return `#/definitions/${name}.${path.replace('/$defs/', '') || 'whole'}`;
}

/** @type {(file: string, definitions: Schema) => Schema} */
function named(file, definitions) {
  return Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [`${file}.${name}`, schema]));
}
