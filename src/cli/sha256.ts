import type { Hash } from 'node:crypto';

/** A SHA-256 to be fed. Node's module is loaded with the first: most runs need none, and it takes 3 ms. */
export function sha256(): Hash {
  return process.getBuiltinModule('node:crypto').createHash('sha256');
}
