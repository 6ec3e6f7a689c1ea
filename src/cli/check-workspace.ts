import { VFile } from 'vfile';
import { kindByContent, loadWorkspace, type Role, type Roles, type Workspace } from '../model/index.ts';
import { checkSettings, type OpenRules, openRules, type RuleRun, rules } from '../rules/index.ts';
import type { Source } from '../source/index.ts';
import { lookChecker } from './check-looks.ts';
import { checkLogo } from './check-pictures.ts';
import { collectSooner } from './collect-sooner.ts';
import type { Io } from './io.ts';
import { checkRolesAmongFrameworks, leftOutFiles } from './left-out-files.ts';
import { messageAbout } from './message-about.ts';
import { absolutePath, type Selection } from './select-files.ts';

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
    collectSooner(known.length);
    return { workspace, selection, rolePaths: [...known, ...named].sort() };
  });
}

function isRole(path: string, { host }: Io): boolean {
  return kindByContent(host, path) !== 'framework';
}

/** The rules that are on in a workspace; what is wrong with their settings is reported on its `jd.yaml`. */
export function openWorkspaceRules({ workspace }: Chosen, run: RuleRun): Promise<OpenRules> {
  if (run.errorsOnly !== true) checkSettings(workspace, rules);
  return openRules(rules, workspace, run);
}

/**
 * Loads and checks the chosen roles one at a time, so that thousands of them need little memory; then the
 * rules conclude about all of them. What needs no more than the messages of roles uses `checkRoles`.
 */
export function* checkedRoles(
  { workspace, rolePaths }: Chosen,
  roles: Roles,
  opened: OpenRules,
): Generator<Role> {
  const checkLooks = lookChecker(workspace);
  for (const path of rolePaths) {
    const role = roles.load(path);
    opened.check(role);
    checkLooks(role);
    yield role;
  }
  opened.finish();
}

/** The files that roles share, as far as they were chosen, with their messages. */
export async function sharedFiles(
  { workspace, selection, rolePaths }: Chosen,
  { host, cwd }: Io,
): Promise<VFile[]> {
  await checkLogo(workspace);
  const isChosen = (path: string) => selection.includes(absolutePath(path, cwd)) || selection.includes(path);
  const shared = workspace.sources.filter(({ path }) => isChosen(path));
  for (const source of shared) await checkTemplate(source, workspace);
  await checkThemes(shared, workspace);
  checkRolesAmongFrameworks(shared, workspace);
  const broken = workspace.links.filter((path) => selection.includes(path));
  return [
    ...shared.map(({ file }) => file),
    ...broken.map((path) => linkMessage(host.show(path))),
    ...leftOutFiles({ workspace, selection, rolePaths }),
  ];
}

/** Checks the directives of a pack template; what else is wrong with it was said when it was loaded. */
async function checkTemplate(source: Source, { host, root }: Workspace): Promise<void> {
  const folder = host.show(`${root}/packs`);
  if (!source.path.startsWith(`${folder}/`)) return;
  // Loaded only where there is a template: packs are not needed for anything else here.
  const { readTemplate } = await import('../pack/pack-template.ts');
  readTemplate(source);
}

/** Checks themes beyond their schema, which was checked when they were loaded. */
async function checkThemes(shared: readonly Source[], workspace: Workspace): Promise<void> {
  const { host, root } = workspace;
  const folder = host.show(`${root}/themes`);
  const paths = shared.map(({ path }) => path).filter((path) => path.startsWith(`${folder}/`));
  if (paths.length === 0) return;
  // Loaded only where there is a theme: fonts and colours are not needed for anything else here.
  const { themesOf } = await import('./themes-of.ts');
  for (const path of paths) themesOf(workspace).load(`${root}/themes/${path.slice(folder.length + 1)}`);
}

function linkMessage(path: string): VFile {
  return messageAbout(path, {
    ruleId: 'file/link',
    severity: 'warning',
    reason: 'Unexpected symbolic link; links to folders and broken links are not followed',
  });
}
