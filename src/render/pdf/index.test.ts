import { assert, asyncProperty, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Pack } from '../../pack/tree.ts';
import { testTheme } from '../../testing/load-theme.ts';
import { renderPdf } from './index.ts';
import { cell, fact, grid, inlines, list, p, pack, section } from './testing/build.ts';
import { checkConformance } from './testing/conformance/index.ts';
import { png } from './testing/png.ts';
import { type PdfFile, readPdf } from './testing/read-pdf.ts';
import { stressPack } from './testing/stress-pack.ts';
import { allOf, attributeOf, pagesOf, pageText, structureOf, type TestElement } from './testing/structure.ts';

const theme = testTheme();
const sentence = 'You listen for what matters to people, and find with them what can help. ';

async function render(source: Pack): Promise<{ pdf: PdfFile; root: TestElement; reasons: string[] }> {
  const { bytes, messages } = await renderPdf(source, theme);
  expect(checkConformance(bytes)).toEqual([]);
  const pdf = readPdf(bytes);
  return { pdf, root: structureOf(pdf), reasons: messages.map((message) => message.reason) };
}

/** Types of an element and all in it, as one word: `L(LI(Lbl LBody(P)))`. */
function shape(element: TestElement): string {
  return element.kids.length === 0 ? element.type : `${element.type}(${element.kids.map(shape).join(' ')})`;
}

function artifacts(pdf: PdfFile): string[][] {
  return pagesOf(pdf).map((page) => pageText(pdf, page).artifacts.filter((text) => text !== ''));
}

