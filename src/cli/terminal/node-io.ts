import { resolve } from 'node:path';
import { nodeHost, slashes } from '../../disk/node-host.ts';
import { runGit } from '../git/run-git.ts';
import type { Io, Output } from '../io.ts';
import { processThreads } from './process-threads.ts';
import { writeFileWhole } from './write-file.ts';

/** The process's own world. */
export function nodeIo(): Io {
  const cwd = slashes(process.cwd());
  let stderr: Output | undefined;
  return {
    host: nodeHost(cwd),
    cwd,
    stdout: output(process.stdout),
    // Opened when it is first written to: most runs have nothing to say there.
    get stderr() {
      stderr ??= output(process.stderr);
      return stderr;
    },
    env: process.env,
    now: () => new Date(),
    // Looked at, and loaded, when it is asked for: most commands ask nothing.
    get questions() {
      const { stdin: input, stdout } = process;
      if (!input.isTTY || !stdout.isTTY) return undefined;
      return async () => (await import('./questions-on.ts')).questionsOn({ input, output: stdout });
    },
    async readStdin() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    async glob(pattern) {
      const { glob } = await import('tinyglobby');
      const paths = await glob(pattern, { cwd, absolute: true, dot: false, followSymbolicLinks: false });
      return paths.map((path) => slashes(resolve(path))).sort();
    },
    git: runGit,
    writeFile: writeFileWhole,
    async watch(paths, options) {
      const { watchFiles } = await import('../watch/watch-files.ts');
      return watchFiles(paths, options);
    },
    untilStopped: () =>
      new Promise((resolve) => {
        // A second signal ends the process at once.
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve());
      }),
    threads: processThreads,
    async openAddress(address) {
      const { openAddress } = await import('../preview/open-address.ts');
      return openAddress(address);
    },
  };
}

/** A reader that has seen enough (`| head -1`) is the end of the output, not a fault; a full disk is one. */
function output(stream: NodeJS.WriteStream): Output {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code === 'EPIPE') return;
    // What else is to be written still is.
    process.once('exit', () => (process.exitCode = 2));
    if (stream === process.stdout)
      process.stderr.write(
        `jd: Cannot write the output: ${error.message}\n    Make room where it goes, or send it elsewhere.\n`,
      );
  });
  return {
    write(text) {
      if (open) stream.write(text);
    },
    isTTY: stream.isTTY === true,
    columns: stream.columns ?? 100,
    color: wantsColor(stream),
  };
}

function wantsColor(stream: NodeJS.WriteStream): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: term } = process.env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return !none && stream.isTTY === true && term !== 'dumb';
}
