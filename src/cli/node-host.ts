import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import type { Entry, Host } from '../model/index.ts';
// Not from the folders' indexes, which would load the parsers for `jd --version` too.
import { maxPictureSize } from '../model/picture/max-picture-size.ts';
import { maxFileSize } from '../source/decode-text.ts';

/** The disk. Reading is synchronous, which is twice as fast for many small files. */
export function nodeHost(cwd: string): Host {
  return {
    read(path) {
      try {
        const { size } = statSync(path);
        return size > maxSize ? new Uint8Array(maxSize + 1) : readFileSync(path);
      } catch {
        return undefined;
      }
    },
    list(folder) {
      try {
        return readdirSync(folder, { withFileTypes: true })
          .map((entry) => ({ name: entry.name, kind: kindOf(folder, entry) }))
          .sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch {
        return undefined;
      }
    },
    real(path) {
      try {
        return slashes(realpathSync(path));
      } catch {
        return undefined;
      }
    },
    show: (path) => slashes(relative(cwd, path)) || '.',
  };
}

/** Files beyond this are not read into memory at all: neither texts nor pictures may be larger. */
const maxSize = Math.max(maxFileSize, maxPictureSize);

function kindOf(folder: string, entry: Dirent): Entry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  try {
    return statSync(`${folder}/${entry.name}`).isDirectory() ? 'link-to-folder' : 'file';
  } catch {
    return 'broken-link';
  }
}

/** A path with forward slashes, as the model uses them. */
export function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
