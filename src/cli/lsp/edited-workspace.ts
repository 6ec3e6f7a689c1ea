import { nodeHost } from '../../disk/node-host.ts';
import { defaultLocale, findLocale, type Locale } from '../../locale/index.ts';
import {
  type CompetencyFramework,
  type FileKind,
  findWorkspaceFolder,
  type Host,
  kindByContent,
  kindByPath,
  openRoles,
  type Role,
  type Roles,
  type Workspace,
} from '../../model/index.ts';
import type { Source } from '../../source/index.ts';
import { type Chosen, openChosen } from '../select/check-workspace.ts';
import { overlayHost } from '../select/overlay-host.ts';
import { looseRoot } from '../select/select-files.ts';
import type { OpenTexts } from './open-texts.ts';
import { rememberingHost } from './remembering-host.ts';

/** A file of a workspace, as it is in the editor. */
export interface EditedFile {
  path: string;
  kind: Exclude<FileKind, 'other'>;
  source: Source;
  workspace: Workspace;
  roles: Roles;
  /** What the file holds, if it is a role. */
  role?: Role;
  /** What the file holds, if it is a framework. */
  framework?: CompetencyFramework;
}

/** A folder of roles of which some files are open in an editor. */
export interface EditedWorkspace {
  /** Absolute path of its folder. */
  root: string;
  /** Whether it is a folder without a `jd.yaml`, of which only what is open is looked at. */
  isLoose: boolean;
  host: Host;
  /** Chooses files of it as they are now. */
  choose(host: Host, includes: (path: string) => boolean): Chosen;
  /** A file as it is now; undefined if it is none that `jd` reads, such as a README. */
  file(path: string): EditedFile | undefined;
}

/** The words of the language that a file is written in. */
export function localeOf({ role, workspace: { language } }: EditedFile): Locale {
  return role?.locale ?? findLocale(language) ?? defaultLocale;
}

/** The folder of the workspace that owns a file. */
export function workspaceRoot(host: Host, path: string): { root: string; isLoose: boolean } {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const root = findWorkspaceFolder(host, folder);
  return { root: root ?? looseRoot(folder), isLoose: root === undefined };
}

/** Opens a workspace; its files are read as they are when something is asked about them. */
export function editWorkspace(root: string, isLoose: boolean, texts: OpenTexts): EditedWorkspace {
  const disk = rememberingHost(nodeHost(root));
  const host = overlayHost(isLoose ? smallHost(disk) : disk, texts);
  const choose = (through: Host, includes: (path: string) => boolean) =>
    openChosen({ root, includes, named: [] }, { host: through }, `${root}/build`);
  let known:
    | { revision: number; workspace: Workspace; roles: Roles; files: Map<string, EditedFile> }
    | undefined;
  const now = () => {
    if (known === undefined || known.revision !== texts.revision()) {
      const { workspace } = choose(host, () => true);
      known = { revision: texts.revision(), workspace, roles: openRoles(workspace), files: new Map() };
    }
    return known;
  };
  return {
    root,
    isLoose,
    host,
    choose,
    file(path) {
      const { workspace, roles, files } = now();
      const file = files.get(path) ?? readFile(path, workspace, roles);
      if (file !== undefined) files.set(path, file);
      return file;
    },
  };
}

function readFile(path: string, workspace: Workspace, roles: Roles): EditedFile | undefined {
  const { host, root, roleFiles, sources, frameworks } = workspace;
  if (roleFiles.includes(path)) {
    const role = roles.load(path);
    return { path, kind: 'role', source: role.source, workspace, roles, role };
  }
  const source = sources.find((each) => each.path === host.show(path));
  const kind = kindByPath(path.slice(root.length + 1)) ?? kindByContent(host, path);
  if (source === undefined || kind === 'other') return undefined;
  const framework = frameworks.find((each) => each.path === source.path);
  return { path, kind, source, workspace, roles, ...(framework !== undefined && { framework }) };
}

/** More entries than this are not looked at below a folder that no `jd.yaml` marks: it may be anybody's home. */
const maxEntries = 2000;

function smallHost(host: Host): Host {
  const seen = new Map<string, number>();
  return {
    ...host,
    list(folder) {
      const entries = host.list(folder);
      seen.set(folder, entries?.length ?? 0);
      const all = [...seen.values()].reduce((sum, count) => sum + count, 0);
      return all > maxEntries ? entries?.filter(({ kind }) => kind !== 'folder') : entries;
    },
  };
}
