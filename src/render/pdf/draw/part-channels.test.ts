import { expect, it } from 'vitest';
import { partChannels } from './part-channels.ts';
import { pixelsOf } from './png-pixels.ts';

const none = { palette: undefined, transparency: undefined };
const size = { width: 7, height: 10, bits: 8, interlaced: false };

/** Rows of any bytes, each behind the next of the five filters. */
function rowsOf(channels: number): Uint8Array {
  const length = size.width * channels + 1;
  return Uint8Array.from({ length: size.height * length }, (_, at) =>
    at % length === 0 ? (at / length) % 5 : (at * at * 31 + at * 7) % 256,
  );
}

it.each([
  ['grey', { kind: 4, colours: 2 }, { kind: 0, colours: 1 }],
  ['colour', { kind: 6, colours: 4 }, { kind: 2, colours: 3 }],
])('parts %s and alpha, whose filters then give the same pixels', (_, both, colours) => {
  const raw = rowsOf(both.colours);
  const { colour, alpha } = partChannels(raw, size, both.colours);
  const whole = pixelsOf({ ...size, ...both }, raw, none);
  expect(pixelsOf({ ...size, ...colours }, colour, none).colour).toEqual(whole.colour);
  expect(pixelsOf({ ...size, kind: 0, colours: 1 }, alpha, none).colour).toEqual(whole.alpha);
});

it('makes rows of what is cut off, and takes an unknown filter for none', () => {
  const parts = partChannels(Uint8Array.from([9, 1, 2, 3, 4]), { width: 2, height: 2 }, 4);
  expect([...parts.colour]).toEqual([0, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect([...parts.alpha]).toEqual([0, 4, 0, 0, 0, 0]);
});
