/**
 * What packs look like: pack templates and themes by name.
 *
 * In: a workspace and names. Out: the workspace's own template or theme of a name, else the built-in one, read and
 * checked. It knows nothing of roles.
 */
export { findLook, knownLooks } from './find-look.ts';
export { type Looks, looksOf } from './load-looks.ts';
export { themesOf } from './themes-of.ts';
