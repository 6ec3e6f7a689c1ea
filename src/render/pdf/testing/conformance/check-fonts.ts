import { type Dict, nameOf, type PdfFile, type Value } from '../read-pdf.ts';
import { toUnicodeOf } from '../to-unicode.ts';
import { readCff } from './read-cff.ts';
import { type FontProgram, readFont } from './read-font.ts';
import { dictOf, type Report, type Subject } from './subject.ts';

/** Characters that draw nothing: spaces, and what only tells how text is set. */
const UNSEEN = /^[\s\p{Zs}\p{Cf}\u2800]*$/u;
const PRIVATE = /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/u;

/** A code that is shown, and whether every place that shows it says its text another way. */
type Used = Map<number, { told: boolean }>;

/** Fonts are embedded, and each code that is shown has a glyph, its width and its text. */
export function checkFonts(subject: Subject, report: Report): void {
  const { pdf } = subject;
  for (const [name, { font, used }] of usedCodes(subject, report)) {
    if (nameOf(font.Subtype) !== 'Type0' || nameOf(font.Encoding) !== 'Identity-H') {
      report('UA 7.21.3.3-1', `Font ${name} is not one of two-byte codes`);
      continue;
    }
    checkText(name, toUnicodeOf(pdf, font), used, report);
    const descendant = dictOf(pdf, pdf.list(font.DescendantFonts)[0]);
    const descriptor = dictOf(pdf, descendant.FontDescriptor);
    if (descriptor.CIDSet !== undefined)
      report('UA 7.21.4.2-2', `Font ${name} has a CIDSet, which is never written`);
    const isCff = nameOf(descendant.Subtype) === 'CIDFontType0';
    if (!isCff && nameOf(descendant.CIDToGIDMap) !== 'Identity')
      report('UA 7.21.3.2-1', `Font ${name} does not say which glyph a code is`);
    const file = isCff ? descriptor.FontFile3 : descriptor.FontFile2;
    if (file === undefined) {
      report('UA 7.21.4.1-1', `Font ${name} is not embedded`);
      continue;
    }
    if (isCff && nameOf(dictOf(pdf, file).Subtype) !== 'CIDFontType0C')
      report('A 6.2.11.2-7', `Font ${name} has outlines of an unknown kind`);
    const bytes = Buffer.from(pdf.stream(file), 'latin1');
    const program = isCff ? readCff(bytes) : readFont(bytes);
    const glyphs = { program, widths: widthsOf(pdf, descendant), texts: toUnicodeOf(pdf, font) };
    checkGlyphs(name, glyphs, used, report);
  }
}

function usedCodes({ pdf, pages, forms }: Subject, report: Report): Map<string, { font: Dict; used: Used }> {
  const fonts = new Map<string, { font: Dict; used: Used }>();
  const shared = pages[0]?.dict.Resources;
  for (const { dict, content } of [...pages, ...forms]) {
    const named = dictOf(pdf, dictOf(pdf, dict.Resources ?? shared).Font);
    for (const { font: name = '', codes, inside } of content.painted) {
      if (!codes) continue;
      if (named[name] === undefined) report('A 6.2.2-2', `The resources have no font ${name}`);
      const entry = fonts.get(name) ?? { font: dictOf(pdf, named[name]), used: new Map() };
      fonts.set(name, entry);
      const told = inside.some(({ actualText }) => actualText !== undefined);
      for (const code of codes) entry.used.set(code, { told: told && (entry.used.get(code)?.told ?? true) });
    }
  }
  return fonts;
}

function checkText(name: string, texts: ReadonlyMap<number, string>, used: Used, report: Report): void {
  for (const [code, { told }] of used) {
    const text = texts.get(code);
    const what = `Code ${code} of font ${name}`;
    if (text === undefined || text === '') report('UA 7.21.7-1', `${what} has no text`);
    else if (/[\0\uFEFF\uFFFE]/.test(text)) report('UA 7.21.7-2', `${what} has a text that is no character`);
    else if (PRIVATE.test(text) && !told) report('A 6.2.11.7.3-1', `${what} has a text of private use`);
  }
}

function checkGlyphs(
  name: string,
  {
    program,
    widths,
    texts,
  }: { program: FontProgram; widths: ReadonlyMap<number, number>; texts: ReadonlyMap<number, string> },
  used: Used,
  report: Report,
): void {
  for (const code of used.keys()) {
    const what = `Code ${code} of font ${name}`;
    if (code === 0) report('UA 7.21.8-1', `Font ${name} shows the glyph for missing characters`);
    if (!program.has(code)) {
      report('UA 7.21.4.1-2', `${what} has no glyph`);
      continue;
    }
    if (!program.isDrawn(code) && !UNSEEN.test(texts.get(code) ?? ''))
      report('UA 7.21.4.1-2', `${what} has a glyph without an outline`);
    if (Math.abs((widths.get(code) ?? 0) - program.widthOf(code)) > 1)
      report('UA 7.21.5-1', `${what} is ${widths.get(code)} wide, its glyph ${program.widthOf(code)}`);
  }
}

/** Widths by code: `code [width …]` and `first last width`. */
function widthsOf(pdf: PdfFile, descendant: Dict): Map<number, number> {
  const out = new Map<number, number>();
  const all: Value[] = pdf.list(descendant.W);
  for (let i = 0; i < all.length; ) {
    const first = Number(all[i]);
    const next = pdf.get(all[i + 1]);
    if (Array.isArray(next)) {
      next.forEach((width, at) => out.set(first + at, Number(width)));
      i += 2;
    } else {
      for (let code = first; code <= Number(next); code++) out.set(code, Number(all[i + 2]));
      i += 3;
    }
  }
  return out;
}
