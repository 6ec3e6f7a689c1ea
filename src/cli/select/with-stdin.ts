import type { Io } from '../io.ts';
import { overlayHost } from './overlay-host.ts';
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
  const host = overlayHost(io.host, {
    read: (file) => (file === path ? bytes : undefined),
    paths: () => [path],
  });
  const writeFile: Io['writeFile'] = (file, written) => {
    if (file === path) bytes = written;
    else io.writeFile(file, written);
  };
  return { io: { ...io, host, writeFile }, path, bytes: () => bytes };
}
