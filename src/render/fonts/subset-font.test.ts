import { describe, expect, it } from 'vitest';
import { testTheme } from '../../testing/load-theme.ts';
import { openFace } from './face.ts';
import { readFontFile, viewOf } from './font-file.ts';
import { clustersOf } from './shaped.ts';
import { subsetFont } from './subset-font.ts';

const bytes = testTheme().body.regular;
const file = readFontFile(bytes);
const pointsOf = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);

describe('subsetFont', () => {
  it('keeps the characters asked for and no others', async () => {
    const face = openFace(await subsetFont(bytes, { codePoints: pointsOf('Tŷ ŵ') }));
    expect(pointsOf('Tŷ ŵ').every(face.has)).toBe(true);
    expect(pointsOf('Aaé').some(face.has)).toBe(false);
  });

  it('keeps kerning, ligatures and the places of marks', async () => {
    const text = 'AVATo ffi q̣́';
    const face = openFace(await subsetFont(bytes, { codePoints: pointsOf(text) }));
    const measure = (shaped: ReturnType<typeof face.shape>): unknown =>
      shaped &&
      clustersOf(shaped).map((cluster) => ({
        text: cluster.text,
        glyphs: cluster.glyphs.map(({ advance, xOffset, yOffset }) => [advance, xOffset, yOffset]),
      }));
    expect(measure(face.shape(text, 'en'))).toEqual(measure(openFace(bytes).shape(text, 'en')));
  });

  it('is a fraction of the font', async () => {
    const subset = await subsetFont(bytes, { codePoints: pointsOf('The quick brown fox') });
    expect(subset.length).toBeLessThan(bytes.length / 20);
  });

  it('keeps glyphs by their ids, without what only text needs', async () => {
    const glyphs = openFace(bytes)
      .shape('Efé', 'en')
      ?.glyphs.map(({ id }) => id);
    expect(glyphs).toHaveLength(3);
    const subset = readFontFile(await subsetFont(bytes, { glyphs: glyphs ?? [], retainGlyphIds: true }));
    const loca = viewOf(subset.tables, 'loca');
    const at = (index: number): number =>
      subset.longLoca ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2;
    for (const glyph of glyphs ?? []) {
      expect(subset.advanceOf(glyph)).toBe(file.advanceOf(glyph));
      expect(at(glyph + 1)).toBeGreaterThan(at(glyph));
    }
    expect([...subset.tables.keys()]).not.toContain('GSUB');
  });

  it('gives the same bytes for the same glyphs, in whatever order they come', async () => {
    const one = await subsetFont(bytes, { codePoints: pointsOf('abc') });
    const other = await subsetFont(bytes, { codePoints: pointsOf('cab') });
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it.each([0, 3, 40])('throws on %s bytes that are no font', async (length) => {
    await expect(subsetFont(new Uint8Array(length), { codePoints: [65] })).rejects.toThrow();
  });
});
