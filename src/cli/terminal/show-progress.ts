import type { Io } from '../io.ts';

/** One line that counts, for whoever waits. */
export interface Progress {
  /** Gives the values one after the other, and counts each when the next is asked for. */
  over<Value>(values: Iterable<Value>): Generator<Value>;
  /** Counts one more. */
  step(): void;
  /** Takes the line away, so that something can be printed in its place. */
  clear(): void;
}

/** Work that is done sooner needs no line. */
const patience = 500;
/** How often the line changes, in milliseconds. */
const interval = 100;

/**
 * Shows on the error stream how much of some work is done, once it takes more than half a second: only on a terminal,
 * and never in CI.
 *
 * @param doing The beginning of the line, such as `Checking`.
 */
export function showProgress({ stderr, env, now }: Io, doing: string, total: number): Progress {
  const isWatched = stderr.isTTY && env['TERM'] !== 'dumb' && !env['CI'];
  let next = isWatched ? now().getTime() + patience : Number.POSITIVE_INFINITY;
  let done = 0;
  let isShown = false;
  const step = (): void => {
    done += 1;
    if (!isWatched) return;
    const time = now().getTime();
    if (time < next) return;
    next = time + interval;
    isShown = true;
    stderr.write(`\r${doing} ${done} of ${total}\u001B[K`);
  };
  return {
    step,
    *over(values) {
      for (const value of values) {
        yield value;
        step();
      }
    },
    clear() {
      if (isShown) stderr.write('\r\u001B[K');
      isShown = false;
    },
  };
}
