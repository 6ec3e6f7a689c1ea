import { readMarkdown, report, type Source } from '../source/index.ts';
import { checkReferences } from './check-references.ts';
import { extendRole } from './extends/extend-role.ts';
import { findBase } from './extends/find-base.ts';
import { extendFrontmatter } from './extends/inherited-frontmatter.ts';
import { type ReportingLines, reportingLines } from './reporting-lines.ts';
import { fileId, type RoleFacts, readFacts, readRole } from './role/read-role.ts';
import type { Role } from './role/role.ts';
import { type RoleHead, roleHeads } from './role-heads.ts';
import type { Workspace } from './workspace.ts';

/** The roles of a workspace: each is read when it is asked for. */
export interface Roles {
  workspace: Workspace;
  /** Loads the role of a file, and what it extends; messages are on `role.source.file`. */
  load(path: string): Role;
  /** What the role of a file says before its body, with what it inherits. */
  loadFacts(path: string): RoleFacts;
  /** What the first lines of each file say, in the order of the files. */
  heads(): readonly RoleHead[];
  /** Whether another role extends the role of a file. */
  isExtended(path: string): boolean;
  /** Who reports to whom. */
  reporting: ReportingLines;
  /** The title of a role by its id; undefined if there is no such role. */
  title(id: string): string | undefined;
}

/**
 * Opens the roles of a workspace. A role that others extend is read once and kept; any other is forgotten, so that
 * thousands of roles need little memory.
 */
export function openRoles(workspace: Workspace): Roles {
  const heads = roleHeads(workspace);
  const reporting = reportingLines(workspace, heads);
  const kept = new Map<string, Role>();
  const load = (path: string): Role => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const role = read(path);
    if (heads.isExtended(path)) kept.set(path, role);
    return role;
  };
  const open = (path: string) => {
    const { root, host } = workspace;
    const source = readSource(path, workspace);
    const file = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : host.show(path);
    const basePath = findBase(source, idOf(source, file), heads);
    const base = basePath === undefined ? undefined : load(basePath);
    return { source, place: { file, ...(base && { base }) } };
  };
  const read = (path: string): Role => {
    const { source, place } = open(path);
    const own = readRole(source, workspace, place);
    checkReferences(own, workspace, heads, reporting);
    return place.base === undefined ? own : extendRole(own, place.base);
  };
  const loadFacts = (path: string): RoleFacts => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const { source, place } = open(path);
    const own = readFacts(source, workspace, place);
    return place.base === undefined ? own : { ...own, frontmatter: extendFrontmatter(own, place.base) };
  };
  return {
    workspace,
    load,
    loadFacts,
    heads: heads.all,
    isExtended: heads.isExtended,
    reporting,
    title: (id) => (/\s/.test(id) ? undefined : heads.byId(id)?.title),
  };
}

function readSource(path: string, { host }: Workspace): Source {
  const bytes = host.read(path);
  const source = readMarkdown(host.show(path), bytes ?? new Uint8Array());
  if (bytes === undefined) {
    const reason = 'The file cannot be read';
    const note = 'See whether it is still there, and whether you may open it.';
    report(source.file, { ruleId: 'file/unreadable', severity: 'error', reason, note, place: source.at('') });
  }
  return source;
}

function idOf({ data }: Source, file: string): string {
  const id = (data as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : fileId(file);
}
