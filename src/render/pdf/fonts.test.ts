import { describe, expect, it } from 'vitest';
import type { Block } from '../../pack/tree.ts';
import { testTheme } from '../../testing/load-theme.ts';
import type { LoadedTheme } from '../theme.ts';
import { renderPdf } from './index.ts';
import { p, pack, section } from './testing/build.ts';
import { cffFont } from './testing/cff-font.ts';
import { checkConformance } from './testing/conformance/index.ts';
import { type Dict, nameOf, type PdfFile, readPdf } from './testing/read-pdf.ts';
import { structureOf } from './testing/structure.ts';

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
  const [page] = file.list(file.dict(file.dict(file.trailer.Root).Pages).Kids);
  const fonts = file.dict(file.dict(file.dict(page).Resources).Font);
  return Object.values(fonts).map((font) => file.dict(file.list(file.dict(font).DescendantFonts)[0]));
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

describe('a font with a damaged outline', () => {
  it('is named', async () => {
    const font = Uint8Array.from(cffFont('abcdefghijklmnopqrstuvwxyz E'));
    const start = Buffer.from(font).indexOf('CFF ');
    const at = new DataView(font.buffer).getUint32(start + 8);
    font.fill(0xff, at + 4, at + 200);
    const { messages } = await renderPdf(pack([p('Each night')]), themeOf(font));
    expect(messages).toEqual([
      { ruleId: 'pdf/font', reason: expect.stringMatching(/damage in an outline.*“Harbour/), fatal: true },
    ]);
  });
});
