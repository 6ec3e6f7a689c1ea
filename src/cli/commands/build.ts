import type { VFile } from 'vfile';
import { composeRole, type ReadyPack } from '../../build/compose-role.ts';
import { reportFinding } from '../../build/report-finding.ts';
import { checkPictures, pictureRules } from '../../check/check-pictures.ts';
import { openWorkspaceRules } from '../../check/open-workspace-rules.ts';
import { sharedFiles } from '../../check/shared-files.ts';
import { nameChecker, packName, usedName } from '../../check/used-name.ts';
import { looksOf } from '../../looks/load-looks.ts';
import { themesOf } from '../../looks/themes-of.ts';
import { isSound, openRoles, type Role, type Roles, type Workspace } from '../../model/index.ts';
import type { Pack } from '../../pack/index.ts';
import type { RenderMessage } from '../../pack/tree.ts';
import type { LoadedTheme } from '../../render/theme.ts';
import { type Chosen, checkedRoles, chosenFiles, openWorkspaces } from '../check-workspace.ts';
import { buildDate, dayOfCheck } from '../dates.ts';
import { haveOwnNames } from '../have-own-names.ts';
import type { Io } from '../io.ts';
import { knownFormat } from '../known-format.ts';
import { noRole } from '../no-role.ts';
import { optimiseLater } from '../optimise-later.ts';
import { countMessages, pretty } from '../reporters/index.ts';
import { absolutePath, selectFiles } from '../select-files.ts';
import { type Progress, showProgress } from '../show-progress.ts';
import { themePath } from '../theme-path.ts';
import { UsageError } from '../usage-error.ts';

export interface BuildOptions {
  /** Names of formats, parted by commas. */
  format: string;
  /** Folder for packs, from the current one. */
  out: string;
  /** A date as `YYYY-MM-DD`. */
  date?: string;
  /** Name or path of the theme of every pack. */
  theme?: string;
}

/** Makes one format of a pack. */
type Render = (pack: Pack, theme: LoadedTheme) => Promise<{ bytes: Uint8Array; messages: RenderMessage[] }>;

/** Each format is loaded when it is asked for. */
const formats: Record<string, Render> = {
  async html(pack, theme) {
    const { renderHtml } = await import('../../render/html/index.ts');
    return { bytes: new TextEncoder().encode(await renderHtml(pack, theme)), messages: [] };
  },
  async pdf(pack, theme) {
    const { renderPdf } = await import('../../render/pdf/index.ts');
    return renderPdf(pack, theme);
  },
};

/** Makes packs; returns the exit code: 0 if all were made, 1 if a document has errors. */
export async function build(paths: string[], options: BuildOptions, io: Io): Promise<number> {
  optimiseLater();
  const names = readFormats(options.format);
  const date = buildDate(options.date, io);
  const out = absolutePath(options.out, io.cwd);
  const workspaces = openWorkspaces(await selectFiles(paths.length > 0 ? paths : ['.'], io, out), io, out);
  const themes = workspaces.map(({ workspace }) =>
    options.theme === undefined ? undefined : themePath(options.theme, workspace, io),
  );
  const total = workspaces.reduce((sum, { rolePaths }) => sum + rolePaths.length, 0);
  if (total === 0) {
    throw noRole(paths);
  }
  const progress = showProgress(io, 'Building', total);
  const files: VFile[] = [];
  let made = 0;
  for (const [index, chosen] of workspaces.entries()) {
    const folder = `${out}${subfolder(chosen, workspaces)}`;
    const built = await buildWorkspace(chosen, {
      names,
      date,
      theme: themes[index],
      day: dayOfCheck(options.date, io),
      folder,
      io,
      progress,
    }).finally(progress.clear);
    files.push(...built.files);
    made += built.made;
  }
  return summarise(files, made, total, io);
}

interface WorkspaceBuild {
  names: string[];
  date: Date | undefined;
  /** Path of the theme of every pack, if it was given. */
  theme: string | undefined;
  /** The day that rules compare dates with. */
  day: string;
  folder: string;
  io: Io;
  progress: Progress;
}

