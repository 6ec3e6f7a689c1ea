import { readMarkdown, report } from '../source/index.ts';
import { checkReferences } from './check-references.ts';
import { readRole } from './role/read-role.ts';
import type { Role } from './role/role.ts';
import type { Workspace } from './workspace.ts';

/**
 * Loads one role of a workspace and checks what it refers to. Messages are on `role.source.file`.
 */
export function loadRole(path: string, workspace: Workspace, roleIds: () => ReadonlySet<string>): Role {
  const { host, root } = workspace;
  const bytes = host.read(path);
  const source = readMarkdown(host.show(path), bytes ?? new Uint8Array());
  if (bytes === undefined) {
    const reason = 'The file can not be read';
    report(source.file, { ruleId: 'file/unreadable', severity: 'error', reason, place: source.at('') });
  }
  const file = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : host.show(path);
  const role = readRole(source, workspace, { file });
  checkReferences(role, workspace, roleIds);
  return role;
}
