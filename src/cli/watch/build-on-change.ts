import { packageFolder } from '../../disk/package-folder.ts';
import { type WatchedHost, watchHost } from '../cache/watch-host.ts';
import type { Io } from '../io.ts';
import { absolutePath, selectFiles } from '../select/select-files.ts';
import { UsageError } from '../usage/usage-error.ts';
import { type BuildMemory, buildMemory } from './build-memory.ts';
import { openChanges } from './open-changes.ts';

/** What decides which files are watched. */
interface WatchedBuild {
  out: string;
  theme?: string;
  pack?: string;
}

/**
 * Builds, and builds again what has changed whenever files do, until the command is asked to end. What goes wrong on
 * the way is said, and the next change is waited for.
 *
 * @throws UsageError if the first build can not run.
 */
export async function buildOnChange(
  paths: string[],
  { out, theme }: WatchedBuild,
  io: Io,
  buildOnce: (io: Io, memoryOf: (root: string) => BuildMemory) => Promise<number>,
): Promise<number> {
  const outFolder = absolutePath(out, io.cwd);
  const roots = (await selectFiles(paths, io, outFolder)).map(({ root }) => root);
  const themeFile = absolutePath(theme ?? '', io.cwd);
  const changes = await openChanges(roots, outFolder, io);
  if (theme !== undefined && io.host.read(themeFile) !== undefined) changes.add([themeFile]);
  const memories = new Map<string, BuildMemory>();
  let host: WatchedHost;
  const memoryOf = (root: string): BuildMemory => {
    const memory = memories.get(root) ?? buildMemory(() => host, changes.stopped);
    memories.set(root, memory);
    return memory;
  };
  try {
    for (let isFirst = true; isFirst || (await changes.next()); isFirst = false) {
      host = stateFirst(watchHost(io.host));
      try {
        await buildOnce({ ...io, host }, memoryOf);
      } catch (error) {
        if (isFirst || !(error instanceof UsageError)) throw error;
        io.stderr.write(`jd: ${error.message}\n`);
        // What was not made has to be made as soon as it can be.
        memories.clear();
      }
      if (isFirst && !changes.stopped()) io.stdout.write('Waiting for changes; Ctrl-C ends it.\n');
    }
  } finally {
    await changes.close();
  }
  return 0;
}

/** Looks up what is there before it is read: if it changes in between, the next build finds that it has. */
function stateFirst(host: WatchedHost): WatchedHost {
  const builtIn = `${packageFolder()}/`;
  const first = <Value>(look: (path: string) => Value) => {
    return (path: string): Value => {
      if (!path.startsWith(builtIn)) host.stateOf(path);
      return look(path);
    };
  };
  return { ...host, read: first(host.read), list: first(host.list), real: first(host.real) };
}
