import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeHost } from '../../disk/node-host.ts';
import { run } from '../main.ts';
import { writeFileWhole } from '../terminal/write-file.ts';
import { watchFiles } from '../watch/watch-files.ts';
import { fakeIo } from './fake-io.ts';

/** A command that runs until it is stopped, in a folder of its own on the disk. */
export interface RunningCommand {
  folder: string;
  /** All that was printed, on both streams. */
  printed(): string;
  /** Resolves when something was printed, after what was printed before the last call. */
  waitFor(pattern: RegExp): Promise<string>;
  /** Writes a file in place, as some editors do. */
  write(path: string, text: string | Uint8Array): void;
  /** Writes a file beside its place and renames it, as other editors do. */
  replace(path: string, text: string): void;
  remove(path: string): void;
  /** Addresses that were to be opened. */
  opened: string[];
  /** Asks the command to end, and returns its exit code. */
  stop(): Promise<number>;
  /** Resolves when it has ended by itself. */
  ended: Promise<number>;
}

/** Starts a command in a folder that holds some files; `dispose` removes the folder. */
export function startIn(
  texts: Record<string, string | Uint8Array>,
  argv: string[],
): RunningCommand & { dispose(): void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'jd-watch-')));
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(texts)) write(path, text);
  let printed = '';
  let seen = 0;
  let look = (): void => {};
  const stream = {
    write(text: string) {
      printed += text;
      look();
    },
    isTTY: false,
    columns: 100,
    color: false,
  };
  const opened: string[] = [];
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const ended = run(argv, {
    ...fakeIo({}),
    host: nodeHost(folder),
    cwd: folder,
    stdout: stream,
    stderr: stream,
    writeFile: writeFileWhole,
    watch: watchFiles,
    untilStopped: () => stopped,
    async openAddress(address) {
      opened.push(address);
      return true;
    },
  });
  return {
    folder,
    printed: () => printed,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        look = () => {
          const text = printed.slice(seen);
          if (!pattern.test(text)) return;
          look = () => {};
          seen = printed.length;
          resolve(text);
        };
        void ended.then(
          (code) => reject(new Error(`ended with ${code} before ${pattern}:\n${printed.slice(seen)}`)),
          reject,
        );
        look();
      }),
    write,
    replace(path, text) {
      const beside = join(folder, dirname(path), '.saved.tmp');
      writeFileSync(beside, text);
      renameSync(beside, join(folder, path));
    },
    remove: (path) => rmSync(join(folder, path)),
    opened,
    stop() {
      stop();
      return ended;
    },
    ended,
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
