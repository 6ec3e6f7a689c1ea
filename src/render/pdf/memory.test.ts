import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { testTheme } from '../../testing/load-theme.ts';
import { makePacks } from '../../testing/make-pack.ts';
import { renderPdf } from './index.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heldBytes(): number {
  // Twice: the first frees the objects, the second waits until their bytes are freed.
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

describe('renderPdf', () => {
  it('keeps nothing of the packs that it has made, though the event loop does not turn', async () => {
    const [made] = await makePacks('examples/riverside-trust');
    if (!made) throw new Error('No pack was made');
    const theme = testTheme();
    const { length } = (await renderPdf(made.pack, theme)).bytes;
    const before = heldBytes();
    for (let count = 0; count < 8; count++) await renderPdf(made.pack, theme);
    expect(heldBytes() - before).toBeLessThan(length * 2);
  });
});
