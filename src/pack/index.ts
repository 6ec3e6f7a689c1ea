/**
 * Composition of packs.
 *
 * In: a workspace, a role and a template. Out: a `Pack`, one document tree that is free of theme and
 * geometry. It knows nothing of formats.
 */
export { composeMatrix } from './compose-matrix.ts';
export { type ComposeOptions, composePack } from './compose-pack.ts';
export { type FactWords, factWords } from './facts/fact-words.ts';
export { levelInShort, roleName } from './matrix-blocks.ts';
export { type PackTemplate, readTemplate } from './pack-template.ts';
export { partDescriptions } from './parts/part-descriptions.ts';
export { readDrawings } from './read-drawings.ts';
export type * from './tree.ts';
