import { packageFolder } from '../../disk/package-folder.ts';
import type { Threads } from '../io.ts';

/** Megabytes for what is young: a build of many packs takes 5 % less processor time than with what Node gives. */
const YOUNG = 64;

/** Threads of the process. */
export const processThreads: Threads = {
  processors: () => process.getBuiltinModule('node:os').availableParallelism(),
  start() {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const worker = new Worker(`${packageFolder()}/bin/render-thread.js`, {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    return {
      send: (value) => worker.postMessage(value),
      listen(heard, lost) {
        worker.on('message', heard);
        worker.on('error', lost);
      },
    };
  },
};
