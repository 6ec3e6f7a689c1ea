import type { Io } from '../io.ts';

/** Milliseconds without a change after which a save counts as done: editors write a file in several steps. */
const QUIET = 25;

/** How often a save may be waited for anew: files that never rest must not keep others waiting. */
const MOST_WAITS = 8;

/** Changes to files, one batch after another. */
export interface Changes {
  /** Waits for the next batch; false if the command was asked to end. */
  next(): Promise<boolean>;
  /** Whether the command was asked to end. */
  stopped(): boolean;
  /** Watches more folders or files; those that are watched are passed over. */
  add(paths: readonly string[]): void;
  close(): Promise<void>;
}

/** Watches folders, but for dot folders, `node_modules` and `out`, until the command is asked to end. */
export async function openChanges(paths: readonly string[], out: string, io: Io): Promise<Changes> {
  let timer: NodeJS.Timeout | undefined;
  let waits = 0;
  const now = { changed: false, stopped: false, incomplete: false };
  let wake = (): void => {};
  void io.untilStopped().then(() => {
    now.stopped = true;
    wake();
  });
  const settle = (): void => {
    timer = undefined;
    waits = 0;
    now.changed = true;
    wake();
  };
  const known = new Set(paths);
  const watch = await io.watch(paths, {
    leaveOut: (path) => isLeftOut(path, [...known], out),
    changed() {
      if (timer !== undefined && waits >= MOST_WAITS) return;
      clearTimeout(timer);
      waits += 1;
      timer = setTimeout(settle, QUIET);
    },
    failed(reason) {
      if (now.incomplete) return;
      now.incomplete = true;
      io.stderr.write(`jd: Not all files can be watched: ${reason}\n    Some changes may go unnoticed.\n`);
    },
  });
  return {
    async next() {
      while (!now.changed && !now.stopped) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      now.changed = false;
      return !now.stopped;
    },
    stopped: () => now.stopped,
    add(more) {
      const unknown = more.filter((path) => !known.has(path));
      for (const path of unknown) known.add(path);
      if (unknown.length > 0) watch.add(unknown);
    },
    async close() {
      clearTimeout(timer);
      await watch.close();
    },
  };
}

/** Whether a path is in a folder that never holds anything that packs are made of. */
function isLeftOut(path: string, watched: readonly string[], out: string): boolean {
  if (isIn(path, out) && !watched.some((each) => isIn(each, out))) return true;
  const root = watched.find((each) => isIn(path, each)) ?? path;
  return path
    .slice(root.length)
    .split('/')
    .some((part) => part.startsWith('.') || part === 'node_modules');
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder.replace(/\/$/, '')}/`);
}
