import { describe, expect, it } from 'vitest';
import type { Io } from '../io.ts';
import { run } from '../main.ts';
import { fakeIo, soundRole } from '../testing/fake-io.ts';

const texts = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [
    `/roles/porter-${index}.md`,
    soundRole.replace('title: ', `id: porter-${index}\ntitle: `),
  ]),
);

/** A terminal on which every look at the clock takes a while, in milliseconds. */
function slowly(pace: number, options: Parameters<typeof fakeIo>[1] = {}) {
  const io = fakeIo(texts, { tty: true, ...options });
  let time = Date.UTC(2027, 0, 11);
  const now: Io['now'] = () => {
    time += pace;
    return new Date(time);
  };
  return { ...io, now };
}

describe('progress', () => {
  it.each([
    ['validate', 'Checking'],
    ['build', 'Building'],
  ])('of a long jd %s is one line on the error stream, gone at the end', async (command, doing) => {
    const io = slowly(200);
    expect(await run([command], io)).toBe(0);
    const lines = io
      .err()
      .split('\r')
      .filter((line) => line !== '');
    expect(lines).toContain(`${doing} 3 of 8\u001B[K`);
    expect(lines.at(-1)).toBe('\u001B[K');
    expect(io.err()).not.toContain('\n');
    expect(io.out()).not.toContain(doing);
  });

  it.each([
    ['work that is soon done', slowly(1)],
    ['CI', slowly(200, { env: { CI: 'true' } })],
    ['a pipe', slowly(200, { tty: false })],
    ['a terminal that cannot take a line away', slowly(200, { env: { TERM: 'dumb' } })],
  ])('is not shown for %s', async (_name, io) => {
    expect(await run(['validate'], io)).toBe(0);
    expect(io.err()).toBe('');
  });

  it('is taken away before a message', async () => {
    const io = slowly(600);
    const full = () => {
      throw new Error('disk full');
    };
    await expect(run(['build'], { ...io, writeFile: full })).rejects.toThrow('disk full');
    expect(io.err()).toBe('\rBuilding 1 of 8\u001B[K\r\u001B[K');
  });
});
