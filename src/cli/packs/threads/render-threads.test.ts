import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { ReadyPack } from '../../../build/compose-role.ts';
import { packWith } from '../../../pack/testing/compose.ts';
import { testTheme } from '../../../testing/load-theme.ts';
import type { Thread } from '../../io.ts';
import { answerTasks } from './answer-tasks.ts';
import { renderHere, renderInThreads } from './render-threads.ts';
import { valueReader, valueWriter } from './thread-values.ts';

const theme = testTheme();
const names = ['html', 'pdf'];
const readyWith = (body: string): ReadyPack => ({ pack: packWith(body), theme, messages: [] });

/** A thread that is this one: what is sent goes the same way as to another, through a port. */
function threadHere(): Thread & { end(): void } {
  const { port1, port2 } = new MessageChannel();
  answerTasks(port2);
  let lose = (): void => {};
  return {
    send: (value) => port1.postMessage(value),
    listen(heard, lost) {
      port1.on('message', heard);
      lose = lost;
    },
    end() {
      port2.close();
      lose();
    },
  };
}

async function all(rendered: AsyncIterable<{ name: string; bytes: Uint8Array }>) {
  const files: Record<string, string> = {};
  for await (const { name, bytes } of rendered) files[name] = Buffer.from(bytes).toString('latin1');
  return files;
}

describe('packs rendered in threads', () => {
  it('have the bytes that they have when they are rendered here, each its own', async () => {
    const bodies = ['Nights on the ward.', 'Days in the garden.', '# Łódź\n\nEvenings by the sea.'];
    const here = renderHere(names);
    const threads = renderInThreads(names, [threadHere(), threadHere()]);
    const expected = await Promise.all(bodies.map((body) => all(here.render(readyWith(body)))));
    const rendered = await Promise.all(bodies.map((body) => all(threads.render(readyWith(body)))));
    threads.close();
    expect(Object.keys(expected[0] ?? {})).toEqual(names);
    expect(rendered).toEqual(expected);
    expect(new Set(rendered.map(({ html }) => html)).size).toBe(bodies.length);
  });

  it('are rendered here if their thread ends', async () => {
    const thread = threadHere();
    const threads = renderInThreads(names, [thread]);
    const ready = readyWith('Nights on the ward.');
    const waiting = all(threads.render(ready));
    thread.end();
    const expected = await all(renderHere(names).render(ready));
    expect(await waiting).toEqual(expected);
    expect(await all(threads.render(ready))).toEqual(expected);
  });

  it('have a fault here that they had in a thread', async () => {
    const threads = renderInThreads(['pdf'], [threadHere()]);
    const broken = {
      ...readyWith('Words.'),
      theme: { ...theme, body: { ...theme.body, regular: new Uint8Array(9) } },
    };
    const fault = await all(renderHere(['pdf']).render(broken)).catch((error: Error) => error.message);
    expect(fault).toEqual(expect.any(String));
    await expect(all(threads.render(broken))).rejects.toThrow(fault as string);
    threads.close();
  });
});

describe('values for another thread', () => {
  it('come out as they were, and byte arrays are sent once and stay the same', () => {
    const write = valueWriter();
    const read = valueReader();
    const font = new Uint8Array([1, 2, 3]);
    const date = new Date('2027-01-11');
    const first = write({ font, again: [font], date, missing: undefined, words: 'Łódź' });
    const second = write({ font, other: new Uint8Array([4]) });
    expect([first.bytes.size, second.bytes.size]).toEqual([1, 1]);
    const a = read(structuredClone(first)) as { font: Uint8Array; again: Uint8Array[] };
    const b = read(structuredClone(second)) as { font: Uint8Array; other: Uint8Array };
    expect(a).toEqual({ font, again: [font], date, missing: undefined, words: 'Łódź' });
    expect(b).toEqual({ font, other: new Uint8Array([4]) });
    expect(a.again[0]).toBe(a.font);
    expect(b.font).toBe(a.font);
  });
});
