import type { VFile } from 'vfile';
import { basesOf, isSound, openRoles, type Role, type Roles, type Workspace } from '../../model/index.ts';
import { composePack, type Pack, readDrawings } from '../../pack/index.ts';
import type { RenderMessage } from '../../pack/tree.ts';
import type { LoadedTheme } from '../../render/theme.ts';
import { checkPictures, pictureRules } from '../check-pictures.ts';
import {
  type Chosen,
  checkedRoles,
  openWorkspaceRules,
  openWorkspaces,
  sharedFiles,
} from '../check-workspace.ts';
import { buildDate, dayOfCheck } from '../dates.ts';
import { haveOwnNames } from '../have-own-names.ts';
import type { Io } from '../io.ts';
import { leaveOutGeneric } from '../leave-out-generic.ts';
import { looksOf } from '../load-looks.ts';
import { optimiseLater } from '../optimise-later.ts';
import { reportFinding } from '../report-finding.ts';
import { countMessages, pretty } from '../reporters/index.ts';
import { absolutePath, selectFiles } from '../select-files.ts';
import { themePath } from '../theme-path.ts';
import { themesOf } from '../themes-of.ts';
import { UsageError } from '../usage-error.ts';
import { nameChecker, packName, usedName } from '../used-name.ts';

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
    throw new UsageError(
      `No role in ${paths.join(', ') || 'the current folder'}`,
      'A role is a Markdown file that starts with ---, a line such as `title: Community Link Worker`, and ---.',
    );
  }
  const progress = progressOn(io, total);
  const files: VFile[] = [];
  let made = 0;
  let generic = 0;
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
    });
    files.push(...built.files);
    made += built.made;
    generic += built.generic;
  }
  progress.clear();
  return summarise(files, { made, generic, unmade: total - generic - made }, io);
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
  all: Chosen,
  options: WorkspaceBuild,
): Promise<{ files: VFile[]; made: number; generic: number }> {
  const { workspace } = all;
  const looks = looksOf(workspace);
  const files = await sharedFiles(all, options.io);
  const roles = openRoles(workspace);
  const chosen = { ...all, rolePaths: leaveOutGeneric(all.rolePaths, roles) };
  const clashes = findClashes(chosen, roles);
  const opened = await openWorkspaceRules(chosen, { date: options.day, errorsOnly: true });
  let made = 0;
  for (const role of checkedRoles(chosen, roles, opened)) {
    options.progress.step();
    files.push(clashes.get(role.source.path) ?? role.source.file);
    // Its base may be wrong, and that may be no file that was asked for.
    if (!isSound(role)) files.push(...basesOf(role).map(({ source }) => source.file));
    if (!isSound(role) || clashes.has(role.source.path)) continue;
    await checkPictures(role, workspace);
    const template = looks.findTemplate(role.facts.pack ?? workspace.pack);
    const theme =
      options.theme === undefined
        ? looks.findTheme(role.facts.theme ?? workspace.theme)
        : themesOf(workspace).load(options.theme);
    if (template === undefined || theme === undefined) continue;
    const pack = composePack(role, workspace, {
      template,
      roles,
      ...(options.date && { date: options.date }),
    });
    const { whole, about } = await writePack(pack, theme, role, workspace, options);
    files.push(...about);
    if (whole) made += 1;
  }
  const unique = new Map([...files, ...looks.files()].map((file) => [file.path, file]));
  return { files: [...unique.values()], made, generic: all.rolePaths.length - chosen.rolePaths.length };
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
  pack: Pack,
  theme: LoadedTheme,
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
  // What the role's own pictures do without was said when it was checked.
  tell((await readDrawings(pack)).filter(({ origin }) => origin?.file !== role.source.path));
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
  const unknown = names.find((name) => !Object.hasOwn(formats, name));
  if (names.length === 0 || unknown !== undefined) {
    throw new UsageError(`Unknown format \`${unknown ?? ''}\``, `Known: ${Object.keys(formats).join(', ')}.`);
  }
  return names;
}

interface Progress {
  step(): void;
  /** Takes the line away, so that something can be printed in its place. */
  clear(): void;
}

/** A line that counts, where a person is watching. */
function progressOn({ stderr }: Io, total: number): Progress {
  if (!stderr.isTTY || total < 3) return { step: () => {}, clear: () => {} };
  let done = 0;
  return {
    step() {
      done += 1;
      stderr.write(`\r${done} of ${total}`);
    },
    clear: () => stderr.write('\r\u001B[K'),
  };
}

/** Messages that only a build can give: they are printed, errors or not. */
function isLayout(ruleId: string | undefined): boolean {
  return ruleId !== undefined && layoutRules.has(ruleId);
}

const layoutRules = new Set<string>(pictureRules);

/** How many packs were made, how many were not, and how many roles are generic, so that none was wanted. */
interface Counts {
  made: number;
  unmade: number;
  generic: number;
}

/** Says what is wrong, if anything, and what was made. Warnings are for `jd validate`. */
function summarise(files: VFile[], { made, generic, unmade }: Counts, io: Io): number {
  const errors = countMessages(files).error;
  const faulty = files.filter(({ messages }) =>
    messages.some(({ fatal, ruleId }) => fatal || isLayout(ruleId)),
  );
  if (faulty.length > 0) {
    const { color, columns } = io.stderr;
    io.stderr.write(`\n${pretty(faulty, { color, columns, checked: files.length })}`);
  }
  const parts = [
    `${made} ${made === 1 ? 'pack' : 'packs'}`,
    ...(unmade > 0 ? [`${unmade} not made`] : []),
    ...(generic > 0 ? [`${generic} generic ${generic === 1 ? 'role' : 'roles'} left out`] : []),
  ];
  io.stdout.write(`${parts.join('; ')}\n`);
  return errors > 0 ? 1 : 0;
}
