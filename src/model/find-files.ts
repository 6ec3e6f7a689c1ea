import type { Entry, Host } from './host.ts';

/** Folders that never hold roles. */
const passedOver = new Set(['node_modules']);

/** What was found below a folder. */
export interface FoundFiles {
  /** Absolute paths, in order. */
  files: string[];
  /** Folders with a `jd.yaml` of their own: workspaces apart. */
  nested: string[];
  /** Links that were not followed. */
  links: string[];
}

/**
 * Lists the files below a folder, in order. Dot folders, `node_modules`, the folders given and folders with
 * a `jd.yaml` are passed over; links to folders are not followed.
 */
export function findFiles(host: Host, folder: string, exclude: ReadonlySet<string> = new Set()): FoundFiles {
  const found: FoundFiles = { files: [], nested: [], links: [] };
  const pending: string[] = [folder];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    const entries = host.list(current) ?? [];
    if (current !== folder && entries.some(isWorkspaceFile)) {
      found.nested.push(current);
      continue;
    }
    const folders: string[] = [];
    for (const entry of entries)
      addEntry(`${current.replace(/\/$/, '')}/${entry.name}`, entry, folders, found, exclude);
    pending.push(...folders.reverse());
  }
  found.files.sort(byPath);
  return found;
}

function isWorkspaceFile({ name, kind }: Entry): boolean {
  return name === 'jd.yaml' && kind === 'file';
}

function addEntry(
  path: string,
  { name, kind }: Entry,
  folders: string[],
  found: FoundFiles,
  exclude: ReadonlySet<string>,
): void {
  if (name.startsWith('.')) return;
  if (kind === 'file') found.files.push(path);
  else if (kind === 'link-to-folder' || kind === 'broken-link') found.links.push(path);
  else if (kind === 'folder' && !passedOver.has(name) && !exclude.has(path)) folders.push(path);
}

function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The nearest folder at or above a path that holds a `jd.yaml`. */
export function findWorkspaceFolder(host: Host, folder: string): string | undefined {
  for (let current = folder; ; ) {
    if (host.list(current)?.some(isWorkspaceFile)) return current;
    const parent = current.slice(0, current.lastIndexOf('/'));
    if (parent === current || parent === '') return undefined;
    current = parent;
  }
}
