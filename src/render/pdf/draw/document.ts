/* oxlint-disable no-underscore-dangle -- pdfkit's own members; pdfkit is pinned to an exact version */
import { deflateSync } from 'node:zlib';
import { PDFDocument, type PdfReference } from 'pdfkit';
import type { PackMetadata } from '../../../pack/tree.ts';
import { metadataXml } from './xmp.ts';

/** Written where a build was given no date: PDF/A wants one, and the clock would change the bytes. */
const NO_DATE = new Date(Date.UTC(2000, 0, 1));
/** Name of the program, in the properties of its files. */
const PROGRAM = 'jd-toolkit';

/**
 * pdfkit's document with what it gets wrong replaced: XMP values are escaped, bytes are gathered here, and an
 * object that was never written is an error instead of silence.
 */
export class PackDocument extends PDFDocument {
  // Declared only: pdfkit's constructor writes before fields of a subclass would be initialised.
  declare private chunks: Uint8Array[];
  declare private pending: string;
  declare private finished: boolean;
  private readonly language: string;

  constructor(metadata: PackMetadata, language: string) {
    super({
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      lang: language,
      tagged: true,
      displayTitle: true,
      font: null,
      autoFirstPage: false,
      bufferPages: true,
      info: infoOf(metadata),
    });
    this.language = language;
  }

  /** The document's root dictionary. */
  get catalogue(): Record<string, unknown> {
    return this._root.data;
  }

  /** Ends the document and returns its bytes; throws if an object was never written. */
  finish(): Uint8Array {
    this.end();
    if (!this.finished) throw new Error('The PDF has objects that were never written');
    this.flush();
    return Buffer.concat(this.chunks);
  }

  /** Writes a stream, packed in two thirds of the time that the usual level takes, and 3 % larger. */
  packed(bytes: Uint8Array): PdfReference {
    const ref = this.ref({ Filter: 'FlateDecode' });
    ref.end(deflateSync(bytes, { level: 4 }));
    return ref;
  }

  /** Writes an object whose dictionary is at hand as text. */
  writeObject(ref: PdfReference, body: string): void {
    ref.offset = this._offset;
    this._write(`${ref.id} 0 obj\n${body}\nendobj`);
    this._refEnd(ref);
  }

  override _write(data: string | Uint8Array): void {
    if (typeof data === 'string') {
      this.pending = `${this.pending ?? ''}${data}\n`;
      this._offset += data.length + 1;
      return;
    }
    this.flush();
    this.chunks.push(data);
    this._offset += data.length;
  }

  /** Nobody reads the document as a stream: one that waits to be read is kept until the event loop turns. */
  override push(): boolean {
    return true;
  }

  override _addInfo(): void {
    this.appendXML(metadataXml(this.info, this.language));
  }

  override _finalize(): void {
    super._finalize();
    this.finished = true;
  }

  private flush(): void {
    this.chunks ??= [];
    if (this.pending) this.chunks.push(Buffer.from(this.pending, 'latin1'));
    this.pending = '';
  }
}

function infoOf(metadata: PackMetadata): Record<string, string | Date> {
  const date = metadata.date ?? NO_DATE;
  const info: Record<string, string | Date> = {
    Title: metadata.title.trim() || 'Untitled',
    Creator: PROGRAM,
    Producer: PROGRAM,
    CreationDate: date,
    ModDate: date,
  };
  if (metadata.author) info.Author = metadata.author;
  if (metadata.subject) info.Subject = metadata.subject;
  return info;
}
