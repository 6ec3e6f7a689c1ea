import { describe, expect, it } from 'vitest';
import { testTheme } from '../../testing/load-theme.ts';
import { cffFont } from '../pdf/testing/cff-font.ts';
import { cidFont } from '../pdf/testing/cid-font.ts';
import { findFontFault } from './check-font-file.ts';
import { readFontFile } from './font-file.ts';

const sound = testTheme().body.regular;

/** A font with two bytes of a table changed. */
function patched(tag: string, at: number, value: number, font: Uint8Array = sound): Uint8Array {
  const copy = Uint8Array.from(font);
  const table = readFontFile(copy).tables.get(tag);
  if (!table) throw new Error(`No table ${tag}`);
  new DataView(table.buffer, table.byteOffset).setUint16(at, value);
  return copy;
}

const startingWith = (start: string): Uint8Array => Buffer.concat([Buffer.from(start), sound.subarray(4)]);

describe('findFontFault', () => {
  it('finds nothing in a sound font', () => {
    expect(findFontFault(sound)).toBeUndefined();
  });

  it.each([
    ['wOFF', /WOFF format, expected TrueType/],
    ['wOF2', /WOFF2 format, expected TrueType/],
    ['ttcf', /collection of several fonts/],
    ['%PDF', /Unexpected file, expected a TrueType/],
  ])('names what it found in a file that starts with %s', (start, message) => {
    expect(findFontFault(startingWith(start))).toMatch(message);
  });

  it('never throws, wherever a file is cut', () => {
    for (let length = 0; length < sound.length; length += 997)
      expect(findFontFault(sound.subarray(0, length))).toMatch(/^Unexpected (?:damage|file)/);
  });

  it.each([
    ['more glyphs than outlines', patched('maxp', 4, 0xffff)],
    ['no glyph', patched('maxp', 4, 0)],
    ['an outline outside its table', patched('loca', 4, 0xffff)],
    ['no width', patched('hhea', 34, 0xffff)],
  ])('finds damage: %s', (_, bytes) => {
    expect(findFontFault(bytes)).toMatch(/damage/);
  });

  it.each([
    ['by names', cffFont('abc')],
    ['by CIDs', cidFont('abc')],
  ])('takes CFF outlines, numbered %s, and finds damage wherever they are cut', (_, font) => {
    expect(findFontFault(font)).toBeUndefined();
    const copy = Buffer.from(font);
    const length = copy.indexOf('CFF ') + 12;
    for (let cut = copy.readUInt32BE(length) - 1; cut >= 0; cut--) {
      copy.writeUInt32BE(cut, length);
      expect(findFontFault(copy)).toMatch(/damage/);
    }
  });

  it('finds CFF outlines of more or fewer glyphs than the font has', () => {
    for (const count of [3, 5])
      expect(findFontFault(patched('maxp', 4, count, cidFont('abc')))).toMatch(/damage/);
  });

  it('obeys what the maker of the font permits', () => {
    expect(findFontFault(patched('OS/2', 8, 0x0002))).toMatch(/forbids embedding it/);
    expect(findFontFault(patched('OS/2', 8, 0x0200))).toMatch(/forbids embedding it/);
    expect(findFontFault(patched('OS/2', 8, 0x0100))).toMatch(/forbids embedding a part/);
    expect(findFontFault(patched('OS/2', 8, 0x0004))).toBeUndefined();
  });
});
