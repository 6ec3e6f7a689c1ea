import { join } from 'node:path';
import { watch } from 'chokidar';
import { slashes } from '../../disk/node-host.ts';
import type { Watch, WatchOptions } from '../io.ts';

/** In milliseconds. */
const A_DAY = 86_400_000;

/** Watches all that is below some folders, files that are saved by renaming included; links are not followed. */
export async function watchFiles(
  paths: readonly string[],
  { leaveOut, changed, failed }: WatchOptions,
): Promise<Watch> {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => leaveOut(slashes(path)),
    // A watch that chokidar begins while it ends is never closed: it must not keep the process from ending.
    persistent: false,
  });
  const alive = setInterval(() => {}, A_DAY);
  watcher.on('all', () => changed());
  // `all` says nothing of a second save within 50 ms of the first; `raw` says what the system does.
  watcher.on('raw', (_event, name, details) => {
    // chokidar gives no type to what it sends along.
    const { watchedPath } = details as { watchedPath: string };
    if (!leaveOut(slashes(join(watchedPath, name)))) changed();
  });
  watcher.on('error', (error) => failed(error instanceof Error ? error.message : String(error)));
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  return {
    add: (more) => void watcher.add([...more]),
    close() {
      clearInterval(alive);
      return watcher.close();
    },
  };
}
