import type { Host } from '../model/index.ts';
import { nodeHost } from './node-host.ts';
import { packageFolder } from './package-folder.ts';

const disk = nodeHost('/');

/** The package's own files, read once: a font that is the same bytes is opened once. */
const read = new Map<string, Uint8Array | undefined>();

/** A host that has the package's own templates, themes and fonts too, wherever else it reads from. */
export function withPackage(host: Host): Host {
  const folder = `${packageFolder()}/templates`;
  const isOwn = (path: string): boolean => path === folder || path.startsWith(`${folder}/`);
  return {
    read: (path) => (isOwn(path) ? readOnce(path) : host.read(path)),
    list: (path) => (isOwn(path) ? disk : host).list(path),
    real: (path) => (isOwn(path) ? disk : host).real(path),
    show: (path) => host.show(path),
  };
}

function readOnce(path: string): Uint8Array | undefined {
  if (!read.has(path)) read.set(path, disk.read(path));
  return read.get(path);
}
