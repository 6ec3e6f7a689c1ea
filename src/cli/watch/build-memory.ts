import { setImmediate as nextTurn } from 'node:timers/promises';
import { VFile } from 'vfile';
import type { ReadyPack } from '../../build/compose-role.ts';
import { packageFolder } from '../../disk/package-folder.ts';
import { basesOf, type Role, type Roles } from '../../model/index.ts';
import type { RenderMessage } from '../../pack/tree.ts';
import type { OpenRules, RoleNotes } from '../../rules/index.ts';
import { basisOf } from '../cache/basis-of.ts';
import type { WatchedHost } from '../cache/watch-host.ts';
import { packKey } from '../packs/pack-key.ts';
import type { Chosen } from '../select/check-workspace.ts';
import { sha256 } from '../sha256.ts';

/** Paths of files, with what was there when they were read. */
type States = Map<string, string>;

/** What is remembered of one role. */
interface KnownRole {
  /** Its own file, and those of the roles that it extends. */
  rests: States;
  /** What rules over all roles noted of it. */
  notes: RoleNotes;
  /** Whether another role's packs have its name. */
  clashes: boolean;
  /** What its files were made from; absent if there was nothing to make them from. */
  key?: string;
  /** What was found while they were made; absent if they could not be. */
  findings?: RenderMessage[] | undefined;
}

/** What one build of a workspace is opened with. */
interface OpenBuild {
  roles: Roles;
  rules: OpenRules;
  /** Paths, as they are shown, of roles that share the name of their packs. */
  clashes: ReadonlySet<string>;
}

/** The build of a workspace that is repeated: it knows which packs rest on which files. */
export interface BuildMemory {
  /** Begins a build: finds the roles of which something has changed since the last. */
  open(chosen: Chosen, build: OpenBuild): RepeatedBuild;
}

/** One build of those that are repeated. */
export interface RepeatedBuild {
  /** Absolute paths of the roles that have to be looked at. */
  due: string[];
  /** Files of roles that are there no more, as they are shown. */
  gone: string[];
  /** Loads those roles, and notes what each rests on. */
  roles: Roles;
  /** Checks those roles, and knows what was noted of the others. */
  rules: OpenRules;
  /** What was found while the pack was made last time, if it would be the same now. */
  recall(role: Role, ready: ReadyPack): RenderMessage[] | undefined;
  /** Keeps what came of a role: what was found, or nothing if no pack could be made. */
  keep(role: Role, findings: RenderMessage[] | undefined): void;
  /** How many of the roles have no pack. */
  unmade(): number;
  /** Whether the command was asked to end; lets signals come in. */
  isStopped(): Promise<boolean>;
}

/**
 * Opens what is remembered of a workspace's packs. A role is looked at again if its own file or that of a role that
 * it extends has changed, or anything that all roles may rest on: the files that they share, the first lines of roles,
 * and whatever was read while packs were composed. Its pack is made again if what it is made from is not the same.
 *
 * @param host What the build that is about to begin reads through.
 */
export function buildMemory(host: () => WatchedHost, isStopped: () => boolean): BuildMemory {
  let basis = '';
  let shared: States = new Map();
  let known = new Map<string, KnownRole>();
  const builtIn = packageFolder();
  return {
    open(chosen, { roles, rules, clashes }) {
      const disk = host();
      const stateOf = (paths: Iterable<string>): States =>
        new Map([...paths].map((path) => [path, disk.stateOf(path)]));
      const isSame = (states: States): boolean =>
        [...states].every(([path, state]) => disk.stateOf(path) === state);
      const before = basis;
      // What was looked at until now, all roles and all files that they share, is in the basis.
      basis = sha256()
        .update(JSON.stringify([basisOf(roles, { date: '' }), roles.heads()]))
        .digest('hex');
      disk.takeTouched();
      const all = basis !== before || !isSame(shared);
      const { show } = disk;
      const isDue = (path: string): boolean => {
        const role = known.get(show(path));
        return role === undefined || role.clashes !== clashes.has(show(path)) || !isSame(role.rests);
      };
      const due = all ? chosen.rolePaths : chosen.rolePaths.filter(isDue);
      const kept = new Set(chosen.rolePaths.map(show));
      const gone = [...known.keys()].filter((path) => !kept.has(path));
      known = new Map([...known].filter(([path]) => kept.has(path)));
      const rested = new Map<string, States>();
      const noted = new Map<string, RoleNotes>();
      const keys = new Map<string, string>();
      const sharedNow = all ? new Set<string>() : new Set(shared.keys());
      const share = (): void => {
        for (const path of disk.takeTouched()) if (!path.startsWith(`${builtIn}/`)) sharedNow.add(path);
      };
      return {
        due,
        gone,
        roles: {
          ...roles,
          load(path) {
            share();
            const role = roles.load(path);
            const bases = basesOf(role).map(({ file }) => `${chosen.workspace.root}/${file}`);
            rested.set(role.source.path, stateOf([path, ...bases, ...disk.takeTouched()]));
            return role;
          },
        },
        rules: {
          ...rules,
          check(role) {
            const notes = rules.check(role);
            noted.set(role.source.path, notes);
            return notes;
          },
          finish() {
            for (const [path, { notes }] of known)
              if (!rested.has(path)) rules.recall(new VFile({ path }), notes);
            rules.finish();
          },
        },
        recall({ source: { path } }, ready) {
          const key = packKey(ready);
          keys.set(path, key);
          const last = known.get(path);
          return last?.key === key ? last.findings : undefined;
        },
        keep({ source: { path } }, findings) {
          share();
          shared = stateOf(sharedNow);
          const key = keys.get(path);
          known.set(path, {
            rests: rested.get(path) ?? new Map(),
            notes: noted.get(path) ?? {},
            clashes: clashes.has(path),
            findings,
            ...(key !== undefined && { key }),
          });
        },
        unmade: () =>
          [...known.values()].filter(
            ({ findings }) => findings === undefined || findings.some(({ fatal }) => fatal),
          ).length,
        async isStopped() {
          await nextTurn();
          return isStopped();
        },
      };
    },
  };
}
