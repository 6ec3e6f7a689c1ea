import { knownLooks } from '../../looks/find-look.ts';
import type { Roles } from '../../model/index.ts';
import type { RuleRun } from '../../rules/index.ts';
import { sha256 } from '../sha256.ts';

/** The build of `jd`, which `build.js` puts in; run from its sources, there is none. */
declare const JD_BUILD: string | undefined;

/**
 * A hash of all that the check of every role of a workspace rests on: this build of `jd`, the date, how rules
 * are set, the files that roles share, the names of themes and pack templates, and which roles there are.
 */
export function basisOf({ workspace, heads }: Roles, run: RuleRun): string {
  const { host, root, sources } = workspace;
  const basis = [
    typeof JD_BUILD === 'string' ? JD_BUILD : 'source',
    run.date,
    Object.entries(run.overrides ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
    host.show(root),
    sources.map(({ path, text }) => [path, text]),
    knownLooks(workspace, 'packs'),
    knownLooks(workspace, 'themes'),
    heads().map(({ id, title, base, reportsTo }) => [id, title, base, reportsTo]),
  ];
  return sha256().update(JSON.stringify(basis)).digest('hex');
}