async function buildWorkspace(
  chosen: Chosen,
  options: WorkspaceBuild,
): Promise<{ files: VFile[]; made: number }> {
  const { workspace } = chosen;
  const looks = looksOf(workspace);
  const files = await sharedFiles(workspace, chosenFiles(chosen, options.io));
  const roles = openRoles(workspace);
  const clashes = findClashes(chosen, roles);
  const opened = await openWorkspaceRules(workspace, { date: options.day, errorsOnly: true });
  const { theme, date } = options;
  const findTheme = theme === undefined ? undefined : () => themesOf(workspace).load(theme);
  let made = 0;
  for (const role of checkedRoles(chosen, roles, opened)) {
    options.progress.step();
    files.push(clashes.get(role.source.path) ?? role.source.file);
    if (!isSound(role) || clashes.has(role.source.path)) continue;
    await checkPictures(role, workspace);
    const ready = await composeRole(role, { roles, looks, findTheme, date });
    if (ready === undefined) continue;
    const { whole, about } = await writePack(ready, role, workspace, options);
    files.push(...about);
    if (whole) made += 1;
  }
  const unique = new Map([...files, ...looks.files()].map((file) => [file.path, file]));
  return { files: [...unique.values()], made };
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

/** Renders and writes every format; says whether all could be made, and which files there are messages about. */
async function writePack(
  { pack, theme, messages: drawings }: ReadyPack,
  role: Role,
  workspace: Workspace,
  { names, folder, io, progress }: WorkspaceBuild,
): Promise<{ whole: boolean; about: VFile[] }> {
  let whole = true;
  const about: VFile[] = [];
  const tell = (messages: RenderMessage[]): void => {
    for (const message of messages) {
      layoutRules.add(message.ruleId);
      about.push(reportFinding(message, role, workspace));
    }
  };
  tell(drawings);
  for (const name of names) {
    const { bytes, messages } = (await formats[name]?.(pack, theme)) ?? {
      bytes: new Uint8Array(),
      messages: [],
    };
    tell(messages);
    if (messages.some(({ fatal }) => fatal)) {
      whole = false;
      continue;
    }
    const path = `${folder}/${packName(role)}.${name}`;
    io.writeFile(path, bytes);
    progress.clear();
    io.stdout.write(`made ${io.host.show(path)} (${Math.max(1, Math.round(bytes.length / 1024))} kB)\n`);
  }
  return { whole, about };
}

/** With several workspaces, each has a subfolder: its path from the folder that holds them all. */
function subfolder({ workspace }: Chosen, all: Chosen[]): string {
  if (all.length === 1) return '';
  const parents = all.map(({ workspace: { root } }) => root.split('/').slice(0, -1));
  const [first = []] = parents;
  const apart = first.findIndex((part, index) => parents.some((parts) => parts[index] !== part));
  const common = apart < 0 ? first : first.slice(0, apart);
  return `/${workspace.root.split('/').slice(common.length).join('/')}`;
}

function readFormats(format: string): string[] {
  const names = [
    ...new Set(
      format
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
  const known = Object.keys(formats);
  if (names.length === 0) throw new UsageError('Missing format', `Known: ${known.join(', ')}.`);
  return names.map((name) => knownFormat(name, known));
}

/** Messages that only a build can give: they are printed, errors or not. */
function isLayout(ruleId: string | undefined): boolean {
  return ruleId !== undefined && layoutRules.has(ruleId);
}

const layoutRules = new Set<string>(pictureRules);

/** Says what is wrong, if anything, and what was made. Warnings are for `jd validate`. */
function summarise(files: VFile[], made: number, total: number, io: Io): number {
  const errors = countMessages(files).error;
  const faulty = files.filter(({ messages }) =>
    messages.some(({ fatal, ruleId }) => fatal || isLayout(ruleId)),
  );
  if (faulty.length > 0) {
    const { color, columns } = io.stderr;
    io.stderr.write(`\n${pretty(faulty, { color, columns, checked: files.length })}`);
  }
  const unmade = total - made;
  io.stdout.write(`${made} ${made === 1 ? 'pack' : 'packs'}${unmade > 0 ? `; ${unmade} not made` : ''}\n`);
  return errors > 0 ? 1 : 0;
}
