import { CFF, type CffEntry, cffOffset, readCffDict, readCffIndex, readCffStart } from './cff.ts';
import { type FontFile, readFontFile, viewOf } from './font-file.ts';

/** First four bytes of files that are no single TrueType or OpenType font, and what they are. */
const OTHER_FORMATS: Record<string, string> = {
  wOFF: 'Unexpected font in WOFF format, expected TrueType (.ttf) or OpenType (.otf), from which WOFF files are made',
  wOF2: 'Unexpected font in WOFF2 format, expected TrueType (.ttf) or OpenType (.otf), from which WOFF files are made',
  ttcf: 'Unexpected collection of several fonts (.ttc), expected a file of one font (.ttf or .otf)',
};
const DAMAGED = 'Unexpected damage in font: the file is cut short or its tables contradict each other';
const NO_FONT = 'Unexpected file, expected a TrueType (.ttf) or OpenType (.otf) font';
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'];

/** Bits of `fsType` in the table `OS/2`, by which the maker of a font says what may be done with it. */
const USAGE = 0x000f;
const RESTRICTED = 0x0002;
const NO_SUBSETTING = 0x0100;
const BITMAPS_ONLY = 0x0200;

/** Why a font file can't be used in packs, in words for its user; undefined if it can. Never throws. */
export function findFontFault(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (Object.hasOwn(OTHER_FORMATS, start)) return OTHER_FORMATS[start];
  if (start !== 'OTTO' && start !== 'true' && start !== '\u0000\u0001\u0000\u0000') return NO_FONT;
  try {
    return faultOf(readFontFile(bytes));
  } catch {
    // Whatever is read beyond the end of a table ends here.
    return DAMAGED;
  }
}

function faultOf(file: FontFile): string | undefined {
  const { tables } = file;
  if (NEEDED.some((tag) => !tables.has(tag)) || file.glyphCount === 0) return DAMAGED;
  if (tables.has('CFF2'))
    return 'Unexpected variable font with CFF outlines, expected one of its instances as a file of its own';
  if (!tables.has('CFF ') && !tables.has('glyf'))
    return 'Unexpected font without outlines, expected TrueType (.ttf) or OpenType (.otf) outlines';
  if (!(tables.has('CFF ') ? hasSoundCff(file) : hasSoundOutlines(file))) return DAMAGED;
  return hasWidths(file) ? permissionFault(file) : DAMAGED;
}

function hasWidths({ tables, glyphCount }: FontFile): boolean {
  const widths = viewOf(tables, 'hhea').getUint16(34);
  return widths > 0 && widths <= glyphCount && viewOf(tables, 'hmtx').byteLength >= widths * 4;
}

/** Whether every outline in CFF lies inside its table, and a CID-keyed font has what such fonts need. */
function hasSoundCff({ tables, glyphCount }: FontFile): boolean {
  const cff = tables.get('CFF ') ?? new Uint8Array();
  const { top, isCidKeyed } = readCffStart(cff);
  const outlines = readCffIndex(cff, cffOffset(top, CFF.charStrings));
  if (outlines.count !== glyphCount) return false;
  for (let glyph = 0; glyph < glyphCount; glyph++) outlines.item(glyph);
  if (!isCidKeyed) return hasSoundPrivate(cff, top);
  const fontDicts = readCffIndex(cff, cffOffset(top, CFF.fdArray));
  for (let i = 0; i < fontDicts.count; i++)
    if (!hasSoundPrivate(cff, readCffDict(fontDicts.item(i)))) return false;
  return fontDicts.count > 0 && cffOffset(top, CFF.fdSelect) < cff.length;
}

/** Whether what glyphs of a dictionary share lies inside the table. */
function hasSoundPrivate(cff: Uint8Array, dict: readonly CffEntry[]): boolean {
  const [size = 0, offset = 0] = dict.find(({ operator }) => operator === CFF.private)?.operands ?? [];
  return size >= 0 && offset >= 0 && offset + size <= cff.length;
}

/** Whether every outline lies inside the table of outlines. */
function hasSoundOutlines({ tables, glyphCount, longLoca }: FontFile): boolean {
  const loca = viewOf(tables, 'loca');
  const length = tables.get('glyf')?.length ?? 0;
  let before = 0;
  for (let glyph = 0; glyph <= glyphCount; glyph++) {
    const at = longLoca ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
    if (at < before || at > length) return false;
    before = at;
  }
  return true;
}

function permissionFault({ tables }: FontFile): string | undefined {
  if (!tables.has('OS/2')) return undefined;
  const permissions = viewOf(tables, 'OS/2').getUint16(8);
  if ((permissions & USAGE) === RESTRICTED || permissions & BITMAPS_ONLY)
    return 'Unexpected font whose maker forbids embedding it in documents (`fsType`), expected one that may be embedded';
  if (permissions & NO_SUBSETTING)
    return 'Unexpected font whose maker forbids embedding a part of it (`fsType`), expected one of which a part may be embedded';
  return undefined;
}
