import type { Entry, Host } from '../model/index.ts';
import type { Io } from './io.ts';
import { absolutePath } from './select-files.ts';

/** The world with one more file. */
export interface WorldWithStdin {
  io: Io;
  /** Absolute path of the file. */
  path: string;
  /** Its bytes, as they were read or as they were written since. */
  bytes(): Uint8Array;
}

/** The world with one more file: the text from standard input, under the name that it was given. */
export async function withStdin(name: string, io: Io): Promise<WorldWithStdin> {
  let bytes = await io.readStdin();
  const path = absolutePath(name, io.cwd);
  const { host } = io;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const own: Entry = { name: path.slice(folder.length + 1), kind: 'file' };
  const overlaid: Host = {
    ...host,
    read: (file) => (file === path ? bytes : host.read(file)),
    real: (file) => (file === path ? (host.real(file) ?? file) : host.real(file)),
    list(at) {
      const entries = host.list(at);
      if (at !== folder || entries?.some(({ name: known }) => known === own.name)) return entries;
      return [...(entries ?? []), own].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
  const writeFile: Io['writeFile'] = (file, written) => {
    if (file === path) bytes = written;
    else io.writeFile(file, written);
  };
  return { io: { ...io, host: overlaid, writeFile }, path, bytes: () => bytes };
}
