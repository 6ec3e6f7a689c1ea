import type { MessagePort } from 'node:worker_threads';
import type { ReadyPack } from '../../../build/compose-role.ts';
import { type Rendered, renderFormats } from '../render-formats.ts';
import type { Answer, Task } from './render-threads.ts';
import { valueReader } from './thread-values.ts';

/** Renders the packs that come in at a port, one after the other, until it is told that there are no more. */
export function answerTasks(port: MessagePort): void {
  const read = valueReader();
  let done = Promise.resolve();
  port.on('message', (task: Task | undefined) => {
    done = done.then(async () => {
      if (task === undefined) port.close();
      else port.postMessage(await render(task));
    });
  });

  const render = async ({ names, ready }: Task): Promise<Answer> => {
    const rendered: Rendered[] = [];
    try {
      for await (const each of renderFormats(names, read(ready) as ReadyPack)) rendered.push(each);
    } catch {
      // The thread that asked renders it again, and meets the fault.
      return undefined;
    }
    return rendered;
  };
}
