import { describe, expect, it } from 'vitest';
import type { Block, Pack } from '../../pack/tree.ts';
import { openFace } from '../fonts/face.ts';
import { renderPdf } from './index.ts';
import { layOut } from './layout/index.ts';
import type { TextFrame } from './layout/page.ts';
import { fact, grid, list, p, pack, section } from './testing/build.ts';
import { readPdf } from './testing/read-pdf.ts';
import { rightToLeftTheme } from './testing/right-to-left-theme.ts';
import { allOf, structureOf } from './testing/structure.ts';

const hebrew = rightToLeftTheme('hebrew');
const arabic = rightToLeftTheme('arabic');

async function textOf(made: Pack, theme = hebrew): Promise<string> {
  const { bytes, messages } = await renderPdf(made, theme);
  expect(messages).toEqual([]);
  return structureOf(readPdf(bytes)).text;
}

/** Where words stand: what each frame says, its left edge and its right edge. */
async function framesOf(
  children: Block[],
  language: string,
): Promise<{ said: string; x: number; right: number }[]> {
  const { laidOut } = await layOut(pack(children, { language, running: {} }), hebrew);
  return laidOut.pages
    .flatMap((page) => page.over)
    .filter((frame): frame is TextFrame => frame.kind === 'text' && frame.mark !== 'pagination')
    .map(({ words, x, width }) => ({
      said: words
        .map(({ text }) => text)
        .join('')
        .trim(),
      x,
      right: x + width,
    }));
}

function placeOf(frames: Awaited<ReturnType<typeof framesOf>>, said: string) {
  const found = frames.find((frame) => frame.said === said);
  if (!found) throw new Error(`Nothing says ${said}: ${frames.map((frame) => frame.said).join(' | ')}`);
  return found;
}

describe('text that runs from right to left', () => {
  const sentence = 'העובד (Link Worker) נפגש עם 12 אנשים; שלום!';

  it('is read in the order of its source', async () => {
    expect(await textOf(pack([p(sentence)], { language: 'he' }))).toBe(sentence);
    expect(await textOf(pack([p(`A word, שלום עולם, of Hebrew.`)]))).toBe('A word, שלום עולם, of Hebrew.');
  });

  it('is read so in Arabic, with its ligatures and vowel signs', async () => {
    const words = 'السَّلامُ عَلَيْكُم، يعمل المنسّق مع الناس في 12 عيادة.';
    expect(await textOf(pack([p(words)], { language: 'ar' }), arabic)).toBe(words);
  });

  it('stands in the order of the bidirectional algorithm', async () => {
    const frames = await framesOf([p(sentence)], 'he');
    const order = [...frames].sort((a, b) => b.x - a.x).map(({ said }) => said);
    expect(order).toEqual(['העובד (', 'Link Worker', ') נפגש עם', '12', 'אנשים; שלום!']);
  });

  it('keeps words from the left in their own order, within a paragraph of either kind', async () => {
    const frames = await framesOf([p('The words שלום עולם mean peace.')], 'en');
    const order = [...frames].sort((a, b) => a.x - b.x).map(({ said }) => said);
    expect(order).toEqual(['The words', 'שלום עולם', 'mean peace.']);
  });

  it('mirrors brackets', () => {
    const face = openFace(hebrew.body.regular);
    const glyph = (text: string, backwards: boolean) => face.shape(text, 'he', backwards)?.glyphs[0]?.id;
    expect(glyph('(', true)).toBe(glyph(')', false));
    expect(glyph('(', true)).not.toBe(glyph('(', false));
  });

  it('joins Arabic letters', () => {
    const face = openFace(arabic.body.regular);
    const glyphsOf = (text: string) => face.shape(text, 'ar', true)?.glyphs.map(({ id }) => id);
    expect(glyphsOf('ععع')).toHaveLength(3);
    expect(new Set(glyphsOf('ععع')).size).toBe(3);
  });

  it('breaks over lines from the right, each line in order', async () => {
    const words = Array.from({ length: 60 }, (_, i) => `מילה${i}`).join(' ');
    expect(await textOf(pack([p(words)], { language: 'he' }))).toBe(words);
  });
});

describe('a pack in Hebrew', () => {
  it('has its text at the right, numbers and bullets on the right of it', async () => {
    const frames = await framesOf([p('שלום'), list(['אחת'])], 'he');
    const text = placeOf(frames, 'שלום');
    const bullet = placeOf(frames, '•');
    // At the right of it lies the free column, at the left none.
    expect(text.right).toBeGreaterThan(380);
    expect(bullet.x).toBeGreaterThan(placeOf(frames, 'אחת').right);
    expect(bullet.right).toBeLessThanOrEqual(text.right + 0.01);
  });

  it('has the first column of tables and facts on the right', async () => {
    const frames = await framesOf(
      [grid(['ראשון', 'שני'], [['א', 'ב']]), { type: 'facts', items: [fact('שכר', '27,400')] }],
      'he',
    );
    expect(placeOf(frames, 'ראשון').x).toBeGreaterThan(placeOf(frames, 'שני').right);
    expect(placeOf(frames, 'א').x).toBeGreaterThan(placeOf(frames, 'ב').right);
    expect(placeOf(frames, 'שכר').x).toBeGreaterThan(placeOf(frames, '27,400').right);
  });

  it('has the page numbers of its contents on the left', async () => {
    const contents: Block = { type: 'contents', title: [], depth: 1 };
    const frames = await framesOf([contents, section('a', 'תפקיד', [p('שלום')], { newPage: true })], 'he');
    expect(placeOf(frames, '2').x).toBeLessThan(100);
    expect(placeOf(frames, 'תפקיד').right).toBeGreaterThan(380);
  });

  it('sets what is marked as English from the left', async () => {
    const frames = await framesOf([{ ...p('Peace, and quiet!'), language: 'en' }], 'he');
    expect(frames.map(({ said }) => said)).toEqual(['Peace, and quiet!']);
    expect(frames[0]?.right).toBeLessThan(400);
  });

  it('sets labels in English at the right, with the Hebrew that follows them', async () => {
    const label = { type: 'text', value: 'Support: ', language: 'en' } as const;
    const frames = await framesOf([p([label, { type: 'text', value: 'שלום!' }])], 'he');
    expect(placeOf(frames, 'Support:').right).toBeGreaterThan(380);
    expect(placeOf(frames, 'שלום!').right).toBeLessThan(placeOf(frames, 'Support:').x + 0.01);
  });

  it('keeps words in English in their own order where they begin with a number', async () => {
    const hours = { type: 'text', value: '35 hours a week', language: 'en' } as const;
    const frames = await framesOf([p([hours])], 'he');
    expect(frames.map(({ said }) => said)).toEqual(['35 hours a week']);
    expect(frames[0]?.right).toBeGreaterThan(380);
  });

  it('draws its letters from the left, and says them in order by an element', async () => {
    const { bytes } = await renderPdf(pack([p('שלום')], { language: 'he', running: {} }), hebrew);
    const spans = allOf(structureOf(readPdf(bytes)), 'Span');
    expect(spans.map(({ dict }) => dict.ActualText)).toEqual(['שלום']);
  });
});

describe('a paragraph in Hebrew of an English pack', () => {
  it('is set from the right', async () => {
    const frames = await framesOf([p('שלום לכולם'), p('Peace')], 'en');
    expect(placeOf(frames, 'שלום לכולם').x).toBeGreaterThan(placeOf(frames, 'Peace').right);
  });
});
