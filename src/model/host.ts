/** An entry of a folder. */
export interface Entry {
  name: string;
  kind: 'file' | 'folder' | 'link-to-folder' | 'broken-link' | 'other';
}

/**
 * The files that loaders may read, handed in by the caller: the disk in the command, a map in tests.
 * Paths are absolute and use `/`.
 */
export interface Host {
  /** The bytes of a file, or undefined if there is no such file or it can't be read. */
  read(path: string): Uint8Array | undefined;
  /** The entries of a folder in order of name, or undefined if there is no such folder. */
  list(folder: string): Entry[] | undefined;
  /** The path with links resolved, or undefined if it doesn't exist. */
  real(path: string): string | undefined;
  /** The path as messages show it. */
  show(path: string): string;
}

/** A host of texts by path, for tests and for text from standard input; folders follow from the paths. */
export function mapHost(texts: Record<string, string | Uint8Array>): Host {
  const files = new Map(
    Object.entries(texts).map(([path, text]) => [
      path,
      typeof text === 'string' ? new TextEncoder().encode(text) : text,
    ]),
  );
  return {
    read: (path) => files.get(path),
    list(folder) {
      const prefix = folder.endsWith('/') ? folder : `${folder}/`;
      const names = new Map<string, Entry['kind']>();
      for (const path of files.keys()) {
        if (!path.startsWith(prefix)) continue;
        const [name = '', ...rest] = path.slice(prefix.length).split('/');
        names.set(name, rest.length > 0 ? 'folder' : 'file');
      }
      const entries = [...names].map(([name, kind]) => ({ name, kind }));
      return entries.length > 0 ? entries.sort((a, b) => (a.name < b.name ? -1 : 1)) : undefined;
    },
    real: (path) => path,
    show: (path) => path.replace(/^\//, ''),
  };
}
