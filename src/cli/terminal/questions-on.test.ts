import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { questionsOn } from './questions-on.ts';

function terminal() {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const { ask, close } = questionsOn({ input, output });
  return {
    ask,
    close,
    type: (keys: string) => input.write(keys),
    printed: () => String(output.read() ?? ''),
  };
}

describe('questions on a terminal', () => {
  it('returns what was typed, each question after the other', async () => {
    const { ask, close, type, printed } = terminal();
    const name = ask('Name: ');
    type('Riversied\u007F\u007Fde\r');
    expect(await name).toBe('Riverside');
    const kind = ask('Kind: ');
    type('charity\n');
    expect(await kind).toBe('charity');
    close();
    expect(printed()).toContain('Kind: ');
  });

  it('takes what is typed or pasted ahead as answers to the questions after', async () => {
    const { ask, close, type } = terminal();
    const name = ask('Name: ');
    type('Riverside\ncharity\n\n');
    expect([await name, await ask('Kind: '), await ask('Language: ')]).toEqual(['Riverside', 'charity', '']);
    close();
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('has no answer after %s, nor to what is asked then', async (_, keys) => {
    const { ask, type } = terminal();
    const name = ask('Name: ');
    type(keys);
    expect(await name).toBeUndefined();
    expect(await ask('Kind: ')).toBeUndefined();
  });
});