describe('the stress pack', () => {
  it('gives the same bytes twice', async () => {
    const first = await renderPdf(stressPack(), theme);
    const second = await renderPdf(stressPack(), theme);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('leaves a link to nowhere as words', async () => {
    const { pdf, root } = await render(stressPack());
    const links = allOf(root, 'Link');
    expect(pagesOf(pdf).length).toBeGreaterThan(10);
    expect(links.length).toBeGreaterThan(10);
    expect(links.map((each) => each.text)).not.toContain('to nowhere');
    expect(root.text).toContain('one to nowhere,');
  });

  it('says of itself what the metadata say, escaped', async () => {
    const { pdf } = await render(stressPack());
    const root = pdf.dict(pdf.trailer.Root);
    const xmp = Buffer.from(pdf.stream(root.Metadata), 'latin1').toString('utf8');
    expect(xmp).toContain('Link Worker &amp; &lt;Co-ordinator&gt;');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(root.Lang).toBe('en-GB');
    expect(pdf.dict(root.ViewerPreferences).DisplayDocTitle).toBe(true);
  });
});

describe('headings', () => {
  it('start at the first level without a cover, and are the bookmarks', async () => {
    const { pdf, root } = await render(
      pack([section('a', 'One', [section('b', 'Two', [p('x')])], { number: '1' })]),
    );
    expect(allOf(root).map((each) => each.type)).toEqual(['Sect', 'H1', 'Sect', 'H2', 'P']);
    const outlines = pdf.dict(pdf.dict(pdf.trailer.Root).Outlines);
    const first = pdf.dict(outlines.First);
    expect(first.Title).toBe('1 One');
    expect(pdf.dict(first.First).Title).toBe('Two');
  });

  it('never end a page', async () => {
    for (let lines = 30; lines < 60; lines++) {
      const blocks = Array.from({ length: lines }, () => p('A line.'));
      const { root } = await render(
        pack([section('a', 'A', blocks), section('b', 'B', [p(sentence.repeat(6))])]),
      );
      const [, heading] = allOf(root, 'H1');
      const paragraph = allOf(root, 'P').at(-1);
      expect(heading?.pages[0]).toBe(paragraph?.pages[0]);
    }
  });
});

describe('paragraphs', () => {
  it('keep two lines at least on each page', async () => {
    for (let lines = 30; lines < 50; lines++) {
      const blocks = Array.from({ length: lines }, () => p('A line.'));
      const { pdf } = await render(pack([...blocks, p(sentence.repeat(5))]));
      for (const page of pagesOf(pdf)) {
        const shown = pdf.stream(pdf.dict(page).Contents).match(/ Tm\n/g)?.length ?? 0;
        // Header, footer and page number stand on every page.
        expect(shown - 3).not.toBe(1);
      }
    }
  });

  it('keep words, ligatures, hyphens and soft hyphens of the source', async () => {
    const text = `Efficient, self-sufficient office ﬁnal: tŷ, Łódź, ἄνθρωπος, кириллица, Tiếng Việt; ${`${'co'.repeat(20)}\u00AD${'operation'.repeat(5)} `.repeat(3)}non\u2011breaking 1\u00A0000`;
    const { root, reasons } = await render(pack([p(text)]));
    expect(reasons).toEqual([]);
    expect(root.text.replaceAll('\u00AD', '')).toBe(text.replaceAll('\u00AD', '').replace('\u00A0', ' '));
    expect(root.text).toContain('\u00AD');
  });

  it('keep inline elements between the words around them', async () => {
    const { root } = await render(
      pack([
        p([
          { type: 'text', value: 'See ' },
          { type: 'link', url: 'https://example.org', children: inlines('this page') },
          { type: 'text', value: ', ' },
          { type: 'text', value: 'bore da', language: 'cy' },
          { type: 'text', value: '.' },
        ]),
      ]),
    );
    expect(root.text).toBe('See this page, bore da.');
    expect(shape(root)).toBe('Document(P(Link Span))');
    expect(root.kids[0]?.kids[1]?.dict.Lang).toBe('cy');
  });

  it('lead to a cell of a table', async () => {
    const table = grid(['Code', 'Title'], [['RTCO04', 'Link people']]);
    Object.assign(table.body[0]?.cells[0] ?? {}, { id: 'row' });
    const { root } = await render(
      pack([p([{ type: 'link', url: '#row', children: inlines('RTCO04') }]), table]),
    );
    expect(allOf(root, 'Link').map(({ text }) => text)).toEqual(['RTCO04']);
  });

  it('have words of any length', async () => {
    const { root } = await render(pack([p('x'.repeat(500))]));
    expect(root.text).toBe('x'.repeat(500));
  });
});

describe('characters that no face has', () => {
  it('are reported once each, with their place, and shown as a box', async () => {
    const position = { start: { line: 3, column: 1 }, end: { line: 3, column: 9 } };
    const origin = { file: 'roles/a.md', position };
    const { bytes, messages } = await renderPdf(
      pack([p([{ type: 'text', value: 'a 字 and 字', origin }])]),
      theme,
    );
    expect(messages).toEqual([
      {
        ruleId: 'pdf/missing-character',
        reason: 'No typeface of the theme has the character “字” (U+5B57)',
        fatal: true,
        character: '字',
        origin,
      },
    ]);
    expect(structureOf(readPdf(bytes)).text).toBe('a □ and □');
  });

  it('are told of together where they stand in one text', async () => {
    const position = { start: { line: 3, column: 1 }, end: { line: 3, column: 9 } };
    const origin = { file: 'roles/a.md', position };
    const said = async (value: string): Promise<string[]> => {
      const { messages } = await renderPdf(pack([p([{ type: 'text', value, origin }])]), theme);
      return messages.map(({ reason }) => reason);
    };
    const start = 'No typeface of the theme has the characters';
    expect(await said('我们在')).toEqual([`${start} “我”, “们” and “在”`]);
    expect(await said('我们在河边工作')).toEqual([`${start} “我”, “们”, “在” and 4 others of this text`]);
  });

  it('are not those that nobody sees', async () => {
    const { root, reasons } = await render(pack([p('a\u200Db\uFE0F\u0007\u2060c')]));
    expect(reasons).toEqual([]);
    expect(root.text).toBe('abc');
  });
});

describe('lists', () => {
  it('nest inside the body of an item, with their labels', async () => {
    const { root } = await render(
      pack([list(['one', [p('two'), list(['three'])]], { ordered: true, start: 9 })]),
    );
    expect(shape(root)).toBe('Document(L(LI(Lbl LBody(P)) LI(Lbl LBody(P L(LI(Lbl LBody(P)))))))');
    expect(root.text).toBe('9.one10.two–three');
    expect(attributeOf(root.kids[0], 'ListNumbering')).toEqual({ name: 'Decimal' });
  });

  it('say whether a task is done', async () => {
    const { root } = await render(
      pack([{ ...list([]), children: [{ type: 'listItem', checked: true, children: [p('Task')] }] }]),
    );
    expect(allOf(root, 'Lbl')[0]?.dict.Alt).toBe('Done');
  });
});

describe('tables', () => {
  const tall = list(Array.from({ length: 150 }, (_, i) => `Criterion ${i + 1}. ${sentence}`));

  it('have groups, rows, scopes and a caption', async () => {
    const { root } = await render(pack([grid(['A', 'B'], [['1', '2']], { caption: inlines('Caption') })]));
    expect(shape(root)).toBe('Document(Table(Caption THead(TR(TH(P) TH(P))) TBody(TR(TD(P) TD(P)))))');
    expect(attributeOf(allOf(root, 'TH')[0], 'Scope')).toEqual({ name: 'Column' });
  });

  it('split a row over pages inside one cell, and repeat the header as an artifact', async () => {
    const { pdf, root } = await render(pack([grid(['Left', 'Right'], [['short', [tall]]])]));
    const pages = pagesOf(pdf).length;
    expect(pages).toBeGreaterThan(3);
    expect(allOf(root, 'TR')).toHaveLength(2);
    const cell = allOf(root, 'TD')[1];
    expect(new Set(allOf(cell as TestElement).flatMap((each) => each.pages)).size).toBe(pages);
    expect(cell?.text.match(/Criterion \d+/g)).toHaveLength(150);
    const repeated = artifacts(pdf).map((texts) => texts.filter((text) => /Left|Right/.test(text)).length);
    expect(repeated).toEqual([0, ...Array.from({ length: pages - 1 }, () => 2)]);
  });

  it('read row by row', async () => {
    const { root } = await render(
      pack([
        grid(
          ['a', 'b'],
          [
            ['c', 'd'],
            ['e', 'f'],
          ],
        ),
      ]),
    );
    expect(root.text).toBe('abcdef');
  });

  it('name the marked column once, in its header', async () => {
    const marked = { marked: 'Required level' };
    const source = grid(['1', '2'], [['x', 'y']]);
    source.head[0] = {
      type: 'gridRow',
      cells: [cell('1', { header: 'column' }), cell('2', { header: 'column', ...marked })],
    };
    source.body[0] = { type: 'gridRow', cells: [cell('x'), cell('y', marked)] };
    const { root } = await render(pack([source]));
    expect(root.text).toBe('12Required levelxy');
  });

  it('name the marked row once, in its header', async () => {
    const marked = { marked: 'Required level' };
    const source = grid(['Level', 'What'], []);
    source.body = [{ type: 'gridRow', cells: [cell('3', { header: 'row', ...marked }), cell('x', marked)] }];
    const { root } = await render(pack([source]));
    expect(root.text).toBe('LevelWhatRequired level3x');
  });

  it('keep short rows whole', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => [`Row ${i + 1}`, sentence.repeat(4)]);
    const { root } = await render(pack([grid(['A', 'B'], rows)]));
    for (const row of allOf(root, 'TR')) {
      expect(new Set(allOf(row).flatMap((each) => each.pages)).size).toBe(1);
    }
  });
});

