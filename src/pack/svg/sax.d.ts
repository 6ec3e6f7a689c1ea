declare module 'sax' {
  /** What we use of the parser. */
  interface Parser {
    /** The last fault; the parser goes on once it is cleared. */
    error: Error | null;
    /** From 0. */
    line: number;
    /** Offset after the `<` of the tag. */
    startTagPosition: number;
    onerror(error: Error): void;
    ondoctype(doctype: string): void;
    onprocessinginstruction(instruction: { name: string; body: string }): void;
    onopentag(tag: { name: string; attributes: Record<string, string> }): void;
    onclosetag(name: string): void;
    ontext(text: string): void;
    oncdata(text: string): void;
    write(text: string): Parser;
    close(): Parser;
  }
  const sax: {
    MAX_BUFFER_LENGTH: number;
    parser(strict: boolean, options: { strictEntities: boolean }): Parser;
  };
  export default sax;
}
