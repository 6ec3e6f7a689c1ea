import type { Host } from '../../model/index.ts';

/** Whether a path is a file itself: a link is not written through, since what it leads to may belong to somebody else. */
export function isOwnFile(path: string, host: Host): boolean {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const real = host.real(path);
  return real === undefined || real === `${host.real(folder) ?? folder}${path.slice(folder.length)}`;
}
