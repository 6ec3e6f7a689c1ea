import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Entry, Host } from '../model/index.ts';
// Not from the folders' indexes, which would load the parsers for `jd --version` too.
import { maxFontSize } from '../model/max-font-size.ts';
import { maxPictureSize } from '../model/picture/max-picture-size.ts';
import { maxFileSize } from '../source/decode-text.ts';

/** A host that knows which folder it was made for. */
export interface FolderHost extends Host {
  /** Absolute path of the folder, with forward slashes. */
  folder: string;
}

/**
 * The disk, with paths shown from a folder. Reading is synchronous, which is twice as fast for many small files.
 *
 * @param folder Path of the folder, from the current one.
 */
export function nodeHost(folder: string): FolderHost {
  const root = slashes(resolve(folder));
  return {
    folder: root,
    read(path) {
      try {
        const { size } = statSync(path);
        return size > maxSize ? new Uint8Array(maxSize + 1) : readFileSync(path);
      } catch {
        return undefined;
      }
    },
    list(path) {
      try {
        return readdirSync(path, { withFileTypes: true })
          .map((entry) => ({ name: entry.name, kind: kindOf(path, entry) }))
          .sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch {
        return undefined;
      }
    },
    real(path) {
      try {
        return slashes(realpathSync(path || '/'));
      } catch {
        return undefined;
      }
    },
    show: (path) => slashes(relative(root, path)) || '.',
  };
}

/** Files beyond this are not read into memory at all: no text, picture or font may be larger. */
const maxSize = Math.max(maxFileSize, maxPictureSize, maxFontSize);

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
