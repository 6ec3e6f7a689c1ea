import type { PdfReference } from 'pdfkit';
import { orDamaged } from '../../fonts/damaged-font-error.ts';
import type { Face } from '../../fonts/face.ts';
import type { FontFile } from '../../fonts/font-file.ts';
import { type Cluster, clustersOf, hex4, type Shaped } from '../../fonts/shaped.ts';
import { subsetOutlines } from '../../fonts/subset-outlines.ts';
import type { PackDocument } from './document.ts';
import { utf16 } from './text-string.ts';

/** A face as one document uses it: its glyphs, and the text that each of them stands for. */
export interface DocumentFont {
  /** Name in the resources of pages. */
  name: string;
  face: Face;
  /** Notes the glyphs of a word; true if their text needs no `ActualText`. */
  use(shaped: Shaped): boolean;
  /** Whether the text of the cluster is what its glyph says elsewhere. */
  speaks(cluster: Cluster): boolean;
  /** Glyphs used, with their text. */
  unicode: Map<number, string>;
}

/** The fonts of one document, in the order of their first use. */
export class FontBook {
  readonly fonts = new Map<Face, DocumentFont>();

  /** The font of a face, new at its first use. */
  of(face: Face): DocumentFont {
    let font = this.fonts.get(face);
    if (!font) {
      font = createFont(face, `F${this.fonts.size + 1}`);
      this.fonts.set(face, font);
    }
    return font;
  }
}

const SOFT_HYPHEN = '\u00AD';

/** The letters of a cluster: as they are, where each has a glyph of its own, else taken apart. */
function lettersOf(text: string, glyphs: number): string[] {
  const letters = [...text];
  return letters.length === glyphs ? letters : [...text.normalize('NFD')];
}

function createFont(face: Face, name: string): DocumentFont {
  const unicode = new Map<number, string>();
  const seen = new Map<Shaped, boolean>();

  /** Notes the glyphs of a cluster that are new; true if they tell its text. */
  const note = (cluster: Cluster): boolean => {
    const { text, glyphs } = cluster;
    const first = glyphs[0];
    const known = first && glyphs.length === 1 ? unicode.get(first.id) : undefined;
    if (known !== undefined) return known === text;
    const letters = glyphs.length === 1 ? [text] : lettersOf(text, glyphs.length);
    glyphs.forEach(({ id }, i) => {
      const letter = letters[i] ?? letters.at(-1) ?? ' ';
      if (!unicode.has(id)) unicode.set(id, letter === SOFT_HYPHEN ? '-' : letter);
    });
    return speaks(cluster);
  };

  const noteClusters = (shaped: Shaped): boolean => {
    let speak = true;
    for (const cluster of clustersOf(shaped)) if (!note(cluster)) speak = false;
    return speak;
  };

  /** The same for a word whose letters have a glyph each. */
  const noteLetters = ({ text, glyphs }: Shaped): boolean => {
    let speak = true;
    for (const { id, cluster } of glyphs) {
      const letter = text.charAt(cluster);
      const known = unicode.get(id);
      if (known === undefined) unicode.set(id, letter === SOFT_HYPHEN ? '-' : letter);
      if ((known ?? unicode.get(id)) !== letter) speak = false;
    }
    return speak;
  };

  const speaks = ({ text, glyphs }: Cluster): boolean => {
    const first = glyphs[0];
    if (first && glyphs.length === 1) return unicode.get(first.id) === text;
    return glyphs.map(({ id }) => unicode.get(id)).join('') === text;
  };

  return {
    name,
    face,
    unicode,
    speaks,
    use(shaped) {
      let plain = seen.get(shaped);
      if (plain === undefined) {
        plain = shaped.isPlain ? noteLetters(shaped) : noteClusters(shaped);
        seen.set(shaped, plain);
      }
      return plain;
    },
  };
}

