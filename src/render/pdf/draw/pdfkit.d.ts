declare module 'pdfkit' {
  /** A PDF object; strings are names, `String` objects are text. */
  export interface PdfReference {
    id: number;
    /** Where the object begins in the file, once written. */
    offset?: number;
    data: Record<string, unknown>;
    end(bytes?: Uint8Array): void;
    toString(): string;
  }

  /** What we use of pdfkit's document: objects, cross references, XMP wrapper, colour profile. */
  export class PDFDocument {
    constructor(options: Record<string, unknown>);
    _root: PdfReference;
    _offset: number;
    info: Record<string, string | Date>;
    ref(data?: Record<string, unknown>): PdfReference;
    appendXML(xml: string, newline?: boolean): void;
    end(): void;
    _write(data: string | Uint8Array): void;
    _refEnd(ref: PdfReference): void;
    _addInfo(): void;
    _finalize(): void;
    /** Of the stream that a document also is. */
    push(chunk: unknown): boolean;
  }
}
