import type { PdfReference } from 'pdfkit';
import type { Matrix, Picture, RenderMessage } from '../../../pack/tree.ts';
import type { DrawnPicture } from '../layout/page.ts';
import type { PackDocument } from './document.ts';
import { drawingOperators } from './drawing-form.ts';
import type { FontBook } from './font-book.ts';
import type { GraphicsResources } from './graphics-resources.ts';
import { embedJpeg } from './jpeg.ts';
import { embedPng } from './png.ts';

/** A picture as pages refer to it. */
export interface EmbeddedPicture {
  /** Name in the resources of pages. */
  name: string;
  /** From a square of one unit to the picture's own box, so that it stands upright. */
  matrix: Matrix;
}

/** How stored pixels come to stand upright, by EXIF orientation; y runs upwards. */
const ORIENTATIONS: Record<number, Matrix> = {
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};
const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];

/** The pictures of one document; each is embedded once. */
export class Pictures {
  readonly refs = new Map<string, PdfReference>();
  readonly messages: RenderMessage[] = [];
  private readonly embedded = new Map<unknown, EmbeddedPicture | undefined>();
  private readonly doc: PackDocument;
  private readonly fonts: FontBook;
  private readonly graphics: GraphicsResources;

  constructor(doc: PackDocument, fonts: FontBook, graphics: GraphicsResources) {
    this.doc = doc;
    this.fonts = fonts;
    this.graphics = graphics;
  }

  /** The picture in the resources of pages; nothing if its bytes are not those of a picture. */
  of(picture: DrawnPicture): EmbeddedPicture | undefined {
    const key = 'type' in picture ? picture : picture.bytes;
    if (this.embedded.has(key)) return this.embedded.get(key);
    const embedded = 'type' in picture ? this.addDrawing(picture) : this.addRaster(picture);
    this.embedded.set(key, embedded);
    return embedded;
  }

  private addDrawing(drawing: Extract<DrawnPicture, { type: 'setDrawing' }>): EmbeddedPicture {
    const { width, height } = drawing;
    const operators = drawingOperators(drawing, this.fonts, this.graphics);
    const name = this.add(this.graphics.form(operators, [0, 0, width, height]));
    return { name, matrix: [1 / width, 0, 0, 1 / height, 0, 0] };
  }

  private addRaster(picture: Picture): EmbeddedPicture | undefined {
    try {
      const embed = picture.mediaType === 'image/png' ? embedPng : embedJpeg;
      const name = this.add(embed(picture.bytes, this.doc));
      return { name, matrix: ORIENTATIONS[picture.orientation ?? 1] ?? UPRIGHT };
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      this.messages.push({
        ruleId: 'pdf/picture',
        reason: `Unexpected content of a picture of type \`${picture.mediaType}\` (${cause}); the PDF is without it`,
        fatal: false,
      });
      return undefined;
    }
  }

  private add(ref: PdfReference): string {
    const name = `I${this.refs.size + 1}`;
    this.refs.set(name, ref);
    return name;
  }
}
