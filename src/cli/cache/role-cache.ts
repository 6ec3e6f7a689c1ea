import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { RoleCache } from '../../check/check-roles.ts';
import type { UsedName } from '../../check/used-name.ts';
import type { Roles } from '../../model/index.ts';
import type { RoleNotes, RuleRun } from '../../rules/index.ts';
import { type Report, report } from '../../source/index.ts';
import { sha256 } from '../sha256.ts';
import { basisOf } from './basis-of.ts';
import type { WatchedHost } from './watch-host.ts';

/** What is kept of a role: all that a run needs of it if nothing has changed. */
export interface KeptRole {
  /** Hash of the role's bytes and of all that every role of its workspace rests on. */
  key: string;
  /** What else was looked at while it was checked, such as its pictures, with what was there. */
  touched: [path: string, state: string][];
  reports: Report[];
  /** What rules over all roles took note of. */
  notes: RoleNotes;
  /** Its id, the name of its packs, and where it stands. */
  name: UsedName;
}

/** What earlier runs kept of roles, by path, and the host of the workspaces, which is watched. */
export interface CacheOfRun {
  kept: Map<string, KeptRole>;
  host: WatchedHost;
}

/** Opens what earlier runs found for the roles of a workspace. */
export function cacheOpener({ kept, host }: CacheOfRun, run: RuleRun): (roles: Roles) => RoleCache {
  return (roles) => openRoleCache(kept, basisOf(roles, run), host);
}

/**
 * Opens what is kept of the roles of one workspace.
 *
 * @param basis What every role of the workspace rests on, as a hash.
 */
export function openRoleCache(kept: Map<string, KeptRole>, basis: string, host: WatchedHost): RoleCache {
  return {
    recall(path) {
      const shown = host.show(path);
      const known = kept.get(shown);
      const bytes = known && host.read(path);
      if (known === undefined || bytes === undefined || known.key !== keyOf(basis, path, bytes))
        return undefined;
      if (known.touched.some(([touched, state]) => host.stateOf(touched) !== state)) return undefined;
      const file = new VFile({ path: shown, value: bytes });
      for (const each of known.reports) report(file, each);
      return { file, notes: known.notes, name: known.name };
    },
    begin: () => void host.takeTouched(),
    keep(path, { source }, notes, name) {
      const touched = host.takeTouched().filter((each) => each !== path);
      const bytes = host.read(path);
      // Whether a comment silences anything is known only when all roles were checked.
      if (bytes === undefined || source.text.includes('jd-ignore')) return;
      kept.set(host.show(path), {
        key: keyOf(basis, path, bytes),
        touched: touched.map((each) => [each, host.stateOf(each)]),
        reports: source.file.messages.map(toReport),
        notes,
        name,
      });
    },
  };
}

function keyOf(basis: string, path: string, bytes: Uint8Array): string {
  return sha256()
    .update(JSON.stringify([basis, path]))
    .update(bytes)
    .digest('hex');
}

/** The inverse of `report`, which made the message. */
function toReport(message: VFileMessage): Report {
  const { ruleId, fatal, reason, place, ...rest } = message as VFileMessage & Report;
  const { note, expected, actual, suggestion, url, cause } = rest;
  return {
    ruleId,
    severity: fatal === true ? 'error' : fatal === false ? 'warning' : 'info',
    reason,
    place,
    ...(note !== undefined && { note }),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(suggestion !== undefined && { suggestion }),
    ...(url !== undefined && { url }),
    ...(cause !== undefined && { cause }),
  };
}
