import type { Io } from '../io.ts';
import type { BuildMemory } from '../watch/build-memory.ts';
import { type Renderers, renderHere, renderInThreads } from './threads/render-threads.ts';

/** A thread loads its own code and shapes words anew, which takes it as long as some packs that follow. */
const PACKS_A_THREAD = 8;
/** This thread reads and composes, which takes a third of the time or more: further threads would wait for it. */
const MOST_THREADS = 3;

/** Opens what renders so many packs: other threads where there are many, but for a build that is repeated. */
export function openRenderers(
  { names, io, memory }: { names: readonly string[]; io: Io; memory?: BuildMemory | undefined },
  packs: number,
): Renderers {
  const { threads } = io;
  // This thread is busy as well.
  const free = (threads?.processors() ?? 1) - 1;
  const count = Math.min(MOST_THREADS, free, Math.floor(packs / PACKS_A_THREAD));
  if (threads === undefined || count === 0 || memory !== undefined) return renderHere(names);
  return renderInThreads(
    names,
    Array.from({ length: count }, () => threads.start()),
  );
}
