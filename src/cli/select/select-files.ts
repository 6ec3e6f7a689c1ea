import { adviceOnName } from '../../check/left-out-files.ts';
import {
  type FileKind,
  findFiles,
  findWorkspaceFolder,
  type Host,
  isNamedAsText,
  kindByPath,
} from '../../model/index.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage/usage-error.ts';
import { findRoleById } from './find-role-by-id.ts';
import { isThere } from './is-there.ts';
import { quotePath } from './quote-path.ts';
import type { Selection } from './selection.ts';

/**
 * Finds the workspaces that some paths lead to. A path is a file, a folder, a glob, or the id of a role of the
 * current folder; the nearest folder above it with a `jd.yaml` owns it.
 *
 * @throws UsageError if a path leads nowhere.
 */
export async function selectFiles(paths: string[], io: Io, out?: string): Promise<Selection[]> {
  const chosen = new Map<string, { folders: string[]; named: Set<string> }>();
  const at = (root: string) => {
    const entry = chosen.get(root) ?? { folders: [], named: new Set<string>() };
    chosen.set(root, entry);
    return entry;
  };
  const exclude = new Set(out === undefined ? [] : [out]);
  const rootOf = rootFinder(io.host);
  for (const [index, path] of paths.entries()) {
    const absolute = absolutePath(path, io.cwd);
    if (io.host.list(absolute) !== undefined) addFolder(absolute, io.host, exclude, at);
    else if (io.host.read(absolute) !== undefined) addFile(documentOnly(absolute, path), rootOf, at);
    else {
      refusePart(paths, index, io);
      for (const file of await expand(path, io, out)) addFile(file, rootOf, at);
    }
  }
  return [...chosen].map(([root, { folders, named }]) => ({
    root,
    includes: (path) =>
      named.has(path) || folders.some((folder) => path.startsWith(`${folder.replace(/\/$/, '')}/`)),
    named: [...named].filter((path) => countsAsRole(path, root)),
  }));
}

/** Names of more words than this are not looked for. */
const maxWords = 12;

/** A shell parts a name at its spaces: words of which one leads nowhere may be one file together. */
function refusePart(paths: readonly string[], missing: number, { host, cwd }: Io): void {
  for (let start = Math.max(0, missing - maxWords); start <= missing; start++) {
    const last = Math.min(paths.length, start + maxWords);
    for (let end = last; end > Math.max(start + 1, missing); end--) {
      const whole = paths.slice(start, end).join(' ');
      if (host.read(absolutePath(whole, cwd)) === undefined) continue;
      throw new UsageError(
        `No file or folder \`${paths[missing]}\``,
        `A name with spaces stands in quotes: ${quotePath(whole)}.`,
      );
    }
  }
}

async function expand(path: string, io: Io, out: string | undefined): Promise<string[]> {
  if (!/[*?[\]{}!]/.test(path)) {
    if (isThere(absolutePath(path, io.cwd), io.host))
      throw new UsageError(
        `Cannot read \`${path}\``,
        'Paths are files, folders or globs such as "roles/**/*.md".',
      );
    return [findRoleById(path, await selectFiles(['.'], io, out), io, out)];
  }
  const files = await io.glob(path);
  if (files.length === 0)
    throw new UsageError(
      `No file matches \`${path}\``,
      '`*` stands for a name, `**` for folders, as in "roles/**/*.md".',
    );
  return files;
}

/** A file that is named must be one that can be checked; one that a glob matches is passed over. */
function documentOnly(absolute: string, path: string): string {
  if (/\.(?:md|markdown|ya?ml)$/i.test(path)) return absolute;
  throw new UsageError(
    `Unexpected file \`${path}\`, expected Markdown or YAML`,
    isNamedAsText(`roles/${path}`)
      ? adviceOnName(absolute)
      : 'Roles are Markdown files (.md); the rest of a workspace is Markdown or YAML (.yaml).',
  );
}

type At = (root: string) => { folders: string[]; named: Set<string> };

/** A folder stands for itself, or for the part of a workspace that it is, and for the workspaces below it. */
function addFolder(folder: string, host: Host, exclude: ReadonlySet<string>, at: At): void {
  const root = findWorkspaceFolder(host, folder);
  at(root ?? looseRoot(folder)).folders.push(folder);
  for (const nested of findFiles(host, folder, exclude).nested) addFolder(nested, host, exclude, at);
}

function addFile(path: string, rootOf: (folder: string) => string, at: At): void {
  at(rootOf(path.slice(0, path.lastIndexOf('/')))).named.add(path);
}

/** Finds the folder of the workspace that owns a folder; each is looked for once. */
function rootFinder(host: Host): (folder: string) => string {
  const known = new Map<string, string>();
  return (folder) => {
    const root = known.get(folder) ?? findWorkspaceFolder(host, folder) ?? looseRoot(folder);
    known.set(folder, root);
    return root;
  };
}

/** Without a `jd.yaml`, the folder that holds `roles/` is the workspace's. */
export function looseRoot(folder: string): string {
  return folder.endsWith('/roles') ? folder.slice(0, -'/roles'.length) : folder;
}

function countsAsRole(path: string, root: string): boolean {
  const kind: FileKind | undefined = kindByPath(path.slice(root.length + 1));
  return kind === undefined || kind === 'role';
}

/** An absolute path with forward slashes and without `.` and `..`. */
export function absolutePath(path: string, cwd: string): string {
  const parts: string[] = [];
  const whole = /^(?:\/|[A-Za-z]:)/.test(path) ? path : `${cwd}/${path}`;
  for (const part of whole.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return /^[A-Za-z]:/.test(whole) ? parts.join('/') : `/${parts.join('/')}`;
}
