import { CFF, cffOffset, readCffIndex, readCffStart, writeCffEntry, writeCffIndex } from '../../fonts/cff.ts';
import { type FontFile, readFontFile } from '../../fonts/font-file.ts';
import { cffFont } from './cff-font.ts';

/** Entries of the Private DICT, and an operator of outlines. */
const SUBROUTINES = 19;
const NOMINAL_WIDTH = 21;
const CALL_SUBROUTINE = 10;
/** What is taken off the number of a subroutine where there are fewer than 1,240. */
const BIAS = 107;
/** Of each Font DICT. */
const NOMINAL_WIDTHS = [0, 250];

/**
 * An OpenType font with the outlines of `cffFont` as CID-keyed CFF. Glyphs belong in turn to two Font DICTs, whose
 * nominal widths differ, and are no more than a call of a subroutine there; CIDs fall where glyph ids rise.
 */
export function cidFont(characters: string): Uint8Array {
  const font = cffFont(characters);
  return withCff(font, toCidKeyed(readFontFile(font)));
}

/** The CID of a glyph of such a font. */
export function cidOf(glyph: number): number {
  return glyph === 0 ? 0 : 20_000 - 7 * glyph;
}

function toCidKeyed(file: FontFile): Uint8Array {
  const cff = file.tables.get('CFF ') ?? new Uint8Array();
  const { names, top } = readCffStart(cff);
  const outlines = readCffIndex(cff, cffOffset(top, CFF.charStrings));
  const glyphs = Array.from({ length: outlines.count }, (_, glyph) => glyph);
  const privates = NOMINAL_WIDTHS.map((nominal, dict) => {
    const own = glyphs.filter((glyph) => glyph % 2 === dict);
    const outline = (glyph: number): Uint8Array =>
      Buffer.concat([number(file.advanceOf(glyph) - nominal), withoutWidth(outlines.item(glyph))]);
    return privatePart(nominal, own.map(outline));
  });
  const calls = glyphs.map((glyph) =>
    Buffer.concat([number(Math.floor(glyph / 2) - BIAS), Buffer.of(CALL_SUBROUTINE)]),
  );
  const parts = [
    Buffer.from([0, ...glyphs.slice(1).flatMap((glyph) => bytesOf(cidOf(glyph)))]),
    Buffer.from([0, ...glyphs.map((glyph) => glyph % 2)]),
    writeCffIndex(calls),
    ...privates,
  ];
  const start = (places: readonly number[]): Uint8Array =>
    Buffer.concat([
      cff.subarray(0, names.end),
      writeCffIndex([topDict(places)]),
      writeCffIndex([Buffer.from('Adobe'), Buffer.from('Harbour1')]),
      writeCffIndex([]),
    ]);
  const places = [start([]).length];
  for (const part of parts) places.push((places.at(-1) ?? 0) + part.length);
  const fontDicts = privates.map((_, i) => writeCffEntry(CFF.private, [PRIVATE_LENGTH, places[3 + i] ?? 0]));
  return Buffer.concat([start(places), ...parts, writeCffIndex(fontDicts)]);
}

function topDict(places: readonly number[]): Uint8Array {
  const [charset = 0, fdSelect = 0, charStrings = 0, , , fdArray = 0] = places;
  return Buffer.concat([
    writeCffEntry(CFF.ros, [391, 392, 3]),
    writeCffEntry(CFF.cidCount, [20_000]),
    writeCffEntry(CFF.charset, [charset]),
    writeCffEntry(CFF.fdSelect, [fdSelect]),
    writeCffEntry(CFF.charStrings, [charStrings]),
    writeCffEntry(CFF.fdArray, [fdArray]),
  ]);
}

/** Two entries of one number. */
const PRIVATE_LENGTH = 12;

/** A Private DICT with its subroutines, which follow it. */
function privatePart(nominalWidth: number, subroutines: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([
    writeCffEntry(NOMINAL_WIDTH, [nominalWidth]),
    writeCffEntry(SUBROUTINES, [PRIVATE_LENGTH]),
    writeCffIndex(subroutines),
  ]);
}

/** An outline without the number that it starts with. */
function withoutWidth(outline: Uint8Array): Uint8Array {
  const first = outline[0] ?? 0;
  if (first === 28) return outline.subarray(3);
  return outline.subarray(first < 247 ? 1 : 2);
}

/** A number in an outline. */
function number(value: number): Uint8Array {
  return Buffer.from([28, ...bytesOf(value)]);
}

function bytesOf(value: number): [number, number] {
  return [(value >> 8) & 0xff, value & 0xff];
}

/** The font with another CFF table, which stands at its end. */
function withCff(font: Uint8Array, cff: Uint8Array): Uint8Array {
  const start = Math.ceil(font.length / 4) * 4;
  const file = Buffer.alloc(start + Math.ceil(cff.length / 4) * 4);
  file.set(font);
  file.set(cff, start);
  const entry = file.indexOf('CFF ');
  file.writeUInt32BE(start, entry + 8);
  file.writeUInt32BE(cff.length, entry + 12);
  return file;
}
