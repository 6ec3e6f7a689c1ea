import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { testTheme } from '../../../testing/load-theme.ts';
import { openFace } from '../../fonts/face.ts';
import { readFontFile } from '../../fonts/font-file.ts';
import { cffFont } from '../../pdf/testing/cff-font.ts';
import { cidFont, cidOf } from '../../pdf/testing/cid-font.ts';
import { readCff } from '../../pdf/testing/conformance/read-cff.ts';
import { body } from '../body.ts';
import { pack, paragraph, section, words } from '../fixtures/nodes.ts';
import { createState } from '../state.ts';
import { charactersOf } from './characters.ts';
import { type InlineFace, inlineFaces } from './inline-faces.ts';

type Blocks = Parameters<typeof pack>;

const emphasis = { type: 'emphasis' as const, children: [words('Ŵ')] };

async function facesOf(blocks: Blocks, theme = testTheme()): Promise<InlineFace[]> {
  return inlineFaces(theme, charactersOf(body(createState(pack(...blocks))), ['§']));
}

/** The font that a WOFF file holds. */
function unpack(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const font = new Uint8Array(from.getUint32(16));
  const to = new DataView(font.buffer);
  const count = from.getUint16(12);
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  let at = 12 + count * 16;
  for (let index = 0; index < count; index++) {
    const entry = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((place) => from.getUint32(entry + place));
    const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    font.set(packed === length ? bytes : inflateSync(bytes), at);
    [from.getUint32(entry), from.getUint32(entry + 16), at, length ?? 0].forEach((value, field) =>
      to.setUint32(12 + index * 16 + field * 4, value),
    );
    at += ((length ?? 0) + 3) & ~3;
  }
  return font;
}

const has = (face: InlineFace | undefined, text: string): boolean[] => {
  const opened = face && openFace(unpack(face.woff));
  return [...text].map((character) => opened?.has(character.codePointAt(0) ?? 0) ?? false);
};

describe('the faces in the file', () => {
  it('are those that the page uses', async () => {
    const faces = await facesOf([paragraph('Words')]);
    expect(faces.map(({ family, weight, italic }) => [family, weight, italic])).toEqual([
      ['text', 'regular', false],
      ['text', 'bold', false],
      ['headings', 'any', false],
    ]);
    const more = await facesOf([paragraph(emphasis, { type: 'strong', children: [emphasis] })]);
    expect(more.filter(({ italic }) => italic).map(({ weight }) => weight)).toEqual(['regular', 'bold']);
  });

  it('have the characters of the page and of running lines, and no others', async () => {
    const [regular, bold] = await facesOf([paragraph('Tŷ £')]);
    expect(has(regular, 'Tŷ£§')).toEqual([true, true, true, true]);
    expect(has(bold, 'Tŷ£§')).toEqual([true, true, true, true]);
    expect(has(regular, 'ďЖ€')).toEqual([false, false, false]);
  });

  it('have what stands in headings and in emphasis where it stands there', async () => {
    const faces = await facesOf([section('a', 'ŷ', paragraph(emphasis))]);
    expect(
      has(
        faces.find(({ family }) => family === 'headings'),
        'ŷŴ',
      ),
    ).toEqual([true, false]);
    expect(
      has(
        faces.find(({ italic }) => italic),
        'ŷŴ',
      ),
    ).toEqual([false, true]);
  });

  it('come with fallbacks for the characters that the theme’s own lack', async () => {
    const theme = testTheme();
    const [regular] = await facesOf([paragraph('Words')]);
    const own = unpack(regular?.woff ?? new Uint8Array());
    const poor = { ...theme, body: { ...theme.body, regular: own }, fallback: theme.body };
    const faces = await facesOf([paragraph('Жук')], poor);
    const fallback = faces.find(({ family }) => family === 'fallback');
    expect(has(fallback, 'ЖW')).toEqual([true, false]);
  });

  it.each([
    ['by names', cffFont, (_: number, small: number) => small],
    ['by CIDs', cidFont, (whole: number) => cidOf(whole)],
  ])('keep outlines in CFF that are numbered %s', async (_, make, codeOf) => {
    const letters = 'The samwordniglkv';
    const theme = testTheme();
    const own = make(letters);
    const body = { regular: own, bold: own, italic: own, boldItalic: own };
    const faces = await facesOf([paragraph('The same')], { ...theme, body, fallback: theme.body });
    const font = unpack(faces[0]?.woff ?? new Uint8Array());
    const outlineIn = (bytes: Uint8Array, code: number): string =>
      readCff(Buffer.from(readFontFile(bytes).tables.get('CFF ') ?? [])).outlineOf(code);
    for (const letter of 'Thesam') {
      const whole = openFace(own).shape(letter, 'en')?.glyphs[0]?.id ?? 0;
      const small = openFace(font).shape(letter, 'en')?.glyphs[0]?.id ?? 0;
      expect(whole).toBe(letters.indexOf(letter) + 1);
      expect(outlineIn(font, codeOf(whole, small))).toBe(outlineIn(cffFont(letters), whole));
    }
  });

  it('are small, and the same each time', async () => {
    const blocks: Blocks = [paragraph('The same words, whenever they are set.')];
    const [first] = await facesOf(blocks);
    const [again] = await facesOf(blocks);
    expect(first?.woff.length).toBeLessThan(12_000);
    expect(Buffer.compare(first?.woff ?? Buffer.alloc(0), again?.woff ?? Buffer.alloc(1))).toBe(0);
  });
});
