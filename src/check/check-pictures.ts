import type { Position } from 'unist';
import {
  isFault,
  type ReadPicture,
  type Role,
  readPicture,
  sizeAdvice,
  type Workspace,
} from '../model/index.ts';
import { picturesOf } from '../rules/content/pictures-of.ts';
import type { OpenRules } from '../rules/index.ts';
import type { Source } from '../source/index.ts';

/** Reports on a role what its SVG pictures do without; the code that reads them is loaded where there is one. */
export async function checkDrawings(role: Role, { host, root }: Workspace, rules: OpenRules): Promise<void> {
  for (const { url, node } of picturesOf(role)) {
    const read = readPicture(host, root, `${root}/${role.file}`, url);
    if (!isFault(read))
      await checkDrawing(
        read,
        { url, place: node.position ?? role.source.at(''), source: role.source },
        rules,
      );
  }
}

/** Reports on jd.yaml what is wrong with the logo, or what it does without. */
export async function checkLogo({ host, root, sources }: Workspace, rules: OpenRules): Promise<void> {
  const source = sources.find(({ path }) => path === host.show(`${root}/jd.yaml`));
  // As it was written: the organisation may have faults of its own.
  const written = source?.data as { organisation?: { logo?: unknown } } | null | undefined;
  const logo = written?.organisation?.logo;
  if (typeof logo !== 'string' || source === undefined) return;
  const place = source.at('/organisation/logo');
  const read = readPicture(host, root, `${root}/jd.yaml`, logo);
  if (isFault(read)) {
    rules.report(source, { ruleId: 'content/picture', severity: 'error', ...read, place, actual: logo });
    return;
  }
  const advice = sizeAdvice(read, logo);
  if (advice)
    rules.report(source, {
      ruleId: 'content/picture-size',
      severity: 'warning',
      ...advice,
      place,
      actual: logo,
    });
  await checkDrawing(read, { url: logo, place, source }, rules);
}

/** A picture as a file names it. */
interface NamedPicture {
  url: string;
  place: Position;
  source: Source;
}

async function checkDrawing(
  read: ReadPicture,
  { url, place, source }: NamedPicture,
  rules: OpenRules,
): Promise<void> {
  if (read.mediaType !== 'image/svg+xml') return;
  const { describeFinding, readSvg } = await import('../pack/svg/index.ts');
  for (const finding of readSvg(read.bytes).findings) {
    const reason = describeFinding(finding, `\`${url}\``);
    rules.report(source, { ruleId: 'content/drawing', severity: 'warning', reason, place, actual: url });
  }
}
