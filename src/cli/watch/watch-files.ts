import { watch } from 'chokidar';
import { slashes } from '../../disk/node-host.ts';
import type { Watch, WatchOptions } from '../io.ts';

/** Watches all that is below some folders, files that are saved by renaming included; links are not followed. */
export async function watchFiles(
  paths: readonly string[],
  { leaveOut, changed, failed }: WatchOptions,
): Promise<Watch> {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => leaveOut(slashes(path)),
  });
  watcher.on('all', () => changed());
  watcher.on('error', (error) => failed(error instanceof Error ? error.message : String(error)));
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  return { add: (more) => void watcher.add([...more]), close: () => watcher.close() };
}
