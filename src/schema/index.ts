/**
 * Schemas and what they say about data.
 *
 * In: a `Source` and the name of a schema. Out: messages on the source's vfile. It knows the schemas as
 * data and the keywords of JSON Schema, not what a role or a framework means.
 */
export { checkSchema } from './check-schema.ts';
export { listOf } from './describe-fault.ts';
export { keyOfOtherWord } from './other-words.ts';
export {
  factKeys,
  keysAt,
  type SchemaName,
  type SchemaNode,
  schemaOf,
  schemasAt,
  valuesAt,
} from './schemas.ts';
export { soundData } from './sound-data.ts';
export { fold, isOneSlip, onlyMeant, suggest, suggester } from './suggest.ts';
