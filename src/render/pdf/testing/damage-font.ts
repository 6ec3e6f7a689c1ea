import { CFF, cffOffset, readCffIndex, readCffStart } from '../../fonts/cff.ts';
import { readFontFile } from '../../fonts/font-file.ts';

/** A subroutine of a number that is not there. */
const CALL_SUBROUTINE = 10;

/** The font with CFF outlines that no program can read, in tables that are in order. */
export function withDamagedOutlines(font: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(font);
  const cff = readFontFile(copy).tables.get('CFF ') ?? new Uint8Array();
  const outlines = readCffIndex(cff, cffOffset(readCffStart(cff).top, CFF.charStrings));
  for (let glyph = 1; glyph < outlines.count; glyph++) outlines.item(glyph).fill(CALL_SUBROUTINE);
  return copy;
}
