import { leftOutFiles } from '../../check/left-out-files.ts';
import type { Io } from '../io.ts';
import { type BuiltWorkspace, buildWorkspace, isLayout } from '../packs/build-workspace.ts';
import { readFormats } from '../packs/formats.ts';
import { countMessages, pretty } from '../reporters/index.ts';
import { amount } from '../reporters/summarise.ts';
import { type Chosen, openWorkspaces } from '../select/check-workspace.ts';
import { noRole } from '../select/no-role.ts';
import { absolutePath, selectFiles } from '../select/select-files.ts';
import { showProgress } from '../terminal/show-progress.ts';
import { buildDate, dayOfCheck } from '../usage/dates.ts';
import { templateName } from '../usage/template-name.ts';
import { themePath } from '../usage/theme-path.ts';
import type { BuildMemory } from '../watch/build-memory.ts';

export interface BuildOptions {
  /** Names of formats, parted by commas. */
  format: string;
  /** Folder for packs, from the current one. */
  out: string;
  /** A date as `YYYY-MM-DD`. */
  date?: string;
  /** Name of the template of every pack. */
  pack?: string;
  /** Name or path of the theme of every pack. */
  theme?: string;
  /** Whether to wait for changes and make again what rests on them. */
  watch?: boolean;
}

/** Makes packs; returns the exit code: 0 if all were made, 1 if a document has errors. */
export async function build(paths: string[], options: BuildOptions, io: Io): Promise<number> {
  const chosen = paths.length > 0 ? paths : ['.'];
  if (options.watch !== true) return buildOnce(chosen, options, io);
  const { buildOnChange } = await import('../watch/build-on-change.ts');
  return buildOnChange(chosen, options, io, (world, memoryOf) => buildOnce(chosen, options, world, memoryOf));
}

/** Makes packs once; with a memory, those alone of which something has changed since. */
async function buildOnce(
  paths: string[],
  options: BuildOptions,
  io: Io,
  memoryOf?: (root: string) => BuildMemory,
): Promise<number> {
  const started = io.now().getTime();
  const names = readFormats(options.format);
  const date = buildDate(options.date, io);
  const out = absolutePath(options.out, io.cwd);
  const workspaces = openWorkspaces(await selectFiles(paths, io, out), io, out);
  const choices = workspaces.map(({ workspace }) => ({
    template: options.pack === undefined ? undefined : templateName(options.pack, workspace),
    theme: options.theme === undefined ? undefined : themePath(options.theme, workspace, io),
    date,
  }));
  const total = workspaces.reduce((sum, { rolePaths }) => sum + rolePaths.length, 0);
  if (total === 0) {
    const [leftOut] = workspaces.flatMap(({ workspace, selection }) =>
      leftOutFiles(workspace, selection.includes),
    );
    throw noRole(paths, 'No role', leftOut);
  }
  const progress = showProgress(io, 'Building', total);
  const built: BuiltWorkspace[] = [];
  for (const [index, chosen] of workspaces.entries()) {
    const build = buildWorkspace(chosen, {
      names,
      choice: choices[index] ?? {},
      day: dayOfCheck(options.date, io),
      folder: `${out}${subfolder(chosen, workspaces)}`,
      io,
      progress,
      memory: memoryOf?.(chosen.workspace.root),
    });
    built.push(await build.finally(progress.clear));
  }
  const took = memoryOf === undefined ? undefined : io.now().getTime() - started;
  return summarise(built, took, io);
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

/** Says what is wrong, if anything, and what was made. Warnings are for `jd validate`. */
function summarise(built: BuiltWorkspace[], took: number | undefined, io: Io): number {
  const files = built.flatMap((each) => each.files);
  const made = sum(built.map((each) => each.made));
  const unmade = sum(built.map((each) => each.unmade));
  const faulty = files.filter(({ messages }) =>
    messages.some(({ fatal, ruleId }) => fatal || isLayout(ruleId)),
  );
  const gone = built.flatMap((each) => each.gone);
  // Of a build that is repeated there may be nothing to say: what has changed is in no pack.
  if (took !== undefined && made + faulty.length + gone.length === 0) return 0;
  for (const path of gone) io.stdout.write(`${path} is gone; what was made of it stays\n`);
  if (faulty.length > 0) {
    const { color, columns } = io.stderr;
    io.stderr.write(`\n${pretty(faulty, { color, columns, checked: files.length })}`);
  }
  const time = took === undefined ? '' : ` in ${took} ms`;
  const generic = sum(built.map((each) => each.generic));
  const parts = [
    `${amount(made, 'pack')}${time}`,
    ...(unmade > 0 ? [`${unmade} not made`] : []),
    ...(generic > 0 ? [`${amount(generic, 'generic role')} left out`] : []),
  ];
  io.stdout.write(`${parts.join('; ')}\n`);
  return countMessages(files).error > 0 ? 1 : 0;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, each) => all + each, 0);
}
