/** A TrueType file, or an OpenType file with CFF outlines, as far as layout and embedding need it; measures are in font units. */
export interface FontFile {
  bytes: Uint8Array;
  tables: ReadonlyMap<string, Uint8Array>;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  italicAngle: number;
  weight: number;
  bbox: readonly [number, number, number, number];
  glyphCount: number;
  longLoca: boolean;
  postscriptName: string;
  /** Horizontal advance of a glyph. */
  advanceOf(glyph: number): number;
}

/** Reads the tables of a font file; throws if they are not those of one. */
export function readFontFile(bytes: Uint8Array): FontFile {
  const tables = readTables(bytes);
  const head = viewOf(tables, 'head');
  const hhea = viewOf(tables, 'hhea');
  const os2 = tables.has('OS/2') ? viewOf(tables, 'OS/2') : undefined;
  const ascent = hhea.getInt16(4);
  const hasHeights = os2 !== undefined && os2.getUint16(0) >= 2 && os2.byteLength >= 90;
  return {
    bytes,
    tables,
    unitsPerEm: head.getUint16(18) || 1000,
    ascent,
    descent: hhea.getInt16(6),
    capHeight: hasHeights ? os2.getInt16(88) : Math.round(ascent * 0.7),
    xHeight: hasHeights ? os2.getInt16(86) : Math.round(ascent * 0.5),
    italicAngle: tables.has('post') ? viewOf(tables, 'post').getInt32(4) / 65_536 : 0,
    weight: os2?.getUint16(4) ?? 400,
    bbox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphCount: viewOf(tables, 'maxp').getUint16(4),
    longLoca: head.getInt16(50) === 1,
    postscriptName: readPostscriptName(tables) ?? 'Unnamed',
    advanceOf: advances(viewOf(tables, 'hmtx'), hhea.getUint16(34)),
  };
}

/** A view over a table; throws if the font lacks it. */
export function viewOf(tables: ReadonlyMap<string, Uint8Array>, tag: string): DataView {
  const table = tables.get(tag);
  if (!table) throw new Error(`The font has no “${tag}” table`);
  return new DataView(table.buffer, table.byteOffset, table.byteLength);
}

function readTables(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, Uint8Array>();
  const count = view.getUint16(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const start = view.getUint32(at + 8);
    const end = start + view.getUint32(at + 12);
    if (end > bytes.length) throw new Error(`The font is cut short in its “${tag}” table`);
    tables.set(tag, bytes.subarray(start, end));
  }
  return tables;
}

function advances(hmtx: DataView, longMetrics: number): (glyph: number) => number {
  return (glyph) => hmtx.getUint16(Math.min(glyph, longMetrics - 1) * 4);
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

function readPostscriptName(tables: ReadonlyMap<string, Uint8Array>): string | undefined {
  const table = tables.get('name');
  if (!table) return undefined;
  const view = viewOf(tables, 'name');
  const strings = view.getUint16(4);
  for (let at = 6; at < 6 + view.getUint16(2) * 12; at += 12) {
    if (view.getUint16(at + 6) !== POSTSCRIPT_NAME) continue;
    const start = strings + view.getUint16(at + 10);
    const raw = table.subarray(start, start + view.getUint16(at + 8));
    const letters = view.getUint16(at) === WINDOWS ? raw.filter((_, i) => i % 2 === 1) : raw;
    return String.fromCharCode(...letters).replace(/[^A-Za-z0-9-]/g, '');
  }
  return undefined;
}
