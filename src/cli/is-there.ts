import type { Host } from '../model/index.ts';

/** Whether a path leads to anything: a file, a folder, or a link, broken or not. */
export function isThere(path: string, host: Host): boolean {
  const end = path.lastIndexOf('/');
  const name = path.slice(end + 1);
  // A broken link leads nowhere, and is in its folder's list.
  return (
    host.real(path) !== undefined || (host.list(path.slice(0, end)) ?? []).some((each) => each.name === name)
  );
}
