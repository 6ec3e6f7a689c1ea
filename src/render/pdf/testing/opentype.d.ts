declare module 'opentype.js' {
  interface Glyph {
    readonly index: number;
  }
  interface Options {
    familyName: string;
    styleName: string;
    unitsPerEm: number;
    ascender: number;
    descender: number;
    glyphs: Glyph[];
  }
  /** Reads TrueType and CFF; writes CFF alone. */
  export class Font {
    constructor(options: Options);
    readonly unitsPerEm: number;
    readonly ascender: number;
    readonly descender: number;
    readonly glyphs: { get(index: number): Glyph };
    charToGlyph(character: string): Glyph;
    toArrayBuffer(): ArrayBuffer;
  }
  export function parse(buffer: ArrayBuffer): Font;
}