/** Embeds a font with the outlines of the glyphs that the document uses; throws a DamagedFontError if it can't. */
export async function embedFont(font: DocumentFont, index: number, doc: PackDocument): Promise<PdfReference> {
  const { file } = font.face;
  const glyphs = [...font.unicode.keys()].sort((a, b) => a - b);
  const baseFont = `${subsetTag(index)}+${file.postscriptName}`;
  const program = await embedProgram(file, glyphs, doc);
  const toUnicode = doc.ref({});
  toUnicode.end(Buffer.from(toUnicodeMap(font.unicode, glyphs), 'latin1'));
  const descendant = doc.ref({
    Type: 'Font',
    ...program.type,
    BaseFont: baseFont,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptorOf(file, baseFont, program.entry, doc),
    DW: 0,
    W: widths(font, glyphs),
  });
  descendant.end();
  const type0 = doc.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
  type0.end();
  return type0;
}

/** The outlines as a stream, with what says of which kind they are. */
async function embedProgram(
  file: FontFile,
  glyphs: readonly number[],
  doc: PackDocument,
): Promise<{ type: Record<string, string>; entry: Record<string, PdfReference> }> {
  if (!file.tables.has('CFF ')) {
    // A sixth of the time that HarfBuzz's subsetter takes for the same glyphs.
    const subset = await orDamaged(file.bytes, () => subsetOutlines(file, glyphs));
    const stream = doc.ref({ Length1: subset.length });
    stream.end(subset);
    return { type: { Subtype: 'CIDFontType2', CIDToGIDMap: 'Identity' }, entry: { FontFile2: stream } };
  }
  const { subsetCff } = await import('../../fonts/subset-cff.ts');
  const cff = await orDamaged(file.bytes, () => subsetCff(file, glyphs));
  const stream = doc.ref({ Subtype: 'CIDFontType0C' });
  stream.end(cff);
  return { type: { Subtype: 'CIDFontType0' }, entry: { FontFile3: stream } };
}

function descriptorOf(
  file: FontFile,
  baseFont: string,
  program: Record<string, PdfReference>,
  doc: PackDocument,
): PdfReference {
  const scale = 1000 / file.unitsPerEm;
  const descriptor = doc.ref({
    Type: 'FontDescriptor',
    FontName: baseFont,
    Flags: 4,
    FontBBox: file.bbox.map((value) => Math.round(value * scale)),
    ItalicAngle: file.italicAngle,
    Ascent: Math.round(file.ascent * scale),
    Descent: Math.round(file.descent * scale),
    CapHeight: Math.round(file.capHeight * scale),
    XHeight: Math.round(file.xHeight * scale),
    // The usual estimate; no program that embeds the outlines reads it.
    StemV: Math.round(50 + (file.weight / 65) ** 2),
    ...program,
  });
  descriptor.end();
  return descriptor;
}

/** Six capitals that tell the subsets of a document apart. */
function subsetTag(index: number): string {
  let tag = '';
  for (let rest = index, i = 0; i < 6; i++, rest = Math.floor(rest / 26))
    tag = String.fromCharCode(65 + (rest % 26)) + tag;
  return tag;
}

function widths(font: DocumentFont, glyphs: readonly number[]): unknown[] {
  const { file } = font.face;
  const out: unknown[] = [];
  let run: number[] = [];
  let next = -1;
  for (const glyph of [0, ...glyphs.filter((id) => id !== 0)]) {
    if (glyph !== next) {
      run = [];
      out.push(glyph, run);
    }
    run.push(Math.round((file.advanceOf(glyph) * 1_000_000) / file.unitsPerEm) / 1000);
    next = glyph + 1;
  }
  return out;
}

const BLOCK = 100;

function toUnicodeMap(unicode: ReadonlyMap<number, string>, glyphs: readonly number[]): string {
  const blocks: string[] = [];
  for (let i = 0; i < glyphs.length; i += BLOCK) {
    const part = glyphs.slice(i, i + BLOCK);
    const lines = part.map((glyph) => `<${hex4(glyph)}> <${utf16(unicode.get(glyph) ?? ' ')}>`);
    blocks.push(`${part.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
