import { readCffStart } from './cff.ts';
import { type FontFile, readFontFile } from './font-file.ts';
import { numberByGlyph } from './number-by-glyph.ts';
import { subsetFont } from './subset-font.ts';

/**
 * A CFF table with the outlines of the given glyphs alone, which a PDF calls by the ids that they have in the whole
 * font. Throws if the outlines are damaged.
 */
export async function subsetCff(file: FontFile, glyphs: Iterable<number>): Promise<Uint8Array> {
  const ids = [...new Set([0, ...glyphs])].sort((a, b) => a - b);
  const isCidKeyed = readCffStart(cffOf(file)).isCidKeyed;
  // Such fonts have tens of thousands of glyphs: what lies between those that are kept would be most of the file.
  const subset = await subsetFont(file.bytes, { glyphs: ids, retainGlyphIds: !isCidKeyed });
  const cff = cffOf(readFontFile(subset));
  return isCidKeyed ? numberByGlyph(cff, ids) : cff;
}

function cffOf({ tables }: FontFile): Uint8Array {
  const cff = tables.get('CFF ');
  if (!cff) throw new Error('The font has no CFF outlines');
  return cff;
}
