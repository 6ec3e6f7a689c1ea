import { zlibSync } from 'fflate';

const HEADER = 44;
const ENTRY = 20;
const SIGNATURE = 0x774f4646;

/**
 * A font file (TrueType or OpenType) as WOFF 1.0: the same tables, each deflated. The deflating is JavaScript, since
 * what Node's own zlib writes differs between versions and processors.
 */
export function toWoff(font: Uint8Array): Uint8Array {
  const tables = entriesOf(font);
  const length = tables.reduce(
    (sum, { packed }) => sum + padded(packed.length),
    HEADER + ENTRY * tables.length,
  );
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  view.setUint32(0, SIGNATURE);
  view.setUint32(4, viewOf(font).getUint32(0));
  view.setUint32(8, length);
  view.setUint16(12, tables.length);
  view.setUint32(16, unpackedLength(tables));
  view.setUint16(20, 1);
  let offset = HEADER + ENTRY * tables.length;
  tables.forEach((table, index) => {
    writeEntry(view, HEADER + ENTRY * index, table, offset);
    file.set(table.packed, offset);
    offset += padded(table.packed.length);
  });
  return file;
}

interface Table {
  tag: number;
  checksum: number;
  length: number;
  packed: Uint8Array;
}

/** The tables of the font, in the order of its own directory. */
function entriesOf(font: Uint8Array): Table[] {
  const view = viewOf(font);
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + index * 16;
    const start = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    const plain = font.subarray(start, start + length);
    const deflated = zlibSync(plain, { level: 9 });
    const packed = deflated.length < length ? deflated : plain;
    return { tag: view.getUint32(at), checksum: view.getUint32(at + 4), length, packed };
  });
}

function writeEntry(
  view: DataView,
  at: number,
  { tag, checksum, length, packed }: Table,
  offset: number,
): void {
  [tag, offset, packed.length, length, checksum].forEach((value, index) =>
    view.setUint32(at + index * 4, value),
  );
}

/** Length of the font that the file unpacks to. */
function unpackedLength(tables: readonly Table[]): number {
  return tables.reduce((sum, { length }) => sum + padded(length), 12 + 16 * tables.length);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
