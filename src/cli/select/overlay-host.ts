import type { Entry, Host } from '../../model/index.ts';

/** Texts that stand over those of a host: what is in an editor, or what came from standard input. */
export interface Overlay {
  /** The bytes of a file, if it is one of them. */
  read(path: string): Uint8Array | undefined;
  /** The paths of all of them. */
  paths(): Iterable<string>;
}

/** A host in which some texts stand in place of what is on the disk, or beside it. */
export function overlayHost(host: Host, { read, paths }: Overlay): Host {
  return {
    ...host,
    read: (path) => read(path) ?? host.read(path),
    real: (path) => host.real(path) ?? (read(path) === undefined ? undefined : path),
    list(folder) {
      const entries = host.list(folder);
      const known = new Set(entries?.map(({ name }) => name));
      const more: Entry[] = [];
      for (const path of paths()) {
        if (!path.startsWith(`${folder}/`)) continue;
        const [name = '', ...rest] = path.slice(folder.length + 1).split('/');
        if (known.has(name)) continue;
        known.add(name);
        more.push({ name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      if (more.length === 0) return entries;
      return [...(entries ?? []), ...more].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}