describe('footnotes', () => {
  it('stand on the page of their reference, and after its block in the structure', async () => {
    const reference = [{ type: 'text', value: 'Text' } as const, { type: 'noteReference', note: 0 } as const];
    const notes = [{ children: [p('The note.')] }];
    const { root } = await render(
      pack([...Array.from({ length: 70 }, () => p('A line.')), p(reference), p('End')], { notes }),
    );
    const [note] = allOf(root, 'Note');
    const [link] = allOf(root, 'Reference');
    expect(shape(note as TestElement)).toBe('Note(Lbl(Link) P)');
    expect(note?.text).toBe('1The note.');
    expect(allOf(note as TestElement)[1]?.pages).toEqual(allOf(link as TestElement)[0]?.pages);
    const at = root.kids.findIndex((kid) => kid.type === 'Note');
    expect(root.kids[at - 1]?.text).toBe('Text1');
  });
});

describe('contents and running lines', () => {
  it('number pages alike', async () => {
    const sections = Array.from({ length: 90 }, (_, i) =>
      section(`s${i}`, `Section ${i}`, [p(sentence.repeat(20))]),
    );
    const { pdf, root } = await render(
      pack([{ type: 'contents', title: inlines('Contents'), depth: 1 }, ...sections]),
    );
    const entries = allOf(root, 'TOCI').map((entry) => entry.text);
    const headings = allOf(root, 'H1').slice(1);
    expect(entries).toEqual(headings.map((heading) => `${heading.text} ${(heading.pages[0] ?? 0) + 1}`));
    expect(new Set(allOf(root, 'TOCI').flatMap((entry) => entry.kids[0]?.pages)).size).toBeGreaterThan(1);
    const pages = pagesOf(pdf).length;
    artifacts(pdf).forEach((texts, i) => {
      expect(texts.join('|')).toContain(`Page ${i + 1} of ${pages}`);
    });
  });

  it('mark every page of a draft, whatever the theme has there', async () => {
    const sections = Array.from({ length: 9 }, (_, i) =>
      section(`s${i}`, `S ${i}`, [p(sentence.repeat(20))]),
    );
    const { pdf } = await render(pack(sections, { running: { header: 'Porter', mark: 'Draft' } }));
    const texts = artifacts(pdf).map((each) => each.join('|'));
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text).toMatch(/Draft · (?:\|)?Porter/);
  });

  it('leave the cover alone', async () => {
    const { pdf } = await render(
      pack([
        { type: 'cover', title: inlines('Title'), facts: [fact('Pay', 'Enough')] },
        section('a', 'A', [p('x')]),
      ]),
    );
    expect(artifacts(pdf).map((texts) => texts.length > 0)).toEqual([false, true]);
  });
});

