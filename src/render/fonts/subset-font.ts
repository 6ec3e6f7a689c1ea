import { readFile } from 'node:fs/promises';
import { wasmPath } from './wasm-path.ts';

/** What we call of HarfBuzz's subsetter, as its WebAssembly file exports it; every argument and result is a number. */
interface SubsetterExports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_pin_all_axes_to_default(input: number, face: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

/** What a smaller font file keeps; `.notdef` (glyph 0) stays in any case. */
export interface KeptGlyphs {
  /** Characters, with the glyphs that the font's features (kern, liga, mark …) make of them; unknown ones are passed over. */
  codePoints?: Iterable<number>;
  /** Glyph ids, with the components of their outlines. */
  glyphs?: Iterable<number>;
  /** Glyphs keep their ids and those between are empty; false by default, which numbers them anew. */
  retainGlyphIds?: boolean;
}

const READONLY_MEMORY = 1;
/** Flags and sets of `hb-subset.h`. */
const RETAIN_GLYPH_IDS = 0x02;
const KEEP_NOTDEF_OUTLINE = 0x40;
const NO_LAYOUT_CLOSURE = 0x200;
const DROPPED_TABLES = 3;
/** Tables that say how text becomes glyphs: of no use to who draws glyphs by their ids. */
const LAYOUT_TABLES = ['GSUB', 'GPOS', 'GDEF', 'BASE'];

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * A smaller font file of the same format (TrueType or OpenType with CFF outlines), with the given characters or
 * glyphs alone; a variable font becomes its default instance. Features of layout are kept where characters are
 * given, left out where only glyphs are. The same input gives the same bytes; throws if the bytes are no font.
 */
export async function subsetFont(bytes: Uint8Array, keep: KeptGlyphs): Promise<Uint8Array> {
  compiled ??= readFile(wasmPath('harfbuzz-subset.wasm')).then((code) => new WebAssembly.Module(code));
  // An instance for each font: nothing that a font leaves in memory outlives it or reaches the next one.
  const instance = new WebAssembly.Instance(await compiled, {});
  // The exports of a WebAssembly file have no types of their own; harfbuzzjs is pinned to an exact version.
  const hb = instance.exports as unknown as SubsetterExports;
  // oxlint-disable-next-line no-underscore-dangle -- the name that Emscripten gives it
  hb._initialize();
  const face = openFace(hb, bytes);
  const subset = hb.hb_subset_or_fail(face, toInput(hb, face, keep));
  if (subset === 0) throw new Error('The font can’t be made smaller: its tables are damaged');
  return bytesOf(hb, subset);
}

function openFace(hb: SubsetterExports, bytes: Uint8Array): number {
  const pointer = hb.malloc(bytes.length);
  new Uint8Array(hb.memory.buffer).set(bytes, pointer);
  return hb.hb_face_create(hb.hb_blob_create(pointer, bytes.length, READONLY_MEMORY, 0, 0), 0);
}

function toInput(hb: SubsetterExports, face: number, keep: KeptGlyphs): number {
  const input = hb.hb_subset_input_create_or_fail();
  addAll(hb, hb.hb_subset_input_unicode_set(input), keep.codePoints ?? []);
  addAll(hb, hb.hb_subset_input_glyph_set(input), keep.glyphs ?? []);
  let flags = KEEP_NOTDEF_OUTLINE;
  if (keep.retainGlyphIds) flags |= RETAIN_GLYPH_IDS;
  if (!keep.codePoints) {
    flags |= NO_LAYOUT_CLOSURE;
    addAll(hb, hb.hb_subset_input_set(input, DROPPED_TABLES), LAYOUT_TABLES.map(toTag));
  }
  hb.hb_subset_input_set_flags(input, flags);
  hb.hb_subset_input_pin_all_axes_to_default(input, face);
  return input;
}

function addAll(hb: SubsetterExports, set: number, values: Iterable<number>): void {
  for (const value of values) hb.hb_set_add(set, value);
}

/** A table's name as OpenType numbers it. */
function toTag(name: string): number {
  return Buffer.from(name, 'latin1').readUInt32BE();
}

function bytesOf(hb: SubsetterExports, face: number): Uint8Array {
  const blob = hb.hb_face_reference_blob(face);
  const start = hb.hb_blob_get_data(blob, 0);
  return new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob));
}
