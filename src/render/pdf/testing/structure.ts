import { type Painted, readContent } from './read-content.ts';
import { type Dict, isDict, isRef, nameOf, type PdfFile, type Ref, type Value } from './read-pdf.ts';
import { toUnicodeOf } from './to-unicode.ts';

/** Marked content of a page. */
export interface TestContent {
  /** Index of the page; −1 if there is none such. */
  page: number;
  mcid: number;
}

/** A structure element as a reader gets it. */
export interface TestElement {
  type: string;
  dict: Dict;
  /** Number of its object; 0 if it is none. */
  id: number;
  kids: TestElement[];
  /** Text of the element and all in it, in order. */
  text: string;
  /** Its own content, in order. */
  content: TestContent[];
  /** The content of the element and of all in it, in reading order. */
  reading: TestContent[];
  /** Indexes of the pages that its own content stands on. */
  pages: number[];
  /** Its own annotations: their object numbers, and the index of the page that each is said to stand on. */
  links: { annotation: number; page: number }[];
  /** Object numbers of the annotations that it owns. */
  annotations: number[];
}

/** What is shown on a page outside the structure, and what is not marked at all. */
export interface PageText {
  /** In the order in which it is drawn. */
  marked: Map<number, string>;
  artifacts: string[];
  unmarked: string[];
}

/** The pages of a file. */
export function pagesOf(pdf: PdfFile): Ref[] {
  const root = pdf.dict(pdf.trailer.Root);
  return pdf.list(pdf.dict(root.Pages).Kids).filter(isRef);
}

/** The structure tree, with text; content that is not on its page has none. */
export function structureOf(pdf: PdfFile): TestElement {
  const pages = pagesOf(pdf);
  const texts = pages.map((page) => pageText(pdf, page).marked);
  const tree = pdf.dict(pdf.dict(pdf.trailer.Root).StructTreeRoot);
  const pageIndex = (value: Value | undefined): number =>
    pages.findIndex((page) => isRef(value) && page.ref === value.ref);

  const read = (value: Value): TestElement => {
    const dict = pdf.dict(value);
    const element = newElement(dict, isRef(value) ? value.ref : 0);
    for (const kid of pdf.list(dict.K)) addKid(kid, element);
    if (typeof dict.ActualText === 'string') element.text = dict.ActualText;
    return element;
  };

  const addKid = (kid: Value, element: TestElement): void => {
    const own = element.dict.Pg;
    if (typeof kid === 'number') addContent(kid, pageIndex(own), element);
    else if (isDict(kid) && nameOf(kid.Type) === 'MCR')
      addContent(Number(kid.MCID), pageIndex(kid.Pg ?? own), element);
    else if (isDict(kid) && nameOf(kid.Type) === 'OBJR') {
      const annotation = isRef(kid.Obj) ? kid.Obj.ref : 0;
      element.links.push({ annotation, page: pageIndex(kid.Pg ?? own) });
      element.annotations.push(annotation);
    } else {
      const child = read(kid);
      element.kids.push(child);
      element.text += child.text;
      for (const each of child.reading) element.reading.push(each);
    }
  };

  const addContent = (mcid: number, page: number, element: TestElement): void => {
    element.content.push({ page, mcid });
    element.reading.push({ page, mcid });
    element.pages.push(page);
    element.text += texts[page]?.get(mcid) ?? '';
  };

  return read(isRef(tree.K) ? tree.K : (pdf.list(tree.K)[0] ?? null));
}

function newElement(dict: Dict, id: number): TestElement {
  return {
    type: nameOf(dict.S),
    dict,
    id,
    kids: [],
    text: '',
    content: [],
    reading: [],
    pages: [],
    links: [],
    annotations: [],
  };
}

/** All elements below, in reading order. */
export function allOf(element: TestElement, type?: string): TestElement[] {
  const below = element.kids.flatMap((kid) => [kid, ...allOf(kid)]);
  return type ? below.filter((each) => each.type === type) : below;
}

/** The first attribute of an element by that name. */
export function attributeOf(element: TestElement | undefined, name: string): Value | undefined {
  const all = element?.dict.A;
  const attributes = Array.isArray(all) ? all : [all ?? null];
  return attributes.filter(isDict).find((each) => name in each)?.[name];
}

/** The text of a page by marked content, and what is outside it. */
export function pageText(pdf: PdfFile, page: Value): PageText {
  const { Contents, Resources } = pdf.dict(page);
  const fonts = pdf.dict(pdf.dict(Resources).Font ?? {});
  const maps = new Map(Object.entries(fonts).map(([name, font]) => [name, toUnicodeOf(pdf, font)]));
  const textOf = ({ font, codes }: Painted): string =>
    (codes ?? []).map((code) => maps.get(font ?? '')?.get(code) ?? `<${code}?>`).join('');
  const { painted, sequences } = readContent(pdf, Contents);
  const out: PageText = { marked: new Map(), artifacts: [], unmarked: [] };
  for (const { mcid, actualText } of sequences)
    if (mcid !== undefined) out.marked.set(mcid, actualText ?? '');
  for (const each of painted) {
    const owner = each.inside.find(({ mcid }) => mcid !== undefined);
    if (owner?.mcid !== undefined) {
      if (owner.actualText === undefined)
        out.marked.set(owner.mcid, (out.marked.get(owner.mcid) ?? '') + textOf(each));
    } else if (each.inside.some(({ tag }) => tag === 'Artifact')) out.artifacts.push(textOf(each));
    else out.unmarked.push(textOf(each));
  }
  return out;
}
