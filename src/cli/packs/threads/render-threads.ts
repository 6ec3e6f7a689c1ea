import type { ReadyPack } from '../../../build/compose-role.ts';
import type { Thread } from '../../io.ts';
import { type Rendered, renderFormats } from '../render-formats.ts';
import { type SentValue, valueWriter } from './thread-values.ts';

/** What a thread is asked to render. */
export interface Task {
  /** Names of formats. */
  names: readonly string[];
  /** The pack and its theme. */
  ready: SentValue;
}

/** What it answers, to one task after the other; nothing if it could not. */
export type Answer = Rendered[] | undefined;

/** What renders packs: this thread, or others beside it. */
export interface Renderers {
  /** How many more packs may be begun while one is waited for. */
  ahead: number;
  /** Renders a pack in all formats; in this thread, each when it is asked for. */
  render(ready: ReadyPack): AsyncIterable<Rendered>;
  /** Lets the threads end. */
  close(): void;
}

/** Renders packs in this thread. */
export function renderHere(names: readonly string[]): Renderers {
  return { ahead: 0, render: (ready) => renderFormats(names, ready), close: () => {} };
}

/** Two packs each: one that is rendered and one that is ready when it is done. */
const PACKS_EACH = 2;

/** Renders packs in other threads. What one of them can't do is done here, so that a fault is met as ever. */
export function renderInThreads(names: readonly string[], threads: readonly Thread[]): Renderers {
  const askers = threads.map(openAsker);
  return {
    ahead: askers.length * PACKS_EACH,
    render(ready) {
      const [free] = askers.toSorted((a, b) => a.waiting() - b.waiting());
      const answer = free?.ask(names, ready);
      return (async function* () {
        yield* (await answer) ?? renderFormats(names, ready);
      })();
    },
    close() {
      for (const { close } of askers) close();
    },
  };
}

/** One thread, and what it was asked. */
interface Asker {
  /** How many answers it owes. */
  waiting(): number;
  ask(names: readonly string[], ready: ReadyPack): Promise<Answer>;
  close(): void;
}

function openAsker(thread: Thread): Asker {
  const write = valueWriter();
  const owed: ((answer: Answer) => void)[] = [];
  let isLost = false;
  thread.listen(
    (answer) => owed.shift()?.(answer as Answer),
    () => {
      isLost = true;
      for (const resolve of owed.splice(0)) resolve(undefined);
    },
  );
  return {
    waiting: () => (isLost ? Number.POSITIVE_INFINITY : owed.length),
    ask(names, { pack, theme }) {
      if (isLost) return Promise.resolve(undefined);
      const task: Task = { names, ready: write({ pack, theme }) };
      thread.send(task);
      return new Promise((resolve) => owed.push(resolve));
    },
    close: () => thread.send(undefined),
  };
}
