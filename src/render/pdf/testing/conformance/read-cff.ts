import type { FontProgram } from './read-font.ts';

/** Outlines in CFF, read without the product's own reader. */
export interface CffProgram extends FontProgram {
  /** The numbers and operators of a code's outline, those of its subroutines among them, but for its width. */
  outlineOf(code: number): string;
  /** How many Font DICTs there are; 0 where glyphs have names instead of CIDs. */
  fontDicts: number;
}

type DictEntries = Map<number, number[]>;

interface PrivatePart {
  nominalWidth: number;
  defaultWidth: number;
  subroutines: Buffer[];
}

interface Glyph {
  width: number;
  outline: string[];
}

/** Reads a CFF table whose codes are CIDs, or glyph ids where glyphs have names; throws if it is damaged. */
export function readCff(cff: Buffer): CffProgram {
  const names = readIndex(cff, cff.readUInt8(2));
  const tops = readIndex(cff, names.end);
  const top = readDict(tops.items[0]);
  const strings = readIndex(cff, tops.end);
  const shared = readIndex(cff, strings.end).items;
  const outlines = readIndex(cff, top.get(17)?.[0] ?? 0).items;
  const isCidKeyed = top.has(0x0c1e);
  const glyphs = isCidKeyed ? readCharset(cff, top.get(15)?.[0] ?? 0, outlines.length) : undefined;
  const fontDicts = isCidKeyed ? readIndex(cff, top.get(0x0c24)?.[0] ?? 0).items : [];
  const privates = (isCidKeyed ? fontDicts.map(readDict) : [top]).map((dict) => readPrivate(cff, dict));
  const selected = isCidKeyed ? readFdSelect(cff, top.get(0x0c25)?.[0] ?? 0, outlines.length) : [];
  const glyphOf = (code: number): number => (glyphs ? (glyphs.get(code) ?? -1) : code);
  const read = (code: number): Glyph => {
    const glyph = glyphOf(code);
    const own = privates[selected[glyph] ?? 0];
    if (!own) throw new Error(`Glyph ${glyph} has no Font DICT`);
    return readGlyph(outlines[glyph], shared, own);
  };
  return {
    fontDicts: fontDicts.length,
    has: (code) => outlines[glyphOf(code)] !== undefined,
    widthOf: (code) => read(code).width,
    isDrawn: (code) => read(code).outline.length > 1,
    outlineOf: (code) => read(code).outline.join('\n'),
  };
}

function readIndex(cff: Buffer, at: number): { items: Buffer[]; end: number } {
  const count = cff.readUInt16BE(at);
  if (count === 0) return { items: [], end: at + 2 };
  const size = cff.readUInt8(at + 2);
  const offset = (i: number): number => at + 2 + (count + 1) * size + cff.readUIntBE(at + 3 + i * size, size);
  const items = Array.from({ length: count }, (_, i) => cff.subarray(offset(i), offset(i + 1)));
  return { items, end: offset(count) };
}

function readDict(bytes: Buffer = Buffer.alloc(0)): DictEntries {
  const entries: DictEntries = new Map();
  let operands: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes.readUInt8(at++);
    if (first <= 21) {
      entries.set(first === 12 ? 0x0c00 + bytes.readUInt8(at++) : first, operands);
      operands = [];
    } else if (first === 29) {
      operands.push(bytes.readInt32BE(at));
      at += 4;
    } else if (first === 30) {
      while ((bytes.readUInt8(at++) & 15) !== 15);
      operands.push(Number.NaN);
    } else {
      const { value, end } = readShort(bytes, at - 1);
      operands.push(value);
      at = end;
    }
  }
  return entries;
}

/** A number in one of the forms that dictionaries and outlines share. */
function readShort(bytes: Buffer, at: number): { value: number; end: number } {
  const first = bytes.readUInt8(at);
  if (first === 28) return { value: bytes.readInt16BE(at + 1), end: at + 3 };
  if (first < 247) return { value: first - 139, end: at + 1 };
  const second = bytes.readUInt8(at + 1);
  const value = first < 251 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108;
  return { value, end: at + 2 };
}

/** Glyphs by their CIDs. */
function readCharset(cff: Buffer, start: number, count: number): Map<number, number> {
  const glyphs = new Map([[0, 0]]);
  const format = cff.readUInt8(start);
  let at = start + 1;
  for (let glyph = 1; glyph < count; ) {
    const first = cff.readUInt16BE(at);
    const left = format === 0 ? 0 : cff.readUIntBE(at + 2, format);
    at += 2 + format;
    for (let cid = first; cid <= first + left; cid++) glyphs.set(cid, glyph++);
  }
  return glyphs;
}

function readFdSelect(cff: Buffer, at: number, count: number): number[] {
  if (cff.readUInt8(at) === 0) return [...cff.subarray(at + 1, at + 1 + count)];
  const selected: number[] = [];
  for (let range = at + 3; selected.length < count; range += 3)
    while (selected.length < cff.readUInt16BE(range + 3)) selected.push(cff.readUInt8(range + 2));
  return selected;
}

function readPrivate(cff: Buffer, dict: DictEntries): PrivatePart {
  const [size = 0, start = 0] = dict.get(18) ?? [];
  const entries = readDict(cff.subarray(start, start + size));
  const subroutines = entries.get(19)?.[0];
  return {
    defaultWidth: entries.get(20)?.[0] ?? 0,
    nominalWidth: entries.get(21)?.[0] ?? 0,
    subroutines: subroutines === undefined ? [] : readIndex(cff, start + subroutines).items,
  };
}

/** How many numbers an operator takes that starts an outline; one more is the width. Of stems there are pairs. */
const TAKEN: Record<number, number> = { 4: 1, 14: 0, 21: 2, 22: 1 };
const STEMS = new Set([1, 3, 18, 19, 20, 23]);

function readGlyph(outline: Buffer | undefined, shared: Buffer[], own: PrivatePart): Glyph {
  const glyph: Glyph = { width: own.defaultWidth, outline: [] };
  let numbers: number[] = [];
  let stems = 0;
  const operate = (operator: string, isStem: boolean, taken: number | undefined): void => {
    const hasWidth = isStem ? numbers.length % 2 === 1 : taken !== undefined && numbers.length > taken;
    if (glyph.outline.length === 0 && hasWidth) glyph.width = own.nominalWidth + (numbers.shift() ?? 0);
    if (isStem) stems += numbers.length / 2;
    glyph.outline.push([...numbers, operator].join(' '));
    numbers = [];
  };
  const call = (subroutines: Buffer[]): void => {
    const bias = subroutines.length < 1240 ? 107 : subroutines.length < 33_900 ? 1131 : 32_768;
    run(subroutines[(numbers.pop() ?? 0) + bias]);
  };
  const run = (bytes: Buffer | undefined): void => {
    if (!bytes) throw new Error('An outline is missing');
    for (let at = 0; at < bytes.length; ) {
      const first = bytes.readUInt8(at++);
      if (first === 255) {
        numbers.push(bytes.readInt32BE(at) / 65_536);
        at += 4;
      } else if (first >= 32 || first === 28) {
        const { value, end } = readShort(bytes, at - 1);
        numbers.push(value);
        at = end;
      } else if (first === 10) call(own.subroutines);
      else if (first === 29) call(shared);
      else if (first !== 11) {
        operate(first === 12 ? `12 ${bytes.readUInt8(at++)}` : `${first}`, STEMS.has(first), TAKEN[first]);
        if (first === 19 || first === 20) at += Math.ceil(stems / 8);
      }
    }
  };
  run(outline);
  return glyph;
}
