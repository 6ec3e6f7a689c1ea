import type { PdfReference } from 'pdfkit';
import type { Picture, RenderMessage } from '../../../pack/tree.ts';
import type { PackDocument } from './document.ts';
import { embedJpeg } from './jpeg.ts';
import { embedPng } from './png.ts';

/** The pictures of one document; each is embedded once. */
export class Pictures {
  readonly refs = new Map<string, PdfReference>();
  readonly messages: RenderMessage[] = [];
  private readonly names = new Map<Picture, string | undefined>();
  private readonly doc: PackDocument;

  constructor(doc: PackDocument) {
    this.doc = doc;
  }

  /** Name of the picture in the resources of pages; nothing if its bytes are not those of a picture. */
  nameOf(picture: Picture): string | undefined {
    if (this.names.has(picture)) return this.names.get(picture);
    const name = this.embed(picture);
    this.names.set(picture, name);
    return name;
  }

  private embed(picture: Picture): string | undefined {
    try {
      const ref =
        picture.mediaType === 'image/png'
          ? embedPng(picture.bytes, this.doc)
          : embedJpeg(picture.bytes, this.doc);
      const name = `I${this.refs.size + 1}`;
      this.refs.set(name, ref);
      return name;
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
}
