import { readFileSync } from 'node:fs';
import { wasmPath } from './wasm-path.ts';

/** What we call of HarfBuzz's C interface, as WebAssembly exports it; every argument and result is a number. */
interface HarfbuzzExports {
  memory: WebAssembly.Memory;
  __wasm_call_ctors(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_font_create(face: number): number;
  hb_font_get_nominal_glyph(font: number, codePoint: number, glyph: number): number;
  hb_language_from_string(text: number, length: number): number;
  hb_buffer_create(): number;
  hb_buffer_clear_contents(buffer: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, offset: number, count: number): void;
  hb_buffer_set_language(buffer: number, language: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_set_flags(buffer: number, flags: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, count: number): void;
}

/** One glyph as shaped, in font units; `cluster` is the UTF-16 offset of its text. */
export interface ShapedGlyph {
  id: number;
  cluster: number;
  advance: number;
  xOffset: number;
  yOffset: number;
}

/** HarfBuzz, loaded once a process. */
export interface Harfbuzz {
  /** Copies a font file into HarfBuzz's memory and returns a handle to it. */
  openFont(bytes: Uint8Array): number;
  /** Whether the font maps the code point to a glyph. */
  hasGlyph(font: number, codePoint: number): boolean;
  /** Glyphs of the text, in the order in which they are read; `backwards` runs from right to left. */
  shape(font: number, text: string, language: string, backwards: boolean): ShapedGlyph[];
}

const PAGE = 65_536;
/** Longest text shaped at once, in UTF-16 units; callers hand over words. */
export const MAX_SHAPED_LENGTH = 4_096;
const READONLY_MEMORY = 1;
const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
/** Joiners and marks of direction do their work and leave no glyph. */
const REMOVE_DEFAULT_IGNORABLES = 0x8;
/** 32-bit words in `hb_glyph_info_t` and in `hb_glyph_position_t`. */
const STRIDE = 5;

let loaded: Harfbuzz | undefined;

/** HarfBuzz's shaper; throws if its WebAssembly file is missing. */
export function harfbuzz(): Harfbuzz {
  loaded ??= bind(instantiate());
  return loaded;
}

function instantiate(): HarfbuzzExports {
  let memory: WebAssembly.Memory | undefined;
  const stop = (): never => {
    throw new Error('HarfBuzz stopped');
  };
  const grow = (wanted: number): number => {
    if (!memory) return 0;
    const missing = Math.max((wanted >>> 0) - memory.buffer.byteLength, memory.buffer.byteLength / 4);
    memory.grow(Math.ceil(missing / PAGE));
    return 1;
  };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasmPath('harfbuzz.wasm'))), {
    wasi_snapshot_preview1: { proc_exit: stop },
    env: {
      _emscripten_runtime_keepalive_clear: () => {},
      _abort_js: stop,
      _setitimer_js: () => 0,
      emscripten_resize_heap: grow,
    },
  });
  // The exports of a WebAssembly file have no types of their own; harfbuzzjs is pinned to an exact version.
  const hb = instance.exports as unknown as HarfbuzzExports;
  memory = hb.memory;
  // oxlint-disable-next-line no-underscore-dangle -- the name that Emscripten gives it
  hb.__wasm_call_ctors();
  return hb;
}

/** HarfBuzz's memory as numbers of several kinds. */
interface Heap {
  bytes: Uint8Array;
  units: Uint16Array;
  words: Uint32Array;
  signed: Int32Array;
}

/** Returns a function that gives the memory as it is: its buffer is another one when it has grown. */
function heapOf(memory: WebAssembly.Memory): () => Heap {
  let heap: Heap | undefined;
  return () => {
    const { buffer } = memory;
    if (heap?.bytes.buffer !== buffer)
      heap = {
        bytes: new Uint8Array(buffer),
        units: new Uint16Array(buffer),
        words: new Uint32Array(buffer),
        signed: new Int32Array(buffer),
      };
    return heap;
  };
}

function bind(hb: HarfbuzzExports): Harfbuzz {
  const heap = heapOf(hb.memory);
  const buffer = hb.hb_buffer_create();
  hb.hb_buffer_set_flags(buffer, REMOVE_DEFAULT_IGNORABLES);
  const scratch = hb.malloc(MAX_SHAPED_LENGTH * 2);
  const languages = new Map<string, number>();

  const languageOf = (tag: string): number => {
    const known = languages.get(tag);
    if (known !== undefined) return known;
    const ascii = tag.slice(0, 64).replace(/[^\x20-\x7e]/g, '');
    heap().bytes.set(Buffer.from(ascii, 'latin1'), scratch);
    const handle = hb.hb_language_from_string(scratch, ascii.length);
    languages.set(tag, handle);
    return handle;
  };

  const fill = (text: string, language: string, backwards: boolean): void => {
    const handle = languageOf(language);
    const { units } = heap();
    for (let i = 0; i < text.length; i++) units[scratch / 2 + i] = text.charCodeAt(i);
    hb.hb_buffer_clear_contents(buffer);
    hb.hb_buffer_add_utf16(buffer, scratch, text.length, 0, text.length);
    hb.hb_buffer_set_language(buffer, handle);
    hb.hb_buffer_set_direction(buffer, backwards ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
    hb.hb_buffer_guess_segment_properties(buffer);
  };

  return {
    openFont(bytes) {
      const pointer = hb.malloc(bytes.length);
      heap().bytes.set(bytes, pointer);
      const blob = hb.hb_blob_create(pointer, bytes.length, READONLY_MEMORY, 0, 0);
      return hb.hb_font_create(hb.hb_face_create(blob, 0));
    },
    hasGlyph: (font, codePoint) => hb.hb_font_get_nominal_glyph(font, codePoint, scratch) !== 0,
    shape(font, text, language, backwards) {
      fill(text, language, backwards);
      hb.hb_shape(font, buffer, 0, 0);
      const glyphs = readGlyphs(hb, buffer, heap());
      return backwards ? glyphs.reverse() : glyphs;
    },
  };
}

function readGlyphs(hb: HarfbuzzExports, buffer: number, { words, signed }: Heap): ShapedGlyph[] {
  const size = hb.hb_buffer_get_length(buffer) * STRIDE;
  const info = hb.hb_buffer_get_glyph_infos(buffer, 0) / 4;
  const place = hb.hb_buffer_get_glyph_positions(buffer, 0) / 4;
  const glyphs: ShapedGlyph[] = [];
  for (let i = 0; i < size; i += STRIDE) {
    glyphs.push({
      id: words[info + i] ?? 0,
      cluster: words[info + i + 2] ?? 0,
      advance: signed[place + i] ?? 0,
      xOffset: signed[place + i + 2] ?? 0,
      yOffset: signed[place + i + 3] ?? 0,
    });
  }
  return glyphs;
}
