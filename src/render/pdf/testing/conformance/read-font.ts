/** What the checks need of a font file, by the codes that a PDF calls its glyphs by. */
export interface FontProgram {
  has(code: number): boolean;
  /** Width in thousandths of the em. */
  widthOf(code: number): number;
  /** Whether the glyph has an outline. */
  isDrawn(code: number): boolean;
}

/** Reads a TrueType file without the product's own reader, from the tables `head`, `maxp`, `hhea`, `hmtx` and `loca`; throws if one is missing. */
export function readFont(bytes: Buffer): FontProgram {
  const table = (tag: string): Buffer => {
    for (let at = 12; at < 12 + bytes.readUInt16BE(4) * 16; at += 16) {
      const start = bytes.readUInt32BE(at + 8);
      if (bytes.toString('latin1', at, at + 4) === tag)
        return bytes.subarray(start, start + bytes.readUInt32BE(at + 12));
    }
    throw new Error(`The font has no ${tag}`);
  };
  const [head, hmtx, loca] = [table('head'), table('hmtx'), table('loca')];
  const widths = table('hhea').readUInt16BE(34);
  const long = head.readUInt16BE(50) === 1;
  const offset = (glyph: number): number =>
    long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  return {
    has: (glyph) => glyph < table('maxp').readUInt16BE(4),
    widthOf: (glyph) => (hmtx.readUInt16BE(Math.min(glyph, widths - 1) * 4) * 1000) / head.readUInt16BE(18),
    isDrawn: (glyph) => offset(glyph + 1) > offset(glyph),
  };
}
