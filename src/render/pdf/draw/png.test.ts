import { describe, expect, it } from 'vitest';
import { pixelsOf } from './png-pixels.ts';

const none = { palette: undefined, transparency: undefined };
const header = { width: 2, height: 2, bits: 8, kind: 6, colours: 4, interlaced: false };

describe('pixelsOf', () => {
  it('parts colour from alpha', () => {
    const raw = Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 9, 10, 11, 12, 13, 14, 15, 16]);
    const { colour, alpha, channels } = pixelsOf(header, raw, none);
    expect([...colour]).toEqual([1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15]);
    expect([...(alpha ?? [])]).toEqual([4, 8, 12, 16]);
    expect(channels).toBe(3);
  });

  it.each([
    ['sub', 1, [10, 20], [10, 30]],
    ['up', 2, [10, 20], [110, 120]],
    ['average', 3, [10, 20], [60, 100]],
    ['Paeth', 4, [10, 20], [110, 130]],
  ])('undoes the filter “%s”', (_name, filter, bytes, expected) => {
    const grey = { width: 2, height: 2, bits: 8, kind: 0, colours: 1, interlaced: false };
    const raw = Uint8Array.from([0, 100, 100, filter, ...bytes]);
    const { colour } = pixelsOf(grey, raw, none);
    expect(Array.from(colour.slice(2))).toEqual(expected);
  });

  it('reads samples of one bit, and the colour that is transparent', () => {
    const bits = { width: 4, height: 1, bits: 1, kind: 0, colours: 1, interlaced: false };
    const { colour, alpha } = pixelsOf(bits, Uint8Array.from([0, 0b1010_0000]), {
      palette: undefined,
      transparency: Uint8Array.from([0, 1]),
    });
    expect([...colour]).toEqual([255, 0, 255, 0]);
    expect([...(alpha ?? [])]).toEqual([0, 255, 0, 255]);
  });

  it('puts interlaced pixels in their places', () => {
    const grey = { width: 2, height: 2, bits: 8, kind: 0, colours: 1, interlaced: true };
    const { colour } = pixelsOf(grey, Uint8Array.from([0, 1, 0, 2, 0, 3, 4]), none);
    expect([...colour]).toEqual([1, 2, 3, 4]);
  });

  it('reduces squares of pixels to one, the transparent ones without weight', () => {
    const raw = Uint8Array.from([0, 100, 0, 0, 255, 9, 9, 9, 0, 0, 100, 0, 0, 255, 200, 0, 0, 255]);
    const { width, height, colour, alpha } = pixelsOf(header, raw, none, 2);
    expect([width, height]).toEqual([1, 1]);
    expect([...colour]).toEqual([133, 0, 0]);
    expect([...(alpha ?? [])]).toEqual([191]);
  });
});
