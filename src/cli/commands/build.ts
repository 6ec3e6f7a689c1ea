import type { VFile } from 'vfile';
import { isSound, type Role, roleTitleReader } from '../../model/index.ts';
import { composePack, type Pack } from '../../pack/index.ts';
import type { RenderMessage } from '../../pack/tree.ts';
import type { LoadedTheme } from '../../render/theme.ts';
import { report } from '../../source/index.ts';
import { type Chosen, checkedRoles, idChecker, openWorkspaces, sharedFiles } from '../check-workspace.ts';
import type { Io } from '../io.ts';
import { type Looks, looksOf } from '../load-looks.ts';
import { countMessages, reporters } from '../reporters/index.ts';
import { absolutePath, selectFiles } from '../select-files.ts';
import { UsageError } from '../usage-error.ts';

export interface BuildOptions {
  /** Names of formats, parted by commas. */
  format: string;
  /** Folder for packs, from the current one. */
  out: string;
  /** A date as `YYYY-MM-DD`. */
  date?: string;
}

/** Makes one format of a pack. */
type Render = (pack: Pack, theme: LoadedTheme) => Promise<{ bytes: Uint8Array; messages: RenderMessage[] }>;

/** Each format is loaded when it is asked for. */
const formats: Record<string, Render> = {
  async html(pack, theme) {
    const { renderHtml } = await import('../../render/html/index.ts');
    return { bytes: new TextEncoder().encode(renderHtml(pack, theme)), messages: [] };
  },
  async pdf(pack, theme) {
    const { renderPdf } = await import('../../render/pdf/index.ts');
    return renderPdf(pack, theme);
  },
};

/** Makes packs; returns the exit code: 0 if all were made, 1 if a document has errors. */
export async function build(paths: string[], options: BuildOptions, io: Io): Promise<number> {
  const names = readFormats(options.format);
  const date = readDate(options.date, io.env['SOURCE_DATE_EPOCH']);
  const out = absolutePath(options.out, io.cwd);
  const workspaces = openWorkspaces(await selectFiles(paths.length > 0 ? paths : ['.'], io, out), io, out);
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
  for (const chosen of workspaces) {
    const folder = workspaces.length > 1 ? `${out}/${nameOf(chosen)}` : out;
    const built = await buildWorkspace(chosen, { names, date, folder, io, step: progress.step });
    files.push(...built.files);
    made += built.made;
  }
  progress.end();
  return summarise(files, made, total, io);
}

interface WorkspaceBuild {
  names: string[];
  date: Date | undefined;
  folder: string;
  io: Io;
  step(): void;
}

async function buildWorkspace(
  chosen: Chosen,
  options: WorkspaceBuild,
): Promise<{ files: VFile[]; made: number }> {
  const { workspace } = chosen;
  const looks = looksOf(workspace);
  const files = sharedFiles(chosen, options.io);
  const checkId = idChecker();
  const roleTitle = roleTitleReader(workspace);
  let made = 0;
  for (const role of checkedRoles(chosen)) {
    options.step();
    checkId(role);
    files.push(role.source.file);
    if (!isSound(role)) continue;
    const { template, theme } = looksFor(role, chosen, looks);
    const pack = composePack(role, workspace, {
      template,
      roleTitle,
      ...(options.date && { date: options.date }),
    });
    if (await writePack(pack, theme, role, options)) made += 1;
  }
  return { files: [...files, ...looks.files], made };
}

/** Renders and writes every format; says whether all could be made. */
async function writePack(
  pack: Pack,
  theme: LoadedTheme,
  role: Role,
  { names, folder, io }: WorkspaceBuild,
): Promise<boolean> {
  let whole = true;
  for (const name of names) {
    const { bytes, messages } = (await formats[name]?.(pack, theme)) ?? {
      bytes: new Uint8Array(),
      messages: [],
    };
    for (const message of messages) addMessage(message, role);
    if (messages.some(({ fatal }) => fatal)) {
      whole = false;
      continue;
    }
    const path = `${folder}/${fileName(role)}.${name}`;
    io.writeFile(path, bytes);
    io.stdout.write(`made ${io.host.show(path)} (${Math.max(1, Math.round(bytes.length / 1024))} kB)\n`);
  }
  return whole;
}

function addMessage({ ruleId, reason, fatal, origin }: RenderMessage, { source }: Role): void {
  const inRole = origin === undefined || origin.file === source.path;
  report(source.file, {
    ruleId,
    severity: fatal ? 'error' : 'warning',
    reason: inRole ? reason : `${reason} (in ${origin.file}, line ${origin.position.start.line})`,
    place: inRole && origin ? origin.position : source.at('/title'),
  });
}

/** A translation goes by the id of what it translates, and its language. */
function fileName({ id, language, frontmatter: { translation_of: original } }: Role): string {
  return original === undefined ? id : `${original}.${language}`;
}

function looksFor({ facts }: Role, { workspace }: Chosen, looks: Looks) {
  return {
    template: looks.template(facts.pack ?? workspace.pack),
    theme: looks.theme(facts.theme ?? workspace.theme),
  };
}

function nameOf({ workspace }: Chosen): string {
  return workspace.root.split('/').at(-1) ?? 'workspace';
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
  const unknown = names.find((name) => formats[name] === undefined);
  if (names.length === 0 || unknown !== undefined) {
    throw new UsageError(`Unknown format \`${unknown ?? ''}\``, `Known: ${Object.keys(formats).join(', ')}.`);
  }
  return names;
}

/** The date that packs carry: the one given, else that of SOURCE_DATE_EPOCH, else none. */
function readDate(date: string | undefined, epoch: string | undefined): Date | undefined {
  if (date !== undefined) {
    const read = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined;
    if (read === undefined || Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== date) {
      throw new UsageError(`Unexpected date \`${date}\``, 'Write it as year-month-day, as in 2027-04-30.');
    }
    return read;
  }
  if (epoch === undefined || epoch === '') return undefined;
  if (!/^\d{1,11}$/.test(epoch))
    throw new UsageError('Unexpected SOURCE_DATE_EPOCH', 'It is a number of seconds.');
  return new Date(Number(epoch) * 1000);
}

/** A line that counts, where a person is watching. */
function progressOn({ stderr }: Io, total: number): { step(): void; end(): void } {
  if (!stderr.isTTY || total < 3) return { step: () => {}, end: () => {} };
  let done = 0;
  return {
    step() {
      done += 1;
      stderr.write(`\r${done} of ${total}`);
    },
    end: () => stderr.write('\r\u001B[K'),
  };
}

/** Says what is wrong, if anything, and what was made. Warnings are for `jd validate`. */
function summarise(files: VFile[], made: number, total: number, io: Io): number {
  const errors = countMessages(files).error;
  if (errors > 0) {
    const faulty = files.filter(({ messages }) => messages.some(({ fatal }) => fatal));
    const { color, columns } = io.stderr;
    io.stderr.write(`\n${reporters.pretty(faulty, { color, columns, checked: files.length })}`);
  }
  const unmade = total - made;
  io.stdout.write(`${made} ${made === 1 ? 'pack' : 'packs'}${unmade > 0 ? `; ${unmade} not made` : ''}\n`);
  return errors > 0 ? 1 : 0;
}
