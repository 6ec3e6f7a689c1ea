/** A list of items of any length, as CFF keeps names, strings, dictionaries and outlines. */
export interface CffIndex {
  count: number;
  /** Where the table goes on after it. */
  end: number;
  /** The bytes of an item; throws if they lie outside the list. */
  item(index: number): Uint8Array;
}

/** An entry of a dictionary. */
export interface CffEntry {
  /** Those of two bytes are `0x0c00` and the second byte. */
  operator: number;
  /** Real numbers are not read: `NaN`. */
  operands: number[];
  /** The entry as it stands. */
  bytes: Uint8Array;
}

/** Operators of the Top DICT and of Font DICTs that say where other parts are, or how glyphs are numbered. */
export const CFF = {
  charset: 15,
  encoding: 16,
  charStrings: 17,
  private: 18,
  ros: 0x0c1e,
  cidCount: 0x0c22,
  fdArray: 0x0c24,
  fdSelect: 0x0c25,
} as const;

/** The lists at the start of a table, of one font, and the entries of its Top DICT. */
export interface CffStart {
  names: CffIndex;
  top: CffEntry[];
  strings: CffIndex;
  subroutines: CffIndex;
  isCidKeyed: boolean;
}

/** Reads the start of a CFF table; throws if it is damaged. */
export function readCffStart(cff: Uint8Array): CffStart {
  const names = readCffIndex(cff, byteAt(cff, 2));
  const tops = readCffIndex(cff, names.end);
  const strings = readCffIndex(cff, tops.end);
  const top = readCffDict(tops.item(0));
  const isCidKeyed = top.some(({ operator }) => operator === CFF.ros);
  return { names, top, strings, subroutines: readCffIndex(cff, strings.end), isCidKeyed };
}

/** Reads a list; throws if it reaches beyond the end of the table. */
export function readCffIndex(cff: Uint8Array, start: number): CffIndex {
  const count = numberAt(cff, start, 2);
  if (count === 0) return { count, end: start + 2, item: outside };
  const size = byteAt(cff, start + 2);
  if (size < 1 || size > 4) outside();
  // Offsets are counted from the byte before the first item.
  const origin = start + 2 + (count + 1) * size;
  const offset = (index: number): number => origin + numberAt(cff, start + 3 + index * size, size);
  const end = offset(count);
  if (end > cff.length) outside();
  return {
    count,
    end,
    item(index) {
      if (index < 0 || index >= count) outside();
      const [from, to] = [offset(index), offset(index + 1)];
      if (from <= origin || from > to || to > end) outside();
      return cff.subarray(from, to);
    },
  };
}

/** Reads the entries of a dictionary; throws if it breaks off. */
export function readCffDict(dict: Uint8Array): CffEntry[] {
  const entries: CffEntry[] = [];
  let start = 0;
  let operands: number[] = [];
  for (let at = 0; at < dict.length; ) {
    const first = byteAt(dict, at);
    if (first > LAST_OPERATOR) {
      const { value, end } = readOperand(dict, at);
      operands.push(value);
      at = end;
      continue;
    }
    const operator = first === ESCAPE ? first * 256 + byteAt(dict, at + 1) : first;
    at += first === ESCAPE ? 2 : 1;
    entries.push({ operator, operands, bytes: dict.subarray(start, at) });
    start = at;
    operands = [];
  }
  if (start < dict.length) outside();
  return entries;
}

/** The offset that an entry of a dictionary gives; throws if there is none. */
export function cffOffset(dict: readonly CffEntry[], operator: number): number {
  const offset = dict.find((entry) => entry.operator === operator)?.operands[0];
  return offset === undefined || !(offset > 0) ? outside() : offset;
}

/** A list of items. */
export function writeCffIndex(items: readonly Uint8Array[]): Uint8Array {
  if (items.length === 0) return new Uint8Array(2);
  const head = Buffer.alloc(3 + (items.length + 1) * 4);
  head.writeUInt16BE(items.length);
  head.writeUInt8(4, 2);
  let offset = 1;
  head.writeUInt32BE(offset, 3);
  items.forEach((item, i) => head.writeUInt32BE((offset += item.length), 7 + i * 4));
  return Buffer.concat([head, ...items]);
}

/** An entry of a dictionary, whose length does not depend on its numbers. */
export function writeCffEntry(operator: number, operands: readonly number[]): Uint8Array {
  const bytes = operands.flatMap((value) => [29, value >>> 24, value >>> 16, value >>> 8, value]);
  return Uint8Array.from([...bytes, ...(operator > 255 ? [operator >> 8, operator] : [operator])]);
}

const LAST_OPERATOR = 21;
const ESCAPE = 12;
const REAL = 30;

function readOperand(dict: Uint8Array, at: number): { value: number; end: number } {
  const first = byteAt(dict, at);
  if (first === 28) return { value: (numberAt(dict, at + 1, 2) << 16) >> 16, end: at + 3 };
  if (first === 29) return { value: numberAt(dict, at + 1, 4) | 0, end: at + 5 };
  if (first === REAL) {
    let end = at + 1;
    while ((byteAt(dict, end++) & 0x0f) !== 0x0f);
    return { value: Number.NaN, end };
  }
  if (first < 32 || first === 255) outside();
  if (first < 247) return { value: first - 139, end: at + 1 };
  const second = byteAt(dict, at + 1);
  return {
    value: first < 251 ? (first - 247) * 256 + second + 108 : (251 - first) * 256 - second - 108,
    end: at + 2,
  };
}

function numberAt(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + byteAt(bytes, at + i);
  return value;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? outside();
}

function outside(): never {
  throw new RangeError('The CFF table contradicts itself');
}
