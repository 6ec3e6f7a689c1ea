import { describe, expect, it } from 'vitest';
import { cffFont } from '../pdf/testing/cff-font.ts';
import { cidFont } from '../pdf/testing/cid-font.ts';
import { readCff } from '../pdf/testing/conformance/read-cff.ts';
import { readFontFile } from './font-file.ts';
import { subsetCff } from './subset-cff.ts';

const characters = 'Night porter’s desk 0123';
const [named, numbered] = [cffFont, cidFont].map((make) => readFontFile(make(characters)));
const whole = readCff(Buffer.from(named?.tables.get('CFF ') ?? []));

/** The bytes of a subset. */
async function bytesOf(file: typeof named, glyphs: number[]): Promise<Buffer> {
  if (!file) throw new Error('No font');
  return Buffer.from(await subsetCff(file, glyphs));
}

describe('subsetCff', () => {
  it.each([
    ['names', named, 0],
    ['CIDs', numbered, 2],
  ])('calls glyphs that have %s by their ids in the whole font', async (_, file, fontDicts) => {
    const subset = readCff(await bytesOf(file, [3, 8, 9]));
    expect(subset.fontDicts).toBe(fontDicts);
    for (const glyph of [0, 3, 8, 9]) {
      expect(subset.outlineOf(glyph)).toBe(whole.outlineOf(glyph));
      expect(subset.widthOf(glyph)).toBe(whole.widthOf(glyph));
    }
    expect(subset.isDrawn(3)).toBe(true);
  });

  it('leaves out what no glyph needs, the dictionaries of a CID-keyed font among it', async () => {
    const subset = readCff(await bytesOf(numbered, [2, 8]));
    expect(subset.fontDicts).toBe(1);
    expect([1, 2, 3, 7, 8, 9].filter(subset.has)).toEqual([2, 8]);
    expect(subset.outlineOf(8)).toBe(whole.outlineOf(8));
  });

  it('says that CIDs are ids, not those of a collection', async () => {
    const text = (await bytesOf(numbered, [2])).toString('latin1');
    expect(text).toContain('AdobeIdentity');
    expect(readCff(await bytesOf(numbered, [])).has(0)).toBe(true);
  });

  it('gives the same bytes for the same glyphs, in whatever order they come', async () => {
    expect(Buffer.compare(await bytesOf(numbered, [4, 9]), await bytesOf(numbered, [9, 4, 4]))).toBe(0);
  });

  it('makes a table or throws, whatever is damaged', async () => {
    const font = cidFont('ab');
    const cff = readFontFile(font).tables.get('CFF ') ?? new Uint8Array();
    const start = font.length - Math.ceil(cff.length / 4) * 4;
    let made = 0;
    let refused = 0;
    for (let at = 0; at < cff.length; at += 3) {
      const copy = Uint8Array.from(font);
      copy[start + at] = (copy[start + at] ?? 0) ^ 0xff;
      const count = (subset: Uint8Array | Error): unknown =>
        subset instanceof Error ? (refused += 1) : (made += subset.length > 0 ? 1 : 0);
      count(await subsetCff(readFontFile(copy), [1, 2]).catch((error: unknown) => error as Error));
    }
    expect([made > 0, refused > 0]).toEqual([true, true]);
    expect(made + refused).toBe(Math.ceil(cff.length / 3));
  });
});
