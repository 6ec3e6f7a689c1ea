import { describe, expect, it } from 'vitest';
import { testTheme } from '../../testing/load-theme.ts';
import { openFace } from '../fonts/face.ts';
import { clustersOf } from '../fonts/shaped.ts';
import { renderPdf } from './index.ts';
import { p, pack, section } from './testing/build.ts';
import { readPdf } from './testing/read-pdf.ts';
import { allOf, structureOf } from './testing/structure.ts';

const theme = testTheme();

const sentences = [
  ['cy', 'Ŵyr y ŷd a’r tŷ ŵyl, â ê î ô û Ŷ.'],
  ['gd', 'Àite-obrach: èideadh, ìre, òran, ùr.'],
  ['ga', 'Ḃ ḃ Ċ ċ Ḋ ḋ Ḟ ḟ Ġ ġ Ṁ ṁ Ṗ ṗ Ṡ ṡ Ṫ ṫ: fáilte romhat.'],
  ['pl', 'Zażółć gęślą jaźń; ŁÓDŹ.'],
  ['el', 'Ἐν ἀρχῇ ἦν ὁ λόγος· ᾧ Ὦ ΰ.'],
  ['uk', 'Ґанок її – щастя; Ђ Љ ѓ ќ ў.'],
  ['vi', 'Tiếng Việt: người, đường, Ưu tiên, ỗ ễ ằ ợ.'],
] as const;

describe('the built-in typefaces', () => {
  it.each(sentences)('print %s as it was written, in text and in headings', async (language, text) => {
    const { bytes, messages } = await renderPdf(
      pack([section('a', text, [p(text)])], { language, running: {} }),
      theme,
    );
    expect(messages).toEqual([]);
    const root = structureOf(readPdf(bytes));
    expect(allOf(root, 'P').map((each) => each.text)).toEqual([text]);
    expect(allOf(root, 'H1').map((each) => each.text)).toEqual([text]);
  });

  it.each(sentences)(
    'print %s the same where its letters were typed apart from their marks',
    async (language, text) => {
      const make = async (words: string) =>
        (await renderPdf(pack([p(words)], { language, metadata: { title: 'A' } }), theme)).bytes;
      expect(Buffer.compare(await make(text), await make(text.normalize('NFD')))).toBe(0);
    },
  );

  it('set marks that no letter is composed with above and below their letters', async () => {
    const text = 'q̣́ and x̌';
    const shaped = openFace(theme.body.regular).shape('q̣́', 'en');
    expect(shaped && clustersOf(shaped)).toHaveLength(1);
    expect(shaped?.glyphs.length).toBeGreaterThan(1);
    expect(shaped?.glyphs.slice(1).every(({ xOffset }) => xOffset !== 0)).toBe(true);
    const { bytes } = await renderPdf(pack([p(text)], { running: {} }), theme);
    expect(allOf(structureOf(readPdf(bytes)), 'P').map((each) => each.text)).toEqual([text.normalize('NFC')]);
  });

  it('shape by the language of a passage', () => {
    const face = openFace(theme.body.regular);
    const glyphsOf = (language: string) => face.shape('бгдпт', language)?.glyphs.map(({ id }) => id);
    expect(glyphsOf('sr')).not.toEqual(glyphsOf('ru'));
  });
});

describe('a passage in another language', () => {
  it('says so in the structure: as a span in a line, as a block of its own', async () => {
    const line = [
      { type: 'text', value: 'Say ' },
      { type: 'text', value: 'nos da', language: 'cy' },
      { type: 'text', value: ' then.' },
    ] as const;
    const { bytes } = await renderPdf(
      pack([p([...line]), { ...p('Fáilte'), language: 'ga' }], { running: {} }),
      theme,
    );
    const root = structureOf(readPdf(bytes));
    const marked = allOf(root).filter(({ dict }) => dict.Lang !== undefined);
    expect(marked.map(({ type, dict, text }) => [type, dict.Lang, text])).toEqual([
      ['Span', 'cy', 'nos da'],
      ['P', 'ga', 'Fáilte'],
    ]);
  });
});
