import type { Position } from 'unist';
import { isFault, type Role, readPicture, sizeAdvice, type Workspace } from '../model/index.ts';
import { nodesOf } from '../rules/content/nodes-of.ts';
import { report, type Source } from '../source/index.ts';

/** Ids of what is said here; a build prints them too, since what it makes is not what the author sees. */
export const pictureRules = ['content/picture-size', 'content/drawing'];

/** Reports on a role what its pictures do without, and those that are far larger than print needs. */
export async function checkPictures(role: Role, workspace: Workspace): Promise<void> {
  for (const { url, position } of nodesOf(role, 'image', /!\[/))
    await checkPicture(
      url,
      position ?? role.source.at(''),
      role.source,
      `${workspace.root}/${role.file}`,
      workspace,
    );
}

/** Reports on jd.yaml what is wrong with the logo, or what it does without. */
export async function checkLogo(workspace: Workspace): Promise<void> {
  const { host, root, sources } = workspace;
  const source = sources.find(({ path }) => path === host.show(`${root}/jd.yaml`));
  // As it was written: the organisation may have faults of its own.
  const written = source?.data as { organisation?: { logo?: unknown } } | null | undefined;
  const logo = written?.organisation?.logo;
  if (typeof logo !== 'string' || source === undefined) return;
  const place = source.at('/organisation/logo');
  const read = readPicture(host, root, `${root}/jd.yaml`, logo);
  if (isFault(read))
    report(source.file, { ruleId: 'content/picture', severity: 'error', ...read, place, actual: logo });
  else await checkPicture(logo, place, source, `${root}/jd.yaml`, workspace);
}

async function checkPicture(
  url: string,
  place: Position,
  { file }: Source,
  fromFile: string,
  { host, root }: Workspace,
): Promise<void> {
  const read = readPicture(host, root, fromFile, url);
  if (isFault(read)) return;
  const advice = sizeAdvice(read, url);
  if (advice)
    report(file, { ruleId: 'content/picture-size', severity: 'warning', ...advice, place, actual: url });
  if (read.mediaType !== 'image/svg+xml') return;
  const { describeFinding, readSvg } = await import('../pack/svg/index.ts');
  for (const finding of readSvg(read.bytes).findings) {
    const reason = describeFinding(finding, `\`${url}\``);
    report(file, { ruleId: 'content/drawing', severity: 'warning', reason, place, actual: url });
  }
}