describe('pictures', () => {
  it('are figures with a text alternative and a box, or decoration', async () => {
    const { root } = await render(
      pack([
        { type: 'figure', picture: png(10, 10, true), alt: 'A box' },
        { type: 'figure', picture: png(10, 10), alt: '' },
      ]),
    );
    const figures = allOf(root, 'Figure');
    expect(figures).toHaveLength(1);
    expect(figures[0]?.dict.Alt).toBe('A box');
    expect(attributeOf(figures[0], 'BBox')).toHaveLength(4);
  });

  it('that are broken give a message', async () => {
    const broken = { ...png(10, 10), bytes: new Uint8Array([1, 2, 3]) };
    const { reasons } = await render(pack([{ type: 'figure', picture: broken, alt: 'A box' }]));
    expect(reasons).toEqual([
      'Unexpected content of a picture of type `image/png` (no PNG header); the PDF is without it',
    ]);
  });

  it('that can’t be drawn are told in words', async () => {
    const svg = { ...png(10, 10), mediaType: 'image/svg+xml' as const };
    const { root, reasons } = await render(pack([{ type: 'figure', picture: svg, alt: 'Two circles' }]));
    expect(root.text).toBe('Two circles');
    expect(reasons).toHaveLength(1);
  });
});

describe('whatever comes', () => {
  it('nests hundreds of levels deep', async () => {
    let quote: Block = p('innermost');
    for (let i = 0; i < 400; i++) quote = { type: 'blockquote', children: [quote] };
    let items: Block = p('innermost');
    for (let i = 0; i < 300; i++) items = list([[items]]);
    const { root } = await render(pack([quote, items]));
    expect(root.text).toContain('innermost');
  });

  it('renders sixty columns', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `Column ${i}`);
    const { root } = await render(pack([grid(names, [names])]));
    expect(root.text).toBe(names.map((name) => name + name).join(''));
  });

  it('keeps any text, set aside characters without a glyph', async () => {
    await assert(
      asyncProperty(string({ unit: 'grapheme', maxLength: 80 }), async (text) => {
        const { bytes, messages } = await renderPdf(
          pack([p(text), list([text]), grid(['x'], [[text]])]),
          theme,
        );
        const root = structureOf(readPdf(bytes));
        expect(root.type).toBe('Document');
        if (messages.length > 0 || !/^[\x20-\x7E]*$/.test(text)) return;
        const words = text.replace(/ +/g, ' ').trim();
        expect(allOf(root, 'P').filter((each) => each.text === words).length).toBe(words === '' ? 0 : 3);
      }),
      { numRuns: 60 },
    );
  });
});
