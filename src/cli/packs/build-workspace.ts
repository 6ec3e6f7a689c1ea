import type { VFile } from 'vfile';
import { reportFinding } from '../../build/report-finding.ts';
import { openWorkspaceRules } from '../../check/open-workspace-rules.ts';
import { sharedFiles } from '../../check/shared-files.ts';
import { nameChecker, packName, usedName } from '../../check/used-name.ts';
import { basesOf, isSound, openRoles, type Role, type Roles, type Workspace } from '../../model/index.ts';
import type { RenderMessage } from '../../pack/tree.ts';
import { type OpenRules, rules } from '../../rules/index.ts';
import type { Io } from '../io.ts';
import { type Chosen, checkedRoles, chosenFiles } from '../select/check-workspace.ts';
import { haveOwnNames } from '../select/have-own-names.ts';
import { leaveOutGeneric } from '../select/leave-out-generic.ts';
import type { Progress } from '../terminal/show-progress.ts';
import type { BuildMemory } from '../watch/build-memory.ts';
import { openRenderers } from './open-renderers.ts';
import { type PackChoice, packComposer } from './pack-composer.ts';
import { readAhead } from './read-ahead.ts';
import type { Rendered } from './render-formats.ts';

/** How the packs of one workspace are made. */
export interface WorkspaceBuild {
  /** Names of formats. */
  names: string[];
  choice: PackChoice;
  /** The day that rules compare dates with. */
  day: string;
  folder: string;
  io: Io;
  progress: Progress;
  /** What was made before, of a build that is repeated. */
  memory?: BuildMemory | undefined;
}

/** What came of it. */
export interface BuiltWorkspace {
  /** The files that were looked at, with their messages. */
  files: VFile[];
  /** Files of roles that were there when the build was made before, as they are shown. */
  gone: string[];
  /** How many roles are generic, so that no pack was wanted. */
  generic: number;
  /** How many packs were made now. */
  made: number;
  /** How many roles have no pack, made now or before. */
  unmade: number;
}

/** A role whose pack is on its way. */
interface BegunPack {
  role: Role;
  /** What was found so far; absent if no pack can be made. */
  found: RenderMessage[] | undefined;
  /** Absent if there is nothing to make. */
  rendered: AsyncIterable<Rendered> | undefined;
}

/** Makes the packs of the chosen roles; of a build that is repeated, those alone of which something has changed. */
export async function buildWorkspace(all: Chosen, options: WorkspaceBuild): Promise<BuiltWorkspace> {
  const { workspace } = all;
  const roles = openRoles(workspace);
  const chosen = { ...all, rolePaths: leaveOutGeneric(all.rolePaths, roles) };
  const clashes = findClashes(chosen, roles);
  const opened = await openWorkspaceRules(workspace, { date: options.day, errorsOnly: true });
  const memory = options.memory?.open(chosen, { roles, rules: opened, clashes: new Set(clashes.keys()) });
  const composer = packComposer(roles, opened, options.choice);
  const files = await sharedFiles(workspace, chosenFiles(chosen, options.io), opened);
  let made = 0;
  let unmade = 0;
  const due = { ...chosen, rolePaths: memory?.due ?? chosen.rolePaths };
  const renderers = openRenderers(options, due.rolePaths.length);
  const begun = async function* (): AsyncGenerator<BegunPack> {
    for (const role of checkedRoles(due, memory?.roles ?? roles, memory?.rules ?? opened)) {
      const ready = clashes.has(role.source.path) ? undefined : await composer.compose(role);
      const known = ready && memory?.recall(role, ready);
      const isDue = ready !== undefined && known === undefined;
      yield { role, found: known ?? ready?.messages, rendered: isDue ? renderers.render(ready) : undefined };
    }
  };
  try {
    for await (const { role, found, rendered } of readAhead(begun(), renderers.ahead)) {
      options.progress.step();
      const { path } = role.source;
      files.push(clashes.get(path) ?? role.source.file);
      // Its base may be wrong, and that may be no file that was asked for.
      if (!isSound(role)) files.push(...basesOf(role).map(({ source }) => source.file));
      const findings = found && rendered ? [...found, ...(await writePack(rendered, role, options))] : found;
      memory?.keep(role, findings);
      if (findings === undefined) {
        unmade += 1;
        continue;
      }
      files.push(...tell(findings, role, workspace, opened));
      if (findings.some(({ fatal }) => fatal)) unmade += 1;
      else if (rendered !== undefined) made += 1;
      if (memory !== undefined && (await memory.isStopped())) break;
    }
  } finally {
    renderers.close();
  }
  const unique = new Map([...files, ...composer.files()].map((file) => [file.path, file]));
  return {
    files: [...unique.values()],
    gone: memory?.gone ?? [],
    generic: all.rolePaths.length - chosen.rolePaths.length,
    made,
    unmade: memory?.unmade() ?? unmade,
  };
}

/** The files of roles whose packs would overwrite each other, by path; neither is built. */
function findClashes(chosen: Chosen, roles: Roles): Map<string, VFile> {
  const checkName = nameChecker();
  const files = new Map<string, VFile>();
  if (haveOwnNames(chosen)) return files;
  for (const path of chosen.rolePaths) {
    const role = roles.load(path);
    checkName(usedName(role), role.source.file);
    files.set(role.source.path, role.source.file);
  }
  const isClash = ({ ruleId, cause }: VFile['messages'][number]) =>
    ruleId === 'ref/duplicate-id' && cause !== undefined;
  return new Map([...files].filter(([, { messages }]) => messages.some(isClash)));
}

/** Writes every format, but for those in which there is an error; returns what was found meanwhile. */
async function writePack(
  rendered: AsyncIterable<Rendered>,
  role: Role,
  { folder, io, progress, memory }: WorkspaceBuild,
): Promise<RenderMessage[]> {
  const found: RenderMessage[] = [];
  let started = io.now().getTime();
  for await (const { name, bytes, messages } of rendered) {
    found.push(...messages);
    if (messages.some(({ fatal }) => fatal)) continue;
    const path = `${folder}/${packName(role)}.${name}`;
    io.writeFile(path, bytes);
    progress.clear();
    const ended = io.now().getTime();
    const size = `${Math.max(1, Math.round(bytes.length / 1024))} kB`;
    const time = memory === undefined ? '' : ` in ${ended - started} ms`;
    started = ended;
    io.stdout.write(`made ${io.host.show(path)} (${size})${time}\n`);
  }
  return found;
}

/** Puts what was found on the files that it is about, and returns those. */
function tell(
  findings: readonly RenderMessage[],
  role: Role,
  workspace: Workspace,
  opened: OpenRules,
): VFile[] {
  return findings.map((finding) => {
    layoutRules.add(finding.ruleId);
    return reportFinding(finding, role, workspace, opened);
  });
}

/** Messages that only a build can give: they are printed, errors or not. */
export function isLayout(ruleId: string | undefined): boolean {
  return ruleId !== undefined && layoutRules.has(ruleId);
}

const layoutRules = new Set(rules.filter(({ foundIn }) => foundIn !== undefined).map(({ id }) => id));
