import { expect, it } from 'vitest';
import { testTheme } from '../../testing/load-theme.ts';
import { DamagedFontError, orDamaged } from './damaged-font-error.ts';

const font = testTheme().body.regular;

it('names the font whose outlines could not be read', async () => {
  const made = orDamaged(font, () => {
    throw new Error('an offset leads nowhere');
  });
  await expect(made).rejects.toThrow(DamagedFontError);
  await expect(made).rejects.toThrow('the font “SourceSans3-Regular”');
});

it('does not blame the font where memory is short', async () => {
  const words = 'WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory for new instance';
  const made = orDamaged(font, () => {
    throw new RangeError(words);
  });
  await expect(made).rejects.toThrow(words);
});
