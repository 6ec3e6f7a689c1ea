import { isDict, Lexer, nameOf, type PdfFile, type Value } from './read-pdf.ts';

/** A marked sequence: what stands between `BDC` or `BMC` and `EMC`. */
export interface Sequence {
  tag: string;
  mcid?: number;
  actualText?: string;
  /** Tags of the sequences around it, from the outermost. */
  outer: readonly Sequence[];
}

/** One operator that puts something on the page, and the sequences that it stands in, from the outermost. */
export interface Painted {
  operator: string;
  inside: readonly Sequence[];
  /** Text only: name of the font in the resources, and the two-byte codes that are shown. */
  font?: string;
  codes?: readonly number[];
  /** Pictures and forms only: the name in the resources. */
  object?: string;
}

/** A content stream as a reader interprets it. */
export interface PageContent {
  painted: Painted[];
  sequences: Sequence[];
  /** What is nested wrongly, in words. */
  faults: string[];
  /** The deepest nesting of saved graphics states. */
  depth: number;
}

const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'Tj', 'TJ', "'", '"']);

/** Interprets a content stream; never throws on what is nested wrongly. */
export function readContent(pdf: PdfFile, contents: Value | undefined): PageContent {
  const reader = new ContentReader(pdf.stream(contents));
  return reader.read();
}

class ContentReader {
  private readonly out: PageContent = { painted: [], sequences: [], faults: [], depth: 0 };
  private readonly text: string;
  private readonly lexer: Lexer;
  private open: readonly Sequence[] = [];
  /** Number of open sequences where the text object began; nothing outside of one. */
  private textFrom: number | undefined;
  private saved = 0;
  private font = '';

  constructor(text: string) {
    this.text = text;
    this.lexer = new Lexer(text);
  }

  read(): PageContent {
    const stack: Value[] = [];
    let codes: number[] = [];
    for (;;) {
      const start = this.lexer.at;
      const value = this.lexer.value();
      if (!isDict(value) || typeof value.op !== 'string') {
        codes = codes.concat(codesIn(this.text.slice(start, this.lexer.at)));
        stack.push(value);
        continue;
      }
      if (value.op === '') break;
      this.operator(value.op, stack, codes);
      stack.length = 0;
      codes = [];
    }
    if (this.open.length > 0) this.fault('A marked sequence is open at the end of the page');
    if (this.saved > 0) this.fault('A graphics state is saved and not restored');
    if (this.textFrom !== undefined) this.fault('A text object is open at the end of the page');
    return this.out;
  }

  private operator(op: string, stack: readonly Value[], codes: readonly number[]): void {
    if (op === 'Tf') this.font = nameOf(stack[0]);
    else if (op === 'q' || op === 'Q') this.save(op);
    else if (op === 'BT') this.beginText();
    else if (op === 'ET') this.endText();
    else if (op === 'BMC' || op === 'BDC') this.begin(stack);
    else if (op === 'EMC') this.end();
    else if (op === 'BI') this.fault('A picture stands inline');
    else if (PAINTS.has(op)) this.paint(op, stack, codes);
  }

  private save(op: string): void {
    this.saved += op === 'q' ? 1 : -1;
    this.out.depth = Math.max(this.out.depth, this.saved);
    if (this.saved < 0) this.fault('A graphics state is restored that was not saved');
  }

  private beginText(): void {
    if (this.textFrom !== undefined) this.fault('A text object begins inside another');
    this.textFrom = this.open.length;
  }

  private endText(): void {
    if (this.textFrom === undefined) this.fault('A text object ends that did not begin');
    else if (this.textFrom !== this.open.length) this.fault('A marked sequence and a text object overlap');
    this.textFrom = undefined;
  }

  private begin(stack: readonly Value[]): void {
    const properties = isDict(stack[1]) ? stack[1] : {};
    const sequence: Sequence = { tag: nameOf(stack[0]), outer: this.open };
    if (typeof properties.MCID === 'number') sequence.mcid = properties.MCID;
    if (typeof properties.ActualText === 'string') sequence.actualText = properties.ActualText;
    this.out.sequences.push(sequence);
    this.open = [...this.open, sequence];
  }

  private end(): void {
    if (this.open.length === 0) this.fault('A marked sequence ends that did not begin');
    else if (this.textFrom !== undefined && this.open.length <= this.textFrom)
      this.fault('A marked sequence and a text object overlap');
    this.open = this.open.slice(0, -1);
  }

  private paint(operator: string, stack: readonly Value[], codes: readonly number[]): void {
    const painted: Painted = { operator, inside: this.open };
    if (operator.startsWith('T') || operator === "'" || operator === '"') {
      if (this.textFrom === undefined) this.fault('Text is shown outside a text object');
      painted.font = this.font;
      painted.codes = codes;
    }
    if (operator === 'Do') painted.object = nameOf(stack[0]);
    this.out.painted.push(painted);
  }

  private fault(words: string): void {
    this.out.faults.push(words);
  }
}

/** The two-byte codes of the strings of an operand; dictionaries have none. */
function codesIn(operand: string): number[] {
  if (operand.trimStart().startsWith('<<')) return [];
  return [...operand.matchAll(/\(((?:[^()\\]|\\[^])*)\)/g)].flatMap(([, escaped = '']) => {
    const bytes = escaped.replace(/\\([^])/g, (_, character: string) =>
      character === 'r' ? '\r' : character,
    );
    return (bytes.match(/[^]{2}/g) ?? []).map((code) => code.charCodeAt(0) * 256 + code.charCodeAt(1));
  });
}
