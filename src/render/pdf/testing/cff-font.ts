import { Font, parse } from 'opentype.js';

import { testTheme } from '../../../testing/load-theme.ts';

/** An OpenType font with CFF outlines: those that the built-in face has for some characters. */
export function cffFont(characters: string): Uint8Array {
  const source = parse(Uint8Array.from(testTheme().body.regular).buffer);
  const glyphs = [...new Set(characters)].map((character) => source.charToGlyph(character));
  const { unitsPerEm, ascender, descender } = source;
  const font = new Font({
    familyName: 'Harbour',
    styleName: 'Regular',
    unitsPerEm,
    ascender,
    descender,
    glyphs: [source.glyphs.get(0), ...glyphs],
  });
  return new Uint8Array(font.toArrayBuffer());
}
