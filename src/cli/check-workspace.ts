import { VFile } from 'vfile';
import {
  findFiles,
  kindByContent,
  loadRole,
  loadWorkspace,
  type Role,
  roleIdReader,
  type Workspace,
} from '../model/index.ts';
import { checkRules } from '../rules/index.ts';
import { report } from '../source/index.ts';
import type { Io } from './io.ts';
import type { Selection } from './select-files.ts';

/** A workspace with the roles of it that were chosen. */
export interface Chosen {
  workspace: Workspace;
  selection: Selection;
  /** Absolute paths of the chosen roles. */
  rolePaths: string[];
}

/** Loads the workspaces that were chosen and finds their roles. */
export function openWorkspaces(selections: Selection[], io: Io, out?: string): Chosen[] {
  const exclude = new Set(out === undefined ? [] : [out]);
  return selections.map((selection) => {
    const workspace = loadWorkspace(io.host, selection.root, exclude);
    const known = workspace.roleFiles.filter((path) => selection.includes(path));
    const named = selection.named.filter(
      (path) => !known.includes(path) && /\.(?:md|markdown)$/i.test(path) && isRole(path, io),
    );
    return { workspace, selection, rolePaths: [...known, ...named].sort() };
  });
}

function isRole(path: string, { host }: Io): boolean {
  return kindByContent(host, path) !== 'framework';
}

/** Loads and checks the chosen roles one at a time, so that thousands of them need little memory. */
export function* checkedRoles({ workspace, rolePaths }: Chosen): Generator<Role> {
  const roleIds = roleIdReader(workspace);
  for (const path of rolePaths) {
    const role = loadRole(path, workspace, roleIds);
    checkRules(role, workspace);
    yield role;
  }
}

/** The files that roles share, as far as they were chosen, with their messages. */
export function sharedFiles({ workspace, selection }: Chosen, { host, cwd }: Io): VFile[] {
  const files = workspace.sources
    .filter(({ path }) => selection.includes(`${cwd}/${path}`) || selection.includes(path))
    .map(({ file }) => file);
  const { links } = findFiles(host, workspace.root);
  for (const link of links.filter((path) => selection.includes(path)))
    files.push(linkMessage(host.show(link)));
  return files;
}

function linkMessage(path: string): VFile {
  const file = new VFile({ path, value: '' });
  const start = { line: 1, column: 1, offset: 0 };
  report(file, {
    ruleId: 'file/link',
    severity: 'warning',
    reason: 'Unexpected symbolic link; links to folders and broken links are not followed',
    place: { start, end: start },
  });
  return file;
}

/** Where ids were first used; a second role of the same id is an error at both places. */
export function idChecker(): (role: Role) => void {
  const first = new Map<string, Role>();
  return (role) => {
    const language = role.frontmatter.translation_of === undefined ? '' : `.${role.language}`;
    const key = `${role.frontmatter.translation_of ?? role.id}${language}`.toLowerCase();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, role);
      return;
    }
    for (const [here, there] of [
      [other, role],
      [role, other],
    ] as const) {
      report(here.source.file, {
        ruleId: 'ref/duplicate-id',
        severity: 'error',
        reason: `Unexpected role id \`${here.id}\`, which \`${there.source.path}\` has too`,
        place: here.source.at('/id'),
        note: 'Give one of the two an `id` of its own.',
        actual: here.id,
        cause: { file: there.source.path, position: there.source.at('/id') },
      });
    }
  };
}
