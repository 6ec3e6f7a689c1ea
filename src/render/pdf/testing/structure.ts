import { type Dict, isDict, isRef, Lexer, nameOf, type PdfFile, type Ref, type Value } from './read-pdf.ts';

/** A structure element as a reader gets it. */
export interface TestElement {
  type: string;
  dict: Dict;
  kids: TestElement[];
  /** Text of the element and all in it, in order. */
  text: string;
  /** Indexes of the pages that its own content stands on. */
  pages: number[];
  /** Object numbers of the annotations that it owns. */
  annotations: number[];
}

/** What is shown on a page outside the structure, and what is not marked at all. */
export interface PageText {
  marked: Map<number, string>;
  artifacts: string[];
  unmarked: string[];
}

/** The pages of a file. */
export function pagesOf(pdf: PdfFile): Ref[] {
  const root = pdf.dict(pdf.trailer.Root);
  return pdf.list(pdf.dict(root.Pages).Kids).filter(isRef);
}

/** The structure tree, with text. */
export function structureOf(pdf: PdfFile): TestElement {
  const pages = pagesOf(pdf);
  const texts = pages.map((page) => pageText(pdf, page));
  const tree = pdf.dict(pdf.dict(pdf.trailer.Root).StructTreeRoot);
  const pageIndex = (value: Value | undefined): number =>
    pages.findIndex((page) => isRef(value) && page.ref === value.ref);

  const read = (value: Value): TestElement => {
    const dict = pdf.dict(value);
    const element: TestElement = {
      type: nameOf(dict.S),
      dict,
      kids: [],
      text: '',
      pages: [],
      annotations: [],
    };
    for (const kid of pdf.list(dict.K)) addKid(kid, element);
    return element;
  };

  const addKid = (kid: Value, element: TestElement): void => {
    if (typeof kid === 'number') addContent(kid, pageIndex(element.dict.Pg), element);
    else if (isDict(kid) && nameOf(kid.Type) === 'MCR')
      addContent(Number(kid.MCID), pageIndex(kid.Pg), element);
    else if (isDict(kid) && nameOf(kid.Type) === 'OBJR') element.annotations.push((kid.Obj as Ref).ref);
    else {
      const child = read(kid);
      element.kids.push(child);
      element.text += child.text;
    }
  };

  const addContent = (mcid: number, page: number, element: TestElement): void => {
    const text = texts[page]?.marked.get(mcid);
    if (text === undefined) throw new Error(`Page ${page} has no marked content ${mcid}`);
    element.pages.push(page);
    element.text += text;
  };

  return read(pdf.list(tree.K)[0] ?? null);
}

/** All elements below, in reading order. */
export function allOf(element: TestElement, type?: string): TestElement[] {
  const below = element.kids.flatMap((kid) => [kid, ...allOf(kid)]);
  return type ? below.filter((each) => each.type === type) : below;
}

/** The text of a page by marked content, and what is outside it. */
export function pageText(pdf: PdfFile, page: Value): PageText {
  const { Contents, Resources } = pdf.dict(page);
  const fonts = pdf.dict(pdf.dict(Resources).Font ?? {});
  const maps = new Map<string, Map<string, string>>();
  for (const [name, font] of Object.entries(fonts)) maps.set(name, toUnicodeOf(pdf, font));
  const out: PageText = { marked: new Map(), artifacts: [], unmarked: [] };
  const open: { mcid?: number; artifact?: boolean; actual?: string }[] = [];
  let map = new Map<string, string>();
  const stack: Value[] = [];
  const lexer = new HexLexer(pdf.stream(Contents));
  const show = (text: string): void => {
    const inside = open.at(-1);
    if (inside?.mcid !== undefined) {
      if (inside.actual === undefined)
        out.marked.set(inside.mcid, (out.marked.get(inside.mcid) ?? '') + text);
    } else if (inside?.artifact) out.artifacts.push(text);
    else out.unmarked.push(text);
  };
  for (let op = lexer.next(stack); op !== ''; op = lexer.next(stack)) {
    if (op === 'Tf') map = maps.get(nameOf(stack[0])) ?? new Map();
    if (op === 'TJ') show(lexer.codes.map((code) => map.get(code) ?? `<${code}?>`).join(''));
    if (op === 'Do' || op === 'S' || op === 'f') show('');
    if (op === 'BMC') open.push({ artifact: true });
    if (op === 'BDC') open.push(opened(stack, out));
    if (op === 'EMC') open.pop();
    stack.length = 0;
    lexer.codes = [];
  }
  return out;
}

function opened(
  stack: readonly Value[],
  out: PageText,
): { mcid?: number; artifact?: boolean; actual?: string } {
  const properties = stack[1];
  if (nameOf(stack[0]) === 'Artifact' || !isDict(properties)) return { artifact: true };
  const mcid = Number(properties.MCID);
  const actual = properties.ActualText;
  out.marked.set(mcid, typeof actual === 'string' ? actual : '');
  return { mcid, ...(typeof actual === 'string' ? { actual } : {}) };
}

/** Reads operators; codes of glyphs are kept as hexadecimal. */
class HexLexer {
  codes: string[] = [];
  private readonly lexer: Lexer;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.lexer = new Lexer(text);
  }

  next(stack: Value[]): string {
    for (;;) {
      const start = this.lexer.at;
      const value = this.lexer.value();
      if (isDict(value) && typeof value.op === 'string') return value.op;
      const source = this.text.slice(start, this.lexer.at).trimStart();
      if (source.startsWith('['))
        this.codes = [...source.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex?.match(/.{4}/g) ?? []);
      stack.push(value);
    }
  }
}

function toUnicodeOf(pdf: PdfFile, font: Value): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, code = '', text = ''] of pdf
    .stream(pdf.dict(font).ToUnicode)
    .matchAll(/^<([0-9a-f]{4})> <([0-9A-F]+)>$/gm)) {
    const units = text.match(/.{4}/g) ?? [];
    map.set(code, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
  }
  return map;
}
