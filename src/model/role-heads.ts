import { fold } from '../schema/index.ts';
import { fileId } from './role/read-role.ts';
import type { Workspace } from './workspace.ts';

/** What the first lines of a role's file say, before it is read. */
export interface RoleHead {
  /** Absolute path of the file. */
  path: string;
  id: string;
  title?: string;
  /** Id of the role that it extends. */
  base?: string;
  /** Whether it is only what others extend. */
  isGeneric: boolean;
  /** What its own file says under `next`, as it is written. */
  next?: string;
  /** Whom it reports to: ids of roles, or plain words; absent where its own file doesn't say. */
  reportsTo?: string[];
}

/** The heads of all roles of a workspace, read when first asked for. */
export interface RoleHeads {
  all(): readonly RoleHead[];
  ids(): ReadonlySet<string>;
  byId(id: string): RoleHead | undefined;
  /** The one role of a title, whatever its case, spaces and hyphens; undefined if several have it. */
  byTitle(words: string): RoleHead | undefined;
  /** Whether some role extends the role of a file. */
  isExtended(path: string): boolean;
}

/** Opens the heads of a workspace's roles; of two with one id the first counts. */
export function roleHeads({ host, roleFiles }: Workspace): RoleHeads {
  let known: Map<string, RoleHead> | undefined;
  let heads: RoleHead[] | undefined;
  let extended: Set<string> | undefined;
  let ids: ReadonlySet<string> | undefined;
  let titles: ReadonlyMap<string, RoleHead | null> | undefined;
  const all = () => {
    heads ??= roleFiles.map((path) => headOf(host.read(path) ?? new Uint8Array(), path));
    return heads;
  };
  const byId = () => {
    known ??= new Map(
      all()
        .toReversed()
        .map((head) => [head.id, head]),
    );
    return known;
  };
  return {
    all,
    ids() {
      ids ??= new Set(byId().keys());
      return ids;
    },
    byId: (id) => byId().get(id),
    byTitle(words) {
      titles ??= byTitle(all());
      return titles.get(fold(words)) ?? undefined;
    },
    isExtended(path) {
      extended ??= new Set(all().flatMap(({ base }) => (base && byId().get(base)?.path) ?? []));
      return extended.has(path);
    },
  };
}

/** Heads by the bytes that they were read from, for a host that gives the same ones again. */
const headsByBytes = new WeakMap<Uint8Array, RoleHead>();

function headOf(bytes: Uint8Array, path: string): RoleHead {
  const before = headsByBytes.get(bytes);
  if (before?.path === path) return before;
  const head = readHead(bytes, path);
  headsByBytes.set(bytes, head);
  return head;
}

/** Roles by their folded titles; null where several have one. */
function byTitle(heads: readonly RoleHead[]): Map<string, RoleHead | null> {
  const titles = new Map<string, RoleHead | null>();
  for (const head of heads) {
    if (head.title === undefined) continue;
    const title = fold(head.title);
    titles.set(title, titles.has(title) ? null : head);
  }
  return titles;
}

/** The key `next` with all lines up to another key. */
const nextKey = /^next[ \t]*:(.*(?:\r?\n(?![^\s#\-\]].*:).*)*)/m;

/** The frontmatter of a file, which most often ends in its first 4 kB. */
function frontmatterOf(bytes: Uint8Array): string {
  for (const length of [4096, bytes.length]) {
    const [, frontmatter = '', rest] = new TextDecoder()
      .decode(bytes.subarray(0, length))
      .split(/^---[ \t]*$/m);
    if (rest !== undefined || length >= bytes.length) return frontmatter;
  }
  return '';
}

/** Id, title and base from the first lines of a file, without reading it as YAML. */
function readHead(bytes: Uint8Array, path: string): RoleHead {
  const frontmatter = frontmatterOf(bytes);
  const word = (key: string) =>
    new RegExp(`^${key}[ \\t]*:[ \\t]*["']?([^\\s"'#]+)`, 'm').exec(frontmatter)?.[1];
  const title = /^title[ \t]*:[ \t]*(?:"([^"]*)"|'([^']*)'|([^#\r\n]*))/m.exec(frontmatter);
  const words = (title?.[1] ?? title?.[2] ?? title?.[3])?.trim();
  const base = word('extends');
  const next = nextKey.exec(frontmatter)?.[1];
  const reportsTo = valuesOf('reports_to', frontmatter);
  return {
    path,
    id: word('id') ?? fileId(path),
    isGeneric: /^generic[ \t]*:[ \t]*(?:true|True|TRUE)[ \t]*(?:#.*)?\r?$/m.test(frontmatter),
    ...(words !== undefined && { title: words }),
    ...(base !== undefined && { base }),
    ...(next !== undefined && { next }),
    ...(reportsTo.length > 0 && { reportsTo }),
  };
}

/** The words of a key, or of each item of its list; none if they are written over several lines. */
function valuesOf(key: string, frontmatter: string): string[] {
  const list = new RegExp(`^${key}[ \\t]*:[ \\t]*(.*)((?:\\r?\\n[ \\t]*- .*)*)`, 'm').exec(frontmatter);
  const [, line = '', items = ''] = list ?? [];
  if (/^[>|&*]/.test(line)) return [];
  const inBrackets = /^\[(.*)\]/.exec(line)?.[1]?.split(',');
  const written =
    inBrackets ?? (items === '' ? [line] : items.split('\n').map((item) => item.replace(/^\s*- /, '')));
  return written.map(unquoted).filter((words) => words !== '');
}

function unquoted(value: string): string {
  const quoted = /^\s*(?:"([^"]*)"|'([^']*)')/.exec(value);
  return (quoted?.[1] ?? quoted?.[2] ?? value.replace(/(?:^|\s)#.*$/, '')).trim();
}
