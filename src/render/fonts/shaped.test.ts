import { describe, expect, it } from 'vitest';
import { testTheme } from '../../testing/load-theme.ts';
import { openFace } from './face.ts';
import { tjElements } from './shaped.ts';

const face = openFace(testTheme().body.regular);

/** Where glyphs come to stand when a PDF reader obeys the array, in thousandths of the type size. */
function placesOf(array: string): { places: number[]; end: number } {
  const scale = 1000 / face.file.unitsPerEm;
  const places: number[] = [];
  let pen = 0;
  for (const [, codes, move] of array.matchAll(/\(((?:[^()\\]|\\[^])*)\)|(-?\d+(?:\.\d+)?)(?=$|[\s(])|./g)) {
    if (codes === undefined && move === undefined) throw new Error(`Not an array: ${array}`);
    if (move !== undefined) pen -= Number(move);
    const bytes = codes?.replace(/\\([^])/g, (_, character: string) =>
      character === 'r' ? '\r' : character,
    );
    for (const code of bytes?.match(/[^]{2}/g) ?? []) {
      places.push(pen);
      pen += face.file.advanceOf(code.charCodeAt(0) * 256 + code.charCodeAt(1)) * scale;
    }
  }
  return { places, end: pen };
}

describe('tjElements', () => {
  it.each(['AVATAR To', 'q̣́x̂', 'ẹ̀ V̂A', 'x\u0323\u0323V'])(
    'puts each glyph of %s where it was shaped',
    (text) => {
      const shaped = face.shape(text, 'en');
      const glyphs = shaped?.glyphs ?? [];
      expect(glyphs.length).toBeGreaterThan(1);
      const { places, end } = placesOf(`(${tjElements(face.file, glyphs)})`);
      let pen = 0;
      const wanted = glyphs.map(({ advance, xOffset }) => {
        pen += advance;
        return pen - advance + xOffset;
      });
      wanted.forEach((place, i) => expect(places[i]).toBeCloseTo(place, 0));
      expect(end).toBeCloseTo(shaped?.width ?? 0, 0);
    },
  );

  it('writes each byte so that a reader of PDF takes it for itself', () => {
    const glyph = (id: number) => ({
      id,
      cluster: 0,
      advance: face.file.advanceOf(id),
      xOffset: 0,
      yOffset: 0,
    });
    expect(tjElements(face.file, [0x28, 0x29, 0x5c, 0x0d, 0x0a0d].map(glyph))).toBe(
      '\0\\(\0\\)\0\\\\\0\\r\n\\r',
    );
  });
});
