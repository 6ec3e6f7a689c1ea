import type { VFile } from 'vfile';
import { openRoles, type Role, type Workspace } from '../../model/index.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage/usage-error.ts';
import { openWorkspaces } from './check-workspace.ts';
import { leaveOutGeneric } from './leave-out-generic.ts';
import { noRole } from './no-role.ts';
import { selectFiles } from './select-files.ts';

/** The workspace that a report is about, and those of its roles that were chosen. */
export interface OneWorkspace {
  workspace: Workspace;
  /**
   * Loads the chosen roles one at a time, in the order of their files; translations of others are left out, and generic
   * roles where another was chosen.
   */
  roles(): Generator<Role>;
  /** The files that were read so far and have errors in them. */
  faulty(): VFile[];
}

/**
 * Opens the one workspace that some paths lead to.
 *
 * @throws UsageError if they lead to several, or to no role.
 */
export async function openOneWorkspace(paths: string[], io: Io): Promise<OneWorkspace> {
  const chosen = openWorkspaces(await selectFiles(paths.length > 0 ? paths : ['.'], io), io);
  const withRoles = chosen.filter(({ rolePaths }) => rolePaths.length > 0);
  const [one, another] = withRoles;
  if (one === undefined) {
    throw noRole(paths);
  }
  if (another !== undefined) {
    const roots = withRoles.map(({ workspace: { root, host } }) => host.show(root));
    throw new UsageError(
      `Unexpected roles of several workspaces: ${roots.map((path) => `\`${path}\``).join(', ')}`,
      'Name one of these folders: this command looks at one workspace at a time.',
    );
  }
  const { workspace, rolePaths } = one;
  const files = new Set(workspace.sources.map(({ file }) => file));
  return {
    workspace,
    *roles() {
      const opened = openRoles(workspace);
      for (const path of leaveOutGeneric(rolePaths, opened)) {
        const role = opened.load(path);
        if (role.source.file.messages.some(({ fatal }) => fatal === true)) files.add(role.source.file);
        if (role.frontmatter.translation_of === undefined) yield role;
      }
    },
    faulty: () => [...files].filter(({ messages }) => messages.some(({ fatal }) => fatal === true)),
  };
}
