/**
 * The disk: a `Host` that reads it, and the package's own files.
 *
 * In: paths. Out: bytes and names. It knows nothing of what they hold. What is started often (`jd --version`) imports
 * its files one by one, not this.
 */
export { type FolderHost, nodeHost } from './node-host.ts';
export { packageFolder } from './package-folder.ts';
export { withPackage } from './package-host.ts';
