import { describe, expect, test } from 'vitest';
import { testTheme } from '../../testing/load-theme.ts';
import { renderPdf } from './index.ts';
import { changePdf, replaceInStream, replaceText, type StoredFile } from './testing/change-pdf.ts';
import { checkConformance } from './testing/conformance/index.ts';
import { stressPack } from './testing/stress-pack.ts';

const { bytes } = await renderPdf(stressPack(), testTheme());

/** Clauses that a changed file breaks, each once. */
function broken(change: (file: StoredFile) => void): string[] {
  const changed = changePdf(bytes, change);
  return [...new Set(checkConformance(changed).map(({ clause }) => clause))];
}

/** The dictionaries of structure elements of a type. */
function elements(type: string): (text: string) => boolean {
  return (text) => text.includes(`/Type /StructElem /S /${type} `);
}

const isLink = (text: string): boolean => text.includes('/Subtype /Link');
const isPage = (text: string): boolean => text.includes('/Type /Page\n');
const isFont = (text: string): boolean => text.includes('/Type /Font');

/** One fault each, with the clause that it breaks. */
const faults: [family: string, fault: string, clause: string, change: (file: StoredFile) => void][] = [
  ['file', 'encryption', 'A 6.1.3-2', (file) => replaceText(file, '/Root', '/Encrypt << >> /Root')],
  ['file', 'no identifier', 'A 6.1.3-1', (file) => replaceText(file, /\/ID \[.*\]/, '')],
  [
    'file',
    'forms',
    'UA 7.15-1',
    (file) => replaceText(file, '/Type /Catalog', '/Type /Catalog /AcroForm << >>'),
  ],
  [
    'file',
    'optional content',
    'UA 7.10-1',
    (file) => replaceText(file, '/Type /Catalog', '/Type /Catalog /OCProperties << >>'),
  ],
  [
    'file',
    'an attached file',
    'UA 7.11-1',
    (file) => replaceText(file, '/Dests', '/EmbeddedFiles << >> /Dests'),
  ],
  [
    'file',
    'an action of the document',
    'A 6.5.2-1',
    (file) => replaceText(file, '/Type /Catalog', '/Type /Catalog /OpenAction [9 0 R /Fit]'),
  ],
  [
    'file',
    'a packing that is not allowed',
    'A 6.1.7.2-1',
    (file) => replaceText(file, '/FlateDecode', '/LZWDecode', (text) => text.includes('/Subtype /Image')),
  ],
  [
    'file',
    'a picture that is smoothed',
    'A 6.2.8-3',
    (file) => replaceText(file, '/Subtype /Image', '/Subtype /Image /Interpolate true'),
  ],
  [
    'catalogue',
    'a file that is not marked',
    'UA 6.2-1',
    (file) => replaceText(file, '/Marked true', '/Marked false'),
  ],
  [
    'catalogue',
    'suspect tags',
    'UA 7.1-4',
    (file) => replaceText(file, '/Marked true', '/Marked true /Suspects true'),
  ],
  [
    'catalogue',
    'a title that is not shown',
    'UA 7.1-10',
    (file) => replaceText(file, '/DisplayDocTitle true', '/DisplayDocTitle false'),
  ],
  ['catalogue', 'no language', 'UA 7.2-34', (file) => replaceText(file, '/Lang (en-GB)', '')],
  [
    'catalogue',
    'a malformed language',
    'UA 7.2-29',
    (file) => replaceText(file, '/Lang (en-GB)', '/Lang (en_GB)'),
  ],
  [
    'catalogue',
    'a malformed language of words',
    'UA 7.2-29',
    (file) => replaceText(file, '/Lang (cy)', '/Lang (c1)'),
  ],
  ['catalogue', 'no output intent', 'A 6.2.4.3-2', (file) => replaceText(file, /\/OutputIntents \[.*\]/, '')],
  [
    'catalogue',
    'a colour profile of a printer',
    'A 6.2.3-1',
    (file) => replaceInStream(file, 'mntrRGB ', 'prtrCMYK'),
  ],
  ['metadata', 'no metadata', 'UA 7.1-8', (file) => replaceText(file, /\/Metadata \d+ 0 R/, '')],
  [
    'metadata',
    'no part of PDF/UA',
    'UA 5-1',
    (file) => replaceInStream(file, '<pdfuaid:part>1</pdfuaid:part>', ''),
  ],
  [
    'metadata',
    'another part of PDF/UA',
    'UA 5-2',
    (file) => replaceInStream(file, '<pdfuaid:part>1<', '<pdfuaid:part>2<'),
  ],
  [
    'metadata',
    'no part of PDF/A',
    'A 6.6.4-1',
    (file) => replaceInStream(file, '<pdfaid:part>2</pdfaid:part>', ''),
  ],
  [
    'metadata',
    'another part of PDF/A',
    'A 6.6.4-2',
    (file) => replaceInStream(file, '<pdfaid:part>2<', '<pdfaid:part>3<'),
  ],
  [
    'metadata',
    'another level of PDF/A',
    'A 6.6.4-3',
    (file) => replaceInStream(file, '<pdfaid:conformance>A<', '<pdfaid:conformance>B<'),
  ],
  ['metadata', 'no title', 'UA 7.1-9', (file) => replaceInStream(file, /<dc:title>.*<\/dc:title>/, '')],
  [
    'metadata',
    'another title than the properties',
    'PDF 14.3.3',
    (file) => replaceInStream(file, '>Link Worker &amp;', '>Link Workers &amp;'),
  ],
  [
    'metadata',
    'an ampersand that is not escaped',
    'A 6.6.2.1-4',
    (file) => replaceInStream(file, 'Worker &amp;', 'Worker &'),
  ],
  ['metadata', 'a tag that is not closed', 'A 6.6.2.1-4', (file) => replaceInStream(file, '</dc:title>', '')],
  [
    'metadata',
    'no schema of pdfuaid',
    'A 6.6.2.3.1-1',
    (file) =>
      replaceInStream(
        file,
        '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<',
        '<pdfaSchema:namespaceURI>http://example.org/<',
      ),
  ],
  [
    'marking',
    'text that is not marked',
    'UA 7.1-3',
    (file) => replaceInStream(file, /\/P << \/MCID 0 >> BDC\n([\s\S]*?\n)EMC/, '$1'),
  ],
  [
    'marking',
    'a line that is not marked',
    'UA 7.1-3',
    (file) => replaceInStream(file, /\/Artifact BMC\n([^E]*?\n)EMC/, '$1'),
  ],
  [
    'marking',
    'an artifact inside content',
    'UA 7.1-1',
    (file) => replaceInStream(file, /(\/P << \/MCID 1 >> BDC\n)/, '$1/Artifact BMC EMC\n'),
  ],
  [
    'marking',
    'content inside an artifact',
    'UA 7.1-2',
    (file) => replaceInStream(file, /\/P << \/MCID 1 >> BDC\n([\s\S]*?\nEMC)/, '/Artifact BMC\n$&\nEMC'),
  ],
  ['marking', 'a sequence that is never closed', 'PDF 14.6', (file) => replaceInStream(file, /EMC$/, '')],
  [
    'marking',
    'a sequence that overlaps a text object',
    'PDF 14.6',
    (file) => replaceInStream(file, /ET\nEMC/, 'EMC\nET'),
  ],
  [
    'marking',
    'a number that is used twice',
    'PDF 14.7.4',
    (file) => replaceInStream(file, '/MCID 1 >>', '/MCID 0 >>'),
  ],
  [
    'marking',
    'a number that no element has',
    'UA 7.1-3',
    (file) => replaceInStream(file, '/MCID 0 >>', '/MCID 999 >>'),
  ],
  [
    'marking',
    'content marked as another type',
    'PDF 14.7.4.3',
    (file) => replaceInStream(file, '/P << /MCID 0 >>', '/H1 << /MCID 0 >>'),
  ],
  [
    'marking',
    'a parent tree that names another element',
    'PDF 14.7.4.4',
    (file) => replaceText(file, /\/Nums \[0 \[(\d+ 0 R) (\d+ 0 R)/, '/Nums [0 [$2 $1'),
  ],
  [
    'marking',
    'a parent tree without a page',
    'UA 7.1-3',
    (file) => replaceText(file, '/Nums [0 [', '/Nums [999 ['),
  ],
  [
    'marking',
    'an element without its content',
    'PDF 14.7.4.4',
    (file) => replaceText(file, /\/K \[\d+\]/, '/K []', elements('P')),
  ],
  [
    'marking',
    'an element with content that is not there',
    'PDF 14.7.4',
    (file) => replaceText(file, /\/K \[\d+\]/, '/K [998]', elements('P')),
  ],
  ['nesting', 'no structure tree', 'UA 7.1-11', (file) => replaceText(file, /\/StructTreeRoot \d+ 0 R/, '')],
  ['nesting', 'a type that no one knows', 'UA 7.1-5', (file) => replaceText(file, '/S /Sect', '/S /Part1')],
  [
    'nesting',
    'a role map',
    'UA 7.1-7',
    (file) => replaceText(file, '/Type /StructTreeRoot', '/Type /StructTreeRoot /RoleMap << /P /H1 >>'),
  ],
  [
    'nesting',
    'an element without a parent',
    'UA 7.1-12',
    (file) => replaceText(file, /\/P \d+ 0 R/, '', elements('Sect')),
  ],
  [
    'nesting',
    'an element with another parent',
    'PDF 14.7.2',
    (file) => replaceText(file, /\/P \d+ 0 R/, '/P 1 0 R', elements('Sect')),
  ],
  ['nesting', 'a row as a cell', 'UA 7.2-36', (file) => replaceText(file, '/S /TR ', '/S /TD ')],
  ['nesting', 'an item as a paragraph', 'UA 7.2-19', (file) => replaceText(file, '/S /LI ', '/S /P ')],
  [
    'nesting',
    'an item’s body as a paragraph',
    'UA 7.2-20',
    (file) => replaceText(file, '/S /LBody ', '/S /P '),
  ],
  ['nesting', 'a list as a section', 'UA 7.2-17', (file) => replaceText(file, '/S /L ', '/S /Sect ')],
  [
    'nesting',
    'an item without a body',
    'PDF 14.8.4.3.3',
    (file) => replaceText(file, '/S /LBody ', '/S /Lbl '),
  ],
  [
    'nesting',
    'an entry of the contents as a section',
    'UA 7.2-27',
    (file) => replaceText(file, '/S /TOCI ', '/S /Sect '),
  ],
  ['nesting', 'the contents as a section', 'UA 7.2-26', (file) => replaceText(file, '/S /TOC ', '/S /Sect ')],
  ['nesting', 'a cell as a paragraph', 'UA 7.2-10', (file) => replaceText(file, '/S /TD ', '/S /P ')],
  ['nesting', 'a head inside a row', 'UA 7.2-4', (file) => replaceText(file, '/S /TBody ', '/S /TR ')],
  [
    'nesting',
    'a note without an identifier',
    'UA 7.9-1',
    (file) => replaceText(file, /\/ID \(note-1\)/, '', elements('Note')),
  ],
  [
    'nesting',
    'two notes of one identifier',
    'UA 7.9-2',
    (file) => replaceText(file, '/ID (note-1)', '/ID (note-2)', elements('Note')),
  ],
  ['headings', 'a level that is skipped', 'UA 7.4.2-1', (file) => replaceText(file, '/S /H3', '/S /H4')],
  ['headings', 'a heading without a level', 'UA 7.4.4-3', (file) => replaceText(file, '/S /H3', '/S /H')],
  ['tables', 'a head as a body', 'UA 7.2-14', (file) => replaceText(file, '/S /TBody ', '/S /TFoot ')],
  ['tables', 'two heads', 'UA 7.2-11', (file) => replaceText(file, '/S /TBody ', '/S /THead ')],
  [
    'tables',
    'two captions',
    'UA 7.2-39',
    (file) => replaceText(file, /\/K \[(\d+ 0 R) (\d+ 0 R \d+ 0 R)\]/, '/K [$1 $1 $2]', elements('Table')),
  ],
  [
    'tables',
    'a header without a scope',
    'UA 7.5-1',
    (file) => replaceText(file, /\/A \[<< \/O \/Table \/Scope \/Column >>\]/, '', elements('TH')),
  ],
  [
    'tables',
    'a row of fewer cells',
    'UA 7.2-42',
    (file) => replaceText(file, /\/K \[\d+ 0 R /, '/K [', elements('TR')),
  ],
  [
    'tables',
    'a cell that spans too many columns',
    'UA 7.2-42',
    (file) => replaceText(file, '/S /TD ', '/S /TD /A << /O /Table /ColSpan 2 >> '),
  ],
  [
    'tables',
    'a cell that spans too many rows',
    'UA 7.2-41',
    (file) => replaceText(file, '/S /TD ', '/S /TD /A << /O /Table /RowSpan 99 >> '),
  ],
  [
    'figures',
    'a figure without words',
    'UA 7.3-1',
    (file) => replaceText(file, /\/Alt \([^)]*\)/, '', elements('Figure')),
  ],
  [
    'figures',
    'a figure without a box',
    'PDF 14.8.5.4.3',
    (file) => replaceText(file, /\/BBox \[[^\]]*\]/, '', elements('Figure')),
  ],
  [
    'figures',
    'a figure with a box beside its page',
    'PDF 14.8.5.4.3',
    (file) => replaceText(file, /\/BBox \[[^\]]*\]/, '/BBox [-90 0 -10 10]', elements('Figure')),
  ],
  ['links', 'a link of another type', 'UA 7.18.5-1', (file) => replaceText(file, '/S /Link ', '/S /Span ')],
  ['links', 'pages in no order', 'UA 7.18.3-1', (file) => replaceText(file, '/Tabs /S', '', isPage)],
  [
    'links',
    'a link that says nothing',
    'UA 7.18.5-2',
    (file) => replaceText(file, /\/Contents \([^)]+\)/, '/Contents ()', isLink),
  ],
  [
    'links',
    'a link that is in no tree',
    'UA 7.18.5-1',
    (file) => replaceText(file, /\/StructParent \d+/, '', isLink),
  ],
  [
    'links',
    'a link of another element',
    'PDF 14.7.4.4',
    (file) => replaceText(file, /\/OBJR \/Obj \d+/, '/OBJR /Obj 1'),
  ],
  ['links', 'a link that is not printed', 'A 6.3.2-2', (file) => replaceText(file, '/F 4', '/F 0', isLink)],
  ['links', 'a link that is hidden', 'A 6.3.2-2', (file) => replaceText(file, '/F 4', '/F 6', isLink)],
  [
    'links',
    'another kind of annotation',
    'UA 7.18.1-1',
    (file) => replaceText(file, '/Subtype /Link', '/Subtype /Text'),
  ],
  [
    'links',
    'a link of another page',
    'PDF 12.5.2',
    (file) => replaceText(file, /\/P \d+ 0 R/, '/P 1 0 R', isLink),
  ],
  [
    'fonts',
    'no text of codes',
    'UA 7.21.7-1',
    (file) => replaceText(file, /\/ToUnicode \d+ 0 R/, '', isFont),
  ],
  [
    'fonts',
    'a code without its text',
    'UA 7.21.7-1',
    (file) => replaceInStream(file, /^<[0-9a-f]{4}> <0065>\n/m, ''),
  ],
  [
    'fonts',
    'a code whose text is no character',
    'UA 7.21.7-2',
    (file) => replaceInStream(file, /^(<[0-9a-f]{4}>) <0065>$/m, '$1 <FEFF>'),
  ],
  [
    'fonts',
    'a code whose text is of private use',
    'A 6.2.11.7.3-1',
    (file) => replaceInStream(file, /^(<[0-9a-f]{4}>) <0065>$/m, '$1 <E000>'),
  ],
  [
    'fonts',
    'a font that is not embedded',
    'UA 7.21.4.1-1',
    (file) => replaceText(file, /\/FontFile2 \d+ 0 R/, ''),
  ],
  [
    'fonts',
    'codes that name no glyph',
    'UA 7.21.3.2-1',
    (file) => replaceText(file, '/CIDToGIDMap /Identity', ''),
  ],
  [
    'fonts',
    'a list of glyphs',
    'UA 7.21.4.2-2',
    (file) => replaceText(file, '/Type /FontDescriptor', '/Type /FontDescriptor /CIDSet 1 0 R'),
  ],
  [
    'fonts',
    'other codes',
    'UA 7.21.3.3-1',
    (file) => replaceText(file, '/Encoding /Identity-H', '/Encoding /WinAnsiEncoding'),
  ],
  [
    'fonts',
    'widths that are not the font’s',
    'UA 7.21.5-1',
    (file) => replaceText(file, /\/W \[0 \[[\d.]+\] (\d+) \[[\d.]+/, '/W [0 [0] $1 [9'),
  ],
  [
    'fonts',
    'the glyph of missing characters',
    'UA 7.21.8-1',
    (file) => replaceInStream(file, /\[\([^()\\]{2}/, '[(\0\0'),
  ],
  [
    'fonts',
    'a glyph that the font has not',
    'UA 7.21.4.1-2',
    (file) => replaceInStream(file, /\[\([^()\\]{2}/, '[(\xff\xf0'),
  ],
  [
    'fonts',
    'a font that is in no resources',
    'A 6.2.2-2',
    (file) => replaceInStream(file, /\/F1 ([\d.]+) Tf/, '/F99 $1 Tf'),
  ],
  [
    'navigation',
    'a link that leads nowhere',
    'PDF 12.3.2.3',
    (file) => replaceText(file, /\/Dest \([^)]*\)/, '/Dest (nowhere)', isLink),
  ],
  [
    'navigation',
    'a destination on no page',
    'PDF 12.3.2.3',
    (file) => replaceText(file, '/Names [(anchored) [', '/Names [(anchored) [1 0 R '),
  ],
  [
    'navigation',
    'destinations out of order',
    'PDF 7.9.6',
    (file) => replaceText(file, '(anchored)', '(zebra)'),
  ],
  [
    'navigation',
    'a bookmark of other words',
    'PDF 12.3.3',
    (file) => replaceText(file, '/Title (Lists)', '/Title (List)'),
  ],
  [
    'navigation',
    'a bookmark of another page',
    'PDF 12.3.3',
    (file) => replaceText(file, /\/Title \(Lists\) (.*)\/Dest \[\d+/, '/Title (Lists) $1/Dest [9'),
  ],
  [
    'navigation',
    'a bookmark that is missing',
    'PDF 12.3.3',
    (file) => replaceText(file, /(\/Title \(1 Terms\).*)\/Next \d+ 0 R/, '$1'),
  ],
  ['navigation', 'no bookmarks', 'PDF 12.3.3', (file) => replaceText(file, /\/Outlines \d+ 0 R/, '')],
];

test('the stress pack meets every condition', () => {
  expect(checkConformance(bytes)).toEqual([]);
});

test('a file that is taken apart and put together is the same file', () => {
  expect(broken(() => {})).toEqual([]);
});

describe('a fault is found by its clause', () => {
  test.each(faults)('%s: %s (%s)', (_family, _fault, clause, change) => {
    expect(broken(change)).toContain(clause);
  });

  test('in the header and at the end', () => {
    const text = Buffer.from(bytes).toString('latin1');
    const clauses = (changed: string): string[] =>
      checkConformance(Buffer.from(changed, 'latin1')).map(({ clause }) => clause);
    expect(clauses(text.replace('%PDF-1.7', '%PDF-2.0'))).toContain('A 6.1.2-1');
    expect(clauses(text.replace('%\xFF\xFF\xFF\xFF', '%jd..'))).toContain('A 6.1.2-2');
    expect(clauses(`${text}more`)).toContain('A 6.1.3-3');
  });
});
