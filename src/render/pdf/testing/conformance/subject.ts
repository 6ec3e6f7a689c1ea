import { type PageContent, readContent } from '../read-content.ts';
import { type Dict, isDict, isRef, nameOf, type PdfFile, readPdf, type Value } from '../read-pdf.ts';
import { pagesOf, structureOf, type TestElement } from '../structure.ts';

/**
 * A condition that a file does not meet. Clauses are named as veraPDF names its rules: `UA 7.1-3` is test 3 of
 * clause 7.1 of PDF/UA-1, `A 6.1.3-1` one of PDF/A-2; `PDF 14.6` is a clause of ISO 32000-1 that veraPDF has no
 * rule for.
 */
export interface Finding {
  clause: string;
  /** What was found, in words. */
  what: string;
}

export type Report = (clause: string, what: string) => void;

/** A page, or a drawing, as the checks see it. */
export interface SubjectPage {
  /** Number of its object. */
  id: number;
  dict: Dict;
  content: PageContent;
}

/** An element with the one that it stands in; the outermost has none. */
export interface SubjectElement extends TestElement {
  parent: TestElement | undefined;
}

/** A file, read once for all checks. */
export interface Subject {
  pdf: PdfFile;
  catalogue: Dict;
  pages: SubjectPage[];
  /** Drawings that pages show. */
  forms: SubjectPage[];
  /** The structure tree's root dictionary; empty if there is none. */
  tree: Dict;
  /** Every element, in reading order. */
  elements: SubjectElement[];
}

/** Reads what the checks look at; throws only if the file is no PDF that has pages. */
export function readSubject(bytes: Uint8Array): Subject {
  const pdf = readPdf(bytes);
  const catalogue = pdf.dict(pdf.trailer.Root);
  const pages = pagesOf(pdf).map((ref) => {
    const dict = pdf.dict(ref);
    return { id: ref.ref, dict, content: readContent(pdf, dict.Contents) };
  });
  const tree = dictOf(pdf, catalogue.StructTreeRoot);
  const elements = tree.K === undefined ? [] : withParents(structureOf(pdf));
  return { pdf, catalogue, pages, forms: formsOf(pdf), tree, elements };
}

function formsOf(pdf: PdfFile): SubjectPage[] {
  const ids = pdf.ids.filter((ref) => nameOf(dictOf(pdf, { ref }).Subtype) === 'Form');
  return ids.map((id) => ({ id, dict: dictOf(pdf, { ref: id }), content: readContent(pdf, { ref: id }) }));
}

function withParents(root: TestElement): SubjectElement[] {
  const out: SubjectElement[] = [];
  const waiting: { element: TestElement; parent: TestElement | undefined }[] = [
    { element: root, parent: undefined },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, parent } = next;
    out.push({ ...element, parent });
    for (const kid of element.kids.toReversed()) waiting.push({ element: kid, parent: element });
  }
  return out;
}

/** A dictionary, or an empty one. */
export function dictOf(pdf: PdfFile, value: Value | undefined): Dict {
  const found = pdf.get(value);
  return isDict(found) ? found : {};
}

/** The entries of a number tree or a name tree of one level. */
export function entriesOf(pdf: PdfFile, value: Value | undefined): { key: Value; value: Value }[] {
  const node = dictOf(pdf, value);
  const flat = pdf.list(node.Nums ?? node.Names);
  return flat.flatMap((key, i) => (i % 2 === 0 ? [{ key, value: flat[i + 1] ?? null }] : []));
}

/** How an element is named in a finding: its type, and the start of its text. */
export function named(element: TestElement): string {
  const text = element.text.replace(/\s+/g, ' ').trim();
  return text === '' ? element.type : `${element.type} “${text.slice(0, 30)}”`;
}

/** The number of the object that a reference leads to. */
export function idOf(value: Value | undefined): number | undefined {
  return isRef(value) ? value.ref : undefined;
}
