import { describe, expect, it } from 'vitest';
import { testTheme } from '../../testing/load-theme.ts';
import { openFace } from './face.ts';
import { clustersOf } from './shaped.ts';

const { regular } = testTheme().body;
const face = openFace(regular);

describe('openFace', () => {
  it('reads the same bytes once', () => {
    expect(openFace(regular)).toBe(face);
  });

  it('shapes a ligature as one cluster of all its letters', () => {
    const shaped = face.shape('fi', 'en');
    const texts = shaped && clustersOf(shaped).map(({ text }) => text);
    expect(texts).toEqual(shaped?.glyphs.length === 1 ? ['fi'] : ['f', 'i']);
  });

  it('measures trailing spaces apart', () => {
    const word = face.shape('word', 'en');
    const spaced = face.shape('word ', 'en');
    expect(spaced?.space).toBeGreaterThan(0);
    expect((spaced?.width ?? 0) - (spaced?.space ?? 0)).toBeCloseTo(word?.width ?? 0, 5);
  });

  it('says so where a character is missing', () => {
    expect(face.has(0x5b57)).toBe(false);
    expect(face.shape('字', 'en')).toBeUndefined();
  });

  it('throws on bytes that are no font', () => {
    expect(() => openFace(new Uint8Array(40))).toThrow();
  });
});
