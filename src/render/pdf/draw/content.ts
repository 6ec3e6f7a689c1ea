import type { ShapedGlyph } from '../../fonts/harfbuzz.ts';
import { type Cluster, clustersOf, type Shaped, showGlyphs, tjElements } from '../../fonts/shaped.ts';
import type { Frame, ImageFrame, Mark, Page, RuleFrame, TextFrame } from '../layout/page.ts';
import { rgb } from './colour.ts';
import type { Elements } from './elements.ts';
import type { DocumentFont, FontBook } from './font-book.ts';
import { matrixText } from './operands.ts';
import type { Pictures } from './pictures.ts';
import { number as n, utf16 } from './text-string.ts';

/** What the content of all pages refers to. */
export interface Resources {
  fonts: FontBook;
  pictures: Pictures;
  elements: Elements;
  /** Height of a page, from whose foot PDF counts. */
  height: number;
}

/** The operators of one page: every one inside a marked sequence of the structure, or an artifact. */
export function pageContent(page: Page, index: number, resources: Resources): Uint8Array {
  const writer = new ContentWriter(index, resources);
  for (const frame of page.under) writer.frame(frame);
  for (const frame of page.over) writer.frame(frame);
  return writer.finish();
}

class ContentWriter {
  private readonly out: string[] = [];
  private readonly page: number;
  private readonly resources: Resources;
  private open: Mark | 'told' | undefined;
  private inText = false;
  private font = '';
  private colour = '';
  private stroke = '';

  constructor(page: number, resources: Resources) {
    this.page = page;
    this.resources = resources;
  }

  frame(frame: Frame): void {
    if (frame.kind !== 'text') this.mark('mark' in frame ? frame.mark : 'artifact');
    switch (frame.kind) {
      case 'text':
        this.text(frame);
        break;
      case 'fill': {
        this.endText();
        this.fill(frame.colour);
        const y = this.y(frame.y + frame.height);
        this.out.push(`${n(frame.x)} ${y} ${n(frame.width)} ${n(frame.height)} re f`);
        break;
      }
      case 'rule':
        this.endText();
        this.rule(frame);
        break;
      case 'image':
        this.endText();
        this.picture(frame);
        break;
    }
  }

  private picture({ picture, x, y, width, height }: ImageFrame): void {
    const embedded = this.resources.pictures.of(picture);
    if (!embedded) return;
    const [a, b, c, d, e, f] = embedded.matrix;
    const foot = this.resources.height - y - height;
    const matrix = [a * width, b * height, c * width, d * height, x + e * width, foot + f * height] as const;
    this.out.push(`q ${matrixText(matrix)} cm /${embedded.name} Do Q`);
  }

  finish(): Uint8Array {
    this.mark(undefined);
    return Buffer.from(this.out.join('\n'), 'latin1');
  }

  private y(fromTop: number): string {
    return n(this.resources.height - fromTop);
  }

  /** At most one marked sequence is open; content of the same mark goes on in it. */
  private mark(mark: Mark | undefined): void {
    if (mark === this.open) return;
    this.endText();
    if (this.open) this.out.push('EMC');
    this.open = mark;
    if (mark === 'artifact') this.out.push('/Artifact BMC');
    else if (mark === 'pagination') this.out.push('/Artifact << /Type /Pagination >> BDC');
    else if (mark)
      this.out.push(`/${mark.type} << /MCID ${this.resources.elements.mark(mark, this.page)} >> BDC`);
  }

  private endText(): void {
    if (this.inText) this.out.push('ET');
    this.inText = false;
  }

  private fill(colour: string): void {
    if (colour !== this.colour) this.out.push(`${rgb(colour)} rg`);
    this.colour = colour;
  }

  private rule(frame: RuleFrame): void {
    if (frame.colour !== this.stroke) this.out.push(`${rgb(frame.colour)} RG`);
    this.stroke = frame.colour;
    const line = `${n(frame.x1)} ${this.y(frame.y1)} m ${n(frame.x2)} ${this.y(frame.y2)} l S`;
    const width = `${n(frame.width)} w`;
    this.out.push(frame.dots ? `q ${width} 1 J [0 ${frame.dots}] 0 d ${line} Q` : `${width} ${line}`);
  }

  /** Begins or goes on showing text, from a place of its own. */
  private startText(frame: TextFrame, x: number): void {
    if (this.open !== 'told') this.mark(frame.mark);
    if (!this.inText) this.out.push('BT');
    this.inText = true;
    this.fill(frame.colour);
    const chosen = `/${this.resources.fonts.of(frame.face).name} ${n(frame.size)} Tf`;
    if (chosen !== this.font) this.out.push(chosen);
    this.font = chosen;
    this.out.push(`1 0 0 1 ${n(x)} ${this.y(frame.y)} Tm`);
  }

  /** Words whose glyphs say what they are are shown together; the others are spelt out. */
  private text(frame: TextFrame): void {
    const font = this.resources.fonts.of(frame.face);
    // Joined once a line: a string that is added to and looked at is copied at each word.
    let shown: string[] = [];
    let start = frame.x;
    let x = frame.x;
    const flush = (): void => {
      if (shown.length === 0) return;
      this.startText(frame, start);
      this.out.push(showGlyphs(shown.join('')));
      shown = [];
    };
    // Readers expect letters from left to right, and find out themselves that they are to be turned.
    for (const word of frame.backwards ? frame.words.toReversed() : frame.words) {
      if (font.use(word) && word.tj) {
        if (shown.length === 0) start = x;
        shown.push(word.tj);
      } else {
        flush();
        this.spell(word, x, frame, font);
      }
      x += (word.width / 1000) * frame.size;
    }
    flush();
  }

  /** A word cluster by cluster: raised glyphs are raised, and glyphs that don't tell their text are told. */
  private spell(word: Shaped, start: number, frame: TextFrame, font: DocumentFont): void {
    const { unitsPerEm } = frame.face.file;
    let x = start;
    for (const cluster of frame.backwards ? clustersOf(word).toReversed() : clustersOf(word)) {
      const told = typeof frame.mark !== 'string' && !font.speaks(cluster);
      const body = told ? bodyOf(cluster) : undefined;
      if (told && !body) this.tell(cluster.text, frame.mark);
      for (const glyph of frame.backwards ? cluster.glyphs.toReversed() : cluster.glyphs) {
        if (body) this.tell(glyph === body ? cluster.text : '', frame.mark);
        this.startText(frame, x);
        const rise = (glyph.yOffset / unitsPerEm) * frame.size;
        const show = showGlyphs(tjElements(frame.face.file, [glyph]));
        this.out.push(rise === 0 ? show : `${n(rise)} Ts ${show} 0 Ts`);
        x += (glyph.advance / unitsPerEm) * frame.size;
      }
      if (told) this.mark(undefined);
    }
  }

  /** Opens a sequence whose text is said; not inside the open one, which some readers would end with it. */
  private tell(text: string, mark: Mark): void {
    this.mark(undefined);
    if (typeof mark === 'string') return;
    const mcid = this.resources.elements.mark(mark, this.page);
    this.out.push(`/Span << /MCID ${mcid} /ActualText <FEFF${utf16(text)}> >> BDC`);
    this.open = 'told';
  }
}

/** The one glyph that takes up room; what stands above or below it says nothing of its own. */
function bodyOf({ glyphs }: Cluster): ShapedGlyph | undefined {
  const wide = glyphs.filter(({ advance }) => advance !== 0);
  return glyphs.length > 1 && wide.length === 1 ? wide[0] : undefined;
}
