import type { VFile } from 'vfile';
import {
  checkDrawings,
  lookChecker,
  type Message,
  openWorkspaceRules,
  ownCopy,
  toMessages,
} from '../check/index.ts';
import { knownLooks, type Looks, looksOf } from '../looks/index.ts';
import { isSound, openRoles, type Role, type Roles, type Workspace } from '../model/index.ts';
import type { Pack } from '../pack/index.ts';
import type { LoadedTheme } from '../render/theme.ts';
import type { OpenRules } from '../rules/index.ts';
import { composeRole } from './compose-role.ts';
import { reportFinding } from './report-finding.ts';

/** How a pack is built. */
export interface BuildPackOptions {
  /** The day that dates are compared with, as `YYYY-MM-DD`. */
  today: string;
  /** Name of the pack template, in place of the one that the role or its workspace names. */
  template?: string;
  /** Name of the theme, in place of the one that they name. */
  theme?: string;
  /** Date that the document carries; without one it carries none. */
  date?: Date;
}

/** A pack with the theme that it is rendered in; neither is there if an error stands in the way. */
export type BuiltPack = ({ pack: Pack; theme: LoadedTheme } | { pack: undefined; theme: undefined }) & {
  /** What there is to say of the files that the pack is made of. */
  messages: Message[];
};

/**
 * Builds the pack of a role, as `jd build` does: checks it, finds its template and theme, composes it. Nothing is
 * rendered or written, and the workspace is left as it was.
 *
 * @param id Id of the role.
 * @throws RangeError if the workspace has no role of this id, or no template or theme of a name that was given.
 */
export async function buildPack(
  workspace: Workspace,
  id: string,
  { today, template, theme, date }: BuildPackOptions,
): Promise<BuiltPack> {
  expectKnown('pack template', template, knownLooks(workspace, 'packs'));
  expectKnown('theme', theme, knownLooks(workspace, 'themes'));
  const { roles, looks, rules, check } = await openOnce(workspace, today);
  const path = roles.heads().find((head) => head.id === id)?.path;
  if (path === undefined) throw new RangeError(`No role \`${id}\` in this workspace`);
  const role = roles.load(path);
  await check(role);
  const findTheme = theme === undefined ? undefined : () => looks.findTheme(theme);
  const ready = isSound(role)
    ? await composeRole(role, { roles, looks, template, findTheme, date })
    : undefined;
  for (const message of ready?.messages ?? []) reportFinding(message, role, roles.workspace, rules);
  const shared = [...roles.workspace.sources.map(({ file }) => file), ...looks.files()];
  const messages = toMessages([...new Set([...filesOf(role), ...shared])]);
  if (ready === undefined) return { pack: undefined, theme: undefined, messages };
  return { pack: ready.pack, theme: ready.theme, messages };
}

function expectKnown(what: string, name: string | undefined, known: readonly string[]): void {
  if (name !== undefined && !known.includes(name))
    throw new RangeError(`No ${what} \`${name}\`; known: ${known.join(', ')}`);
}

/** The files of a role and of those that it extends. */
function filesOf(role: Role): VFile[] {
  return [role.source.file, ...(role.base === undefined ? [] : filesOf(role.base))];
}

/** A workspace that packs are built of. */
interface OpenWorkspace {
  roles: Roles;
  looks: Looks;
  rules: OpenRules;
  /** Checks a role once; messages are on its file. */
  check(role: Role): Promise<void>;
}

/** Rules, templates and themes are read once for all packs of a workspace. */
const opened = new WeakMap<Workspace, Map<string, Promise<OpenWorkspace>>>();

function openOnce(workspace: Workspace, today: string): Promise<OpenWorkspace> {
  const byDay = opened.get(workspace) ?? new Map<string, Promise<OpenWorkspace>>();
  opened.set(workspace, byDay);
  const open = byDay.get(today) ?? openWorkspace(ownCopy(workspace), today);
  byDay.set(today, open);
  return open;
}

async function openWorkspace(workspace: Workspace, today: string): Promise<OpenWorkspace> {
  const rules = await openWorkspaceRules(workspace, { date: today, errorsOnly: true });
  const checkLooks = lookChecker(workspace);
  // A role that others extend is kept, and may be asked for again.
  const checked = new WeakMap<Role, Promise<void>>();
  const check = async (role: Role): Promise<void> => {
    rules.check(role);
    checkLooks(role);
    await checkDrawings(role, workspace, rules);
  };
  return {
    roles: openRoles(workspace),
    looks: looksOf(workspace),
    rules,
    check(role) {
      const done = checked.get(role) ?? check(role);
      checked.set(role, done);
      return done;
    },
  };
}
