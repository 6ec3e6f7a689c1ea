import type { Host } from '../../model/index.ts';

/** Whether a path leads to anything: a file, a folder, or a link, broken or not. */
export function isThere(path: string, host: Host): boolean {
  if (host.read(path) !== undefined || host.list(path) !== undefined) return true;
  // What can not be read, and a link that leads nowhere, are in their folder's list.
  const end = path.lastIndexOf('/');
  const name = path.slice(end + 1);
  return (host.list(path.slice(0, end)) ?? []).some((each) => each.name === name);
}
