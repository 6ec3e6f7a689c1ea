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
  for (const [, codes, move] of array.matchAll(/<([0-9a-f]*)>|(-?\d+(?:\.\d+)?)(?=$|[\s<])|./g)) {
    if (codes === undefined && move === undefined) throw new Error(`Not an array: ${array}`);
    if (move !== undefined) pen -= Number(move);
    for (const code of codes?.match(/.{4}/g) ?? []) {
      places.push(pen);
      pen += face.file.advanceOf(Number.parseInt(code, 16)) * scale;
    }
  }
  return { places, end: pen };
}

describe('tjElements', () => {
  it.each(['AVATAR To', 'q̣́x̂', 'ẹ̀ V̂A', 'x\u0323\u0323V'])(
    'puts each glyph of %s where it was shaped',
    (text) => {
      const shaped = face.shape(text, 'en');
      const glyphs = shaped?.clusters.flatMap((cluster) => cluster.glyphs) ?? [];
      expect(glyphs.length).toBeGreaterThan(1);
      const { places, end } = placesOf(tjElements(face.file, glyphs));
      let pen = 0;
      const wanted = glyphs.map(({ advance, xOffset }) => {
        pen += advance;
        return pen - advance + xOffset;
      });
      wanted.forEach((place, i) => expect(places[i]).toBeCloseTo(place, 0));
      expect(end).toBeCloseTo(shaped?.width ?? 0, 0);
    },
  );
});
