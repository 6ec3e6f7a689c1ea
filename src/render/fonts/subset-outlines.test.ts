import { describe, expect, it } from 'vitest';
import { testTheme } from '../../testing/load-theme.ts';
import { openFace } from './face.ts';
import { readFontFile, viewOf } from './font-file.ts';
import { subsetOutlines } from './subset-outlines.ts';

const bytes = testTheme().body.regular;
const file = readFontFile(bytes);

describe('subsetOutlines', () => {
  it('keeps the ids, widths and outlines of glyphs, those of composite glyphs included', () => {
    const glyphs = openFace(bytes)
      .shape('Efé', 'en')
      ?.glyphs.map(({ id }) => id);
    expect(glyphs).toHaveLength(3);
    const subset = readFontFile(subsetOutlines(file, glyphs ?? []));
    const loca = viewOf(subset.tables, 'loca');
    for (const glyph of glyphs ?? []) {
      expect(subset.advanceOf(glyph)).toBe(file.advanceOf(glyph));
      expect(loca.getUint32((glyph + 1) * 4)).toBeGreaterThan(loca.getUint32(glyph * 4));
    }
    expect(subset.bytes.length).toBeLessThan(bytes.length / 4);
  });

  it('gives the same bytes for the same glyphs', () => {
    expect(Buffer.compare(subsetOutlines(file, [5, 9]), subsetOutlines(file, [9, 5]))).toBe(0);
  });
});
