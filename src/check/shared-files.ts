import type { VFile } from 'vfile';
import type { Workspace } from '../model/index.ts';
import type { OpenRules } from '../rules/index.ts';
import type { Source } from '../source/index.ts';
import { checkLogo } from './check-pictures.ts';
import { checkRolesAmongFrameworks, leftOutFiles } from './left-out-files.ts';
import { messageAbout } from './message-about.ts';

/**
 * The files that roles share, with their messages: `jd.yaml`, frameworks, templates and the rest.
 *
 * @param includes Which of them are wanted, by the path that messages show or, of a link, the absolute one.
 */
export async function sharedFiles(
  workspace: Workspace,
  includes: (path: string) => boolean,
  rules: OpenRules,
): Promise<VFile[]> {
  await checkLogo(workspace, rules);
  const shared = workspace.sources.filter(({ path }) => includes(path));
  for (const source of shared) await checkTemplate(source, workspace);
  await checkThemes(shared, workspace);
  checkRolesAmongFrameworks(shared, workspace);
  const broken = workspace.links.filter(includes);
  return [
    ...shared.map(({ file }) => file),
    ...broken.map((path) => linkMessage(workspace.host.show(path))),
    ...leftOutFiles(workspace, includes),
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
  const { themesOf } = await import('../looks/themes-of.ts');
  for (const path of paths) themesOf(workspace).load(`${root}/themes/${path.slice(folder.length + 1)}`);
}

function linkMessage(path: string): VFile {
  return messageAbout(path, {
    ruleId: 'file/link',
    severity: 'warning',
    reason: 'Unexpected symbolic link; links to folders and broken links are not followed',
    note: 'Put the folder or file itself in its place, or remove the link.',
  });
}
