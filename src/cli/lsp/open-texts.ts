import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { slashes } from '../../disk/node-host.ts';
import { findWorkspaceFolder, type Host } from '../../model/index.ts';
import type { Overlay } from '../select/overlay-host.ts';

/** A text that is open in an editor. */
export interface OpenText {
  /** Absolute path of its file; one that was never saved has a path all the same. */
  path: string;
  document: TextDocument;
}

/** The texts that are open, by path: they stand in place of what is on the disk. */
export interface OpenTexts extends Overlay {
  /** Counts the changes that files may have had. */
  revision(): number;
  /** Notes that some file has changed. */
  touch(): void;
  open(document: TextDocument): void;
  close(uri: string): void;
  at(path: string): OpenText | undefined;
  byUri(uri: string): OpenText | undefined;
  all(): OpenText[];
  /** The address of a file as the editor writes it. */
  uriOf(path: string): string;
}

/**
 * Keeps the texts that an editor has open.
 *
 * @param folders Absolute paths of the folders that the editor has open.
 */
export function openTexts(host: Host, folders: readonly string[]): OpenTexts {
  const byPath = new Map<string, OpenText>();
  const byUri = new Map<string, OpenText>();
  const encoded = new WeakMap<TextDocument, { version: number; bytes: Uint8Array }>();
  let revision = 0;
  return {
    revision: () => revision,
    touch: () => void (revision += 1),
    open(document) {
      const path = filePath(document.uri) ?? draftPath(document, host, folders);
      if (path === undefined) return;
      const text = { path, document };
      byPath.set(path, text);
      byUri.set(document.uri, text);
    },
    close(uri) {
      const text = byUri.get(uri);
      byUri.delete(uri);
      if (text !== undefined && byPath.get(text.path) === text) byPath.delete(text.path);
    },
    at: (path) => byPath.get(path),
    byUri: (uri) => byUri.get(uri),
    all: () => [...byPath.values()],
    uriOf: (path) => byPath.get(path)?.document.uri ?? pathToFileURL(path).href,
    paths: () => byPath.keys(),
    read(path) {
      const document = byPath.get(path)?.document;
      if (document === undefined) return undefined;
      const known = encoded.get(document);
      if (known?.version === document.version) return known.bytes;
      const bytes = new TextEncoder().encode(document.getText());
      encoded.set(document, { version: document.version, bytes });
      return bytes;
    },
  };
}

/** The path of an address of a file; undefined for any other, such as that of a text that was never saved. */
export function filePath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return slashes(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}

/** A Markdown text that was never saved counts as a role of the workspace that is open, else as one by itself. */
function draftPath(
  { uri, languageId }: TextDocument,
  host: Host,
  folders: readonly string[],
): string | undefined {
  if (languageId !== 'markdown') return undefined;
  const root = folders.find((folder) => findWorkspaceFolder(host, folder) === folder) ?? '/untitled';
  const name = uri.replace(/^.*[/:]/, '').replace(/[^\w-]+/g, '-');
  return `${root}/roles/${name || 'untitled'}.md`;
}
