import { describe, expect, it } from 'vitest';
import type { Block } from '../../pack/tree.ts';
import { testTheme } from '../../testing/load-theme.ts';
import { readFontFile } from '../fonts/font-file.ts';
import type { LoadedTheme } from '../theme.ts';
import { renderPdf } from './index.ts';
import { p, pack, section } from './testing/build.ts';
import { cffFont } from './testing/cff-font.ts';
import { changePdf, replaceInStream, replaceText, type StoredFile } from './testing/change-pdf.ts';
import { cidFont } from './testing/cid-font.ts';
import { checkConformance } from './testing/conformance/index.ts';
import { readCff } from './testing/conformance/read-cff.ts';
import { withDamagedOutlines } from './testing/damage-font.ts';
import { type Dict, nameOf, type PdfFile, readPdf } from './testing/read-pdf.ts';
import { structureOf } from './testing/structure.ts';
import { toUnicodeOf } from './testing/to-unicode.ts';

const builtIn = testTheme();

/** A theme whose faces are all one font, with the built-in ones behind it. */
function themeOf(font: Uint8Array): LoadedTheme {
  const body = { regular: font, bold: font, italic: font, boldItalic: font };
  return { ...builtIn, body, headings: font, fallback: builtIn.body };
}

async function build(
  children: Block[],
  theme: LoadedTheme,
): Promise<{ text: string; reasons: string[]; fonts: Dict[] }> {
  const { bytes, messages } = await renderPdf(pack(children, { running: {} }), theme);
  expect(checkConformance(bytes)).toEqual([]);
  const file = readPdf(bytes);
  return {
    text: structureOf(file).text,
    reasons: messages.map(({ reason }) => reason),
    fonts: fontsOf(file),
  };
}

function fontsOf(file: PdfFile): Dict[] {
  return type0FontsOf(file).map((font) => file.dict(file.list(font.DescendantFonts)[0]));
}

function type0FontsOf(file: PdfFile): Dict[] {
  const [page] = file.list(file.dict(file.dict(file.trailer.Root).Pages).Kids);
  const fonts = file.dict(file.dict(file.dict(page).Resources).Font);
  return Object.values(fonts).map((font) => file.dict(font));
}

describe('a font with CFF outlines', () => {
  const theme = themeOf(cffFont('abcdeghiknoprstuwyzEHN .,1234567890'));
  const children = [section('a', 'Night porter', [p('Each night is other than the one.')])];

  it('is embedded as such', async () => {
    const { text, reasons, fonts } = await build(children, theme);
    expect(reasons).toEqual([]);
    expect(text).toContain('Each night is other than the one.');
    const own = fonts.filter((font) => nameOf(font.Subtype) === 'CIDFontType0');
    expect(own.map((font) => nameOf(font.BaseFont))).toEqual(['AAAAAA+HarbourRegular']);
  });

  it('falls back on the built-in faces letter by letter', async () => {
    const { text, reasons, fonts } = await build([p('Each ŵ night')], theme);
    expect(reasons).toEqual([]);
    expect(text).toContain('Each ŵ night');
    expect(fonts.map((font) => nameOf(font.Subtype)).sort()).toEqual(['CIDFontType0', 'CIDFontType2']);
  });

  it('gives the same bytes each time', async () => {
    const made = await Promise.all([0, 1].map(() => renderPdf(pack(children), theme)));
    expect(Buffer.compare(made[0]?.bytes ?? Buffer.alloc(0), made[1]?.bytes ?? Buffer.alloc(1))).toBe(0);
  });
});

describe('a font whose outlines are numbered by characters of a collection', () => {
  const characters = 'abcdeghiknoprstuwyzEHN .,1234567890';
  const theme = themeOf(cidFont(characters));
  const children = [section('a', 'Night porter', [p('Each night is other than the one.')])];

  it('is embedded as such, and its text can be read', async () => {
    const { text, reasons, fonts } = await build(children, theme);
    expect(reasons).toEqual([]);
    expect(text).toContain('Each night is other than the one.');
    const own = fonts.filter((font) => nameOf(font.Subtype) === 'CIDFontType0');
    expect(own.map((font) => nameOf(font.BaseFont))).toEqual(['AAAAAA+HarbourRegular']);
  });

  it('shows each letter by its own outline, from whichever part of the font', async () => {
    const { bytes } = await renderPdf(pack(children), theme);
    const file = readPdf(bytes);
    const [font = {}] = type0FontsOf(file);
    const texts = [...toUnicodeOf(file, font)];
    expect(texts.length).toBeGreaterThan(10);
    const descendant = file.dict(file.list(font.DescendantFonts)[0]);
    const program = file.stream(file.dict(descendant.FontDescriptor).FontFile3);
    const embedded = readCff(Buffer.from(program, 'latin1'));
    const codes = Array.from({ length: characters.length + 1 }, (_, glyph) => glyph);
    expect(codes.filter(embedded.has)).toEqual([0, ...texts.map(([code]) => code)]);
    const named = readCff(Buffer.from(readFontFile(cffFont(characters)).tables.get('CFF ') ?? []));
    expect(embedded.fontDicts).toBe(2);
    for (const [code, text] of texts) {
      const glyph = characters.indexOf(text) + 1;
      expect(embedded.outlineOf(code)).toBe(named.outlineOf(glyph));
      expect(embedded.widthOf(code)).toBe(named.widthOf(glyph));
    }
  });

  it.each([
    ['another width', 'UA 7.21.5-1', (file: StoredFile) => replaceText(file, '/W [0 [', '/W [0 [1 ')],
    [
      'a glyph that is not there',
      'UA 7.21.4.1-2',
      (file: StoredFile) => replaceInStream(file, /\[\([^()\\]{2}/, '[(\xff\xf0'),
    ],
    [
      'outlines of another kind',
      'A 6.2.11.2-7',
      (file: StoredFile) => replaceText(file, '/CIDFontType0C', '/OpenType'),
    ],
    ['no outlines', 'UA 7.21.4.1-1', (file: StoredFile) => replaceText(file, /\/FontFile3 \d+ 0 R/, '')],
  ])('is checked: %s', async (_, clause, change) => {
    const { bytes } = await renderPdf(pack([p('Each night')], { running: {} }), theme);
    expect(checkConformance(changePdf(bytes, change)).map((finding) => finding.clause)).toContain(clause);
  });
});

describe('a font with a damaged outline', () => {
  it.each([
    ['by names', cffFont],
    ['by CIDs', cidFont],
  ])('is named, numbered %s', async (_, make) => {
    const font = withDamagedOutlines(make('abcdefghijklmnopqrstuvwxyz E'));
    const { bytes, messages } = await renderPdf(pack([p('Each night')]), themeOf(font));
    expect(bytes).toHaveLength(0);
    expect(messages).toEqual([
      { ruleId: 'pdf/font', reason: expect.stringMatching(/damage in an outline.*“Harbour/), fatal: true },
    ]);
  });
});
