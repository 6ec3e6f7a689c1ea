import { type FontFile, viewOf } from './font-file.ts';

const COPIED = ['cvt ', 'fpgm', 'prep'];
const MORE_COMPONENTS = 0x20;
const WORD_ARGUMENTS = 0x1;
const SCALE = 0x8;
const TWO_SCALES = 0x40;
const FOUR_SCALES = 0x80;

/**
 * A TrueType file with the outlines of the given glyphs alone. Glyphs keep their ids, so that content needs
 * no second numbering; what lies between is empty and compresses to almost nothing.
 */
export function subsetOutlines(file: FontFile, glyphs: Iterable<number>): Uint8Array {
  const wanted = withComponents(file, glyphs);
  const count = Math.max(...wanted) + 1;
  const { glyf, loca } = outlines(file, wanted, count);
  const tables = new Map<string, Uint8Array>();
  for (const tag of COPIED) {
    const table = file.tables.get(tag);
    if (table) tables.set(tag, table);
  }
  tables.set('glyf', glyf);
  tables.set('loca', loca);
  tables.set('hmtx', metrics(file, count));
  tables.set(
    'head',
    patched(file, 'head', (view) => (view.setUint32(8, 0), view.setInt16(50, 1))),
  );
  tables.set(
    'hhea',
    patched(file, 'hhea', (view) => view.setUint16(34, count)),
  );
  tables.set(
    'maxp',
    patched(file, 'maxp', (view) => view.setUint16(4, count)),
  );
  return assemble(tables);
}

function glyphData(file: FontFile, glyph: number): Uint8Array {
  const loca = viewOf(file.tables, 'loca');
  const at = (index: number): number =>
    file.longLoca ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2;
  const glyf = file.tables.get('glyf') ?? new Uint8Array();
  return glyf.subarray(at(glyph), at(glyph + 1));
}

function withComponents(file: FontFile, glyphs: Iterable<number>): Set<number> {
  const wanted = new Set<number>([0, ...glyphs]);
  for (const glyph of wanted) for (const part of componentsOf(glyphData(file, glyph))) wanted.add(part);
  return wanted;
}

function componentsOf(data: Uint8Array): number[] {
  const parts: number[] = [];
  if (data.length < 10) return parts;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (view.getInt16(0) >= 0) return parts;
  let at = 10;
  for (let flags = MORE_COMPONENTS; flags & MORE_COMPONENTS; ) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & WORD_ARGUMENTS ? 4 : 2);
    if (flags & SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & FOUR_SCALES) at += 8;
  }
  return parts;
}

function outlines(
  file: FontFile,
  wanted: ReadonlySet<number>,
  count: number,
): { glyf: Uint8Array; loca: Uint8Array } {
  const parts: Uint8Array[] = [];
  const loca = new DataView(new ArrayBuffer((count + 1) * 4));
  let size = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    loca.setUint32(glyph * 4, size);
    if (!wanted.has(glyph)) continue;
    const data = glyphData(file, glyph);
    const padding = (4 - (data.length % 4)) % 4;
    parts.push(data, new Uint8Array(padding));
    size += data.length + padding;
  }
  loca.setUint32(count * 4, size);
  return { glyf: Buffer.concat(parts), loca: new Uint8Array(loca.buffer) };
}

function metrics(file: FontFile, count: number): Uint8Array {
  const source = viewOf(file.tables, 'hmtx');
  const long = viewOf(file.tables, 'hhea').getUint16(34);
  const out = new DataView(new ArrayBuffer(count * 4));
  for (let glyph = 0; glyph < count; glyph++) {
    out.setUint16(glyph * 4, file.advanceOf(glyph));
    const bearing = glyph < long ? glyph * 4 + 2 : long * 4 + (glyph - long) * 2;
    out.setInt16(glyph * 4 + 2, bearing + 2 <= source.byteLength ? source.getInt16(bearing) : 0);
  }
  return new Uint8Array(out.buffer);
}

function patched(file: FontFile, tag: string, patch: (view: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(file.tables.get(tag) ?? []);
  patch(new DataView(copy.buffer));
  return copy;
}

function assemble(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort((a, b) => (a < b ? -1 : 1));
  const directory = new DataView(new ArrayBuffer(12 + tags.length * 16));
  const power = 2 ** Math.floor(Math.log2(tags.length));
  directory.setUint32(0, 0x0001_0000);
  directory.setUint16(4, tags.length);
  directory.setUint16(6, power * 16);
  directory.setUint16(8, Math.log2(power));
  directory.setUint16(10, (tags.length - power) * 16);
  const parts: Uint8Array[] = [new Uint8Array(directory.buffer)];
  let offset = directory.byteLength;
  tags.forEach((tag, i) => {
    const table = tables.get(tag) ?? new Uint8Array();
    const at = 12 + i * 16;
    for (let c = 0; c < 4; c++) directory.setUint8(at + c, tag.charCodeAt(c));
    directory.setUint32(at + 4, checksum(table));
    directory.setUint32(at + 8, offset);
    directory.setUint32(at + 12, table.length);
    const padding = (4 - (table.length % 4)) % 4;
    parts.push(table, new Uint8Array(padding));
    offset += table.length + padding;
  });
  return Buffer.concat(parts);
}

function checksum(table: Uint8Array): number {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let sum = 0;
  for (let at = 0; at + 4 <= table.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  let rest = 0;
  for (let i = 0; i < table.length % 4; i++)
    rest |= (table[table.length - (table.length % 4) + i] ?? 0) << (24 - i * 8);
  return (sum + rest) >>> 0;
}
