import packageJson from '../../../package.json' with { type: 'json' };
import { packageFolder } from '../../disk/index.ts';
import { findLook, knownLooks, looksOf } from '../../looks/index.ts';
import { findWorkspaceFolder, loadWorkspace, type Workspace } from '../../model/index.ts';
import type { Io } from '../io.ts';
import { absolutePath, selectFiles } from '../select/select-files.ts';
import { type FontFile, fontsOf } from './fonts-of.ts';

/** A pack template or a theme. */
export interface KnownLook {
  name: string;
  /** Its file; absent if it is built in. */
  file?: string;
}

/** What was found of a workspace. */
export interface FoundWorkspace {
  folder: string;
  /** Its settings; absent if there is no `jd.yaml`, and the defaults apply. */
  settings?: string;
  language: string;
  roles: number;
  frameworks: number;
  standards: number;
  glossary_entries: number;
  templates: KnownLook[];
  themes: KnownLook[];
  /** The theme that roles use if they name none. */
  theme: KnownLook & { usable: boolean; fonts: FontFile[] };
}

/** What `jd` found around it. */
export interface Examination {
  version: string;
  /** Folder of the package. */
  package: string;
  node: { version: string; needed: string };
  platform: string;
  workspaces: FoundWorkspace[];
  /** Version of git; absent if there is none. */
  git?: string;
  /** What `jd validate --cache` keeps; absent if there is none. */
  cache?: { file: string; bytes: number };
  terminal: { columns: number; is_terminal: boolean; colours: boolean; because: string };
  /** What has to be put right, each as a sentence. */
  missing: string[];
}

/** Looks at what `jd` runs on and at the workspaces of the current folder; changes nothing. */
export async function examine(io: Io): Promise<Examination> {
  const { host, cwd, stdout } = io;
  const needed = packageJson.engines.node;
  const workspaces = (await selectFiles(['.'], io)).map(({ root }) => examineWorkspace(root, io));
  const git = await gitVersion(io);
  const bytes = host.read(absolutePath('.jd-cache.json', cwd))?.length;
  const missing = workspaces.flatMap(missingIn);
  if (!isAtLeast(process.versions.node, needed))
    missing.unshift(`Node.js ${process.versions.node} is too old: jd needs ${needed}.`);
  return {
    version: packageJson.version,
    package: packageFolder(),
    node: { version: process.versions.node, needed },
    platform: `${process.platform} ${process.arch}`,
    workspaces,
    ...(git !== undefined && { git }),
    ...(bytes !== undefined && { cache: { file: '.jd-cache.json', bytes } }),
    terminal: {
      columns: stdout.columns,
      is_terminal: stdout.isTTY,
      colours: stdout.color,
      because: reasonOfColours(io),
    },
    missing,
  };
}

function examineWorkspace(root: string, { host, cwd }: Io): FoundWorkspace {
  const workspace = loadWorkspace(host, root, new Set([absolutePath('build', cwd)]));
  const name = workspace.theme ?? 'default';
  const settings = findWorkspaceFolder(host, root) === root ? host.show(`${root}/jd.yaml`) : undefined;
  return {
    folder: host.show(root),
    ...(settings !== undefined && { settings }),
    language: workspace.language,
    roles: workspace.roleFiles.length,
    frameworks: workspace.frameworks.length,
    standards: workspace.standards.list.length,
    glossary_entries: workspace.glossary.length,
    templates: looks(workspace, 'packs'),
    themes: looks(workspace, 'themes'),
    theme: {
      ...lookNamed(name, workspace, 'themes'),
      usable: looksOf(workspace).findTheme(name) !== undefined,
      fonts: fontsOf(name, workspace),
    },
  };
}

function looks(workspace: Workspace, folder: 'packs' | 'themes'): KnownLook[] {
  return knownLooks(workspace, folder).map((name) => lookNamed(name, workspace, folder));
}

function lookNamed(name: string, { host, root }: Workspace, folder: 'packs' | 'themes'): KnownLook {
  const look = findLook(host, root, folder, name);
  return { name, ...(look?.builtIn === false && { file: host.show(look.path) }) };
}

function missingIn({ theme: { name, fonts, usable } }: FoundWorkspace): string[] {
  const lost = fonts.filter(({ found }) => !found).map(({ file }) => `The font \`${file}\` is missing.`);
  if (usable || lost.length > 0) return lost;
  return [`The theme \`${name}\` cannot be used; \`jd validate\` says what is wrong with it.`];
}

async function gitVersion({ git, cwd }: Io): Promise<string | undefined> {
  const said = await git(cwd, ['--version']);
  return said?.code === 0 ? /\d[\d.]*\d/.exec(said.stdout)?.[0] : undefined;
}

function isAtLeast(version: string, range: string): boolean {
  const [wanted = [], found = []] = [range, version].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  for (const [at, part] of wanted.entries()) {
    const own = found[at] ?? 0;
    if (own !== part) return own > part;
  }
  return true;
}

function reasonOfColours({ env, stdout }: Io): string {
  if (env['FORCE_COLOR'] !== undefined) return 'FORCE_COLOR is set';
  if (env['NO_COLOR']) return 'NO_COLOR is set';
  if (!stdout.isTTY) return 'the output goes to a file or program';
  return env['TERM'] === 'dumb' ? 'TERM is dumb' : 'a person is watching';
}
