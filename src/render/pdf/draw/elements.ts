import type { PdfReference } from 'pdfkit';
import type { StructNode } from '../layout/structure.ts';
import type { PackDocument } from './document.ts';
import { number, textString } from './text-string.ts';

/** What an element holds besides other elements. */
type Content = { page: number; mcid: number } | { page: number; annotation: PdfReference };

/** A structure element with its content in reading order. */
interface Element {
  node: StructNode;
  kids: (Element | Content)[];
  ref?: PdfReference;
}

/** Elements that may stand empty; others without content are left out. */
const MAY_BE_EMPTY = new Set(['TR', 'TD', 'TH', 'Lbl', 'LBody', 'Document']);

/** Gathers the content of structure elements while pages are drawn, then writes the tree. */
export class Elements {
  private readonly elements = new Map<StructNode, Element>();
  /** For each page, the element of each marked-content id. */
  private readonly marked: Element[][] = [];
  private readonly annotations: Element[] = [];
  private readonly root: StructNode;

  constructor(root: StructNode) {
    this.root = root;
    this.addBlocks(root);
  }

  /** Gives content of a page to a node and returns its marked-content id. */
  mark(node: StructNode, page: number): number {
    const element = this.of(node);
    const marked = (this.marked[page] ??= []);
    const mcid = marked.length;
    marked.push(element);
    element.kids.push({ page, mcid });
    return mcid;
  }

  /** Gives an annotation to a node and returns its number among all annotations. */
  annotate(node: StructNode, page: number, annotation: PdfReference): number {
    const element = this.of(node);
    element.kids.push({ page, annotation });
    return this.annotations.push(element) - 1;
  }

  /** Writes all elements, the parent tree and the tree's root. */
  write(doc: PackDocument, pages: readonly PdfReference[]): void {
    const tree = doc.catalogue.StructTreeRoot as PdfReference;
    const all = this.inOrder();
    this.prune(all);
    const kept = all.filter((element) => element.node === this.root || isKept(element));
    for (const element of kept) element.ref = doc.ref();
    for (const element of kept) {
      const parent = element.node.parent ? this.elements.get(element.node.parent)?.ref : undefined;
      doc.writeObject(refOf(element), dictionary(element, parent ?? tree, pages));
    }
    const parents = doc.ref();
    doc.writeObject(parents, this.parentTree(pages.length));
    tree.data.K = this.elements.get(this.root)?.ref;
    tree.data.ParentTree = parents;
    tree.data.ParentTreeNextKey = pages.length + this.annotations.length;
    const ids = idTree(kept);
    if (ids) {
      const ref = doc.ref();
      doc.writeObject(ref, ids);
      tree.data.IDTree = ref;
    }
  }

  private addBlocks(root: StructNode): void {
    const waiting = [root];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      const element = this.elements.get(node) ?? this.create(node);
      for (const kid of node.kids) {
        element.kids.push(this.create(kid));
        waiting.push(kid);
      }
    }
  }

  private create(node: StructNode): Element {
    const element: Element = { node, kids: [] };
    this.elements.set(node, element);
    return element;
  }

  /** An inline node joins its parent here, when its first content comes. */
  private of(node: StructNode): Element {
    const known = this.elements.get(node);
    if (known) return known;
    const element = this.create(node);
    if (node.parent) this.of(node.parent).kids.push(element);
    return element;
  }

  private inOrder(): Element[] {
    const all: Element[] = [];
    const waiting = [this.elements.get(this.root)];
    for (let element = waiting.pop(); element; element = waiting.pop()) {
      all.push(element);
      for (let i = element.kids.length - 1; i >= 0; i--) {
        const kid = element.kids[i];
        if (kid && 'node' in kid) waiting.push(kid);
      }
    }
    return all;
  }

  /** Leaves out elements without content, from the innermost outwards. */
  private prune(all: readonly Element[]): void {
    for (let i = all.length - 1; i >= 0; i--) {
      const element = all[i];
      if (element && !element.kids.every(isWritten)) element.kids = element.kids.filter(isWritten);
    }
  }

  private parentTree(pages: number): string {
    const entries: string[] = [];
    for (let page = 0; page < pages; page++) {
      const refs = (this.marked[page] ?? []).map((element) => `${refOf(element)}`);
      entries.push(`${page} [${refs.join(' ')}]`);
    }
    this.annotations.forEach((element, i) => {
      entries.push(`${pages + i} ${refOf(element)}`);
    });
    return `<< /Nums [${entries.join('\n')}] >>`;
  }
}

function isKept(element: Element): boolean {
  return element.kids.length > 0 || MAY_BE_EMPTY.has(element.node.type);
}

function isWritten(kid: Element | Content): boolean {
  return !('node' in kid) || isKept(kid);
}

function refOf(element: Element): PdfReference {
  if (!element.ref) throw new Error(`A structure element (${element.node.type}) has no place in the file`);
  return element.ref;
}

function dictionary(element: Element, parent: PdfReference, pages: readonly PdfReference[]): string {
  const { node, kids } = element;
  const own = kids.find((kid) => 'page' in kid) as Content | undefined;
  let text = `<< /Type /StructElem /S /${node.type} /P ${parent}`;
  if (own) text += ` /Pg ${pages[own.page]}`;
  if (node.language) text += ` /Lang ${textString(node.language)}`;
  if (node.alt) text += ` /Alt ${textString(node.alt)}`;
  if (node.actual) text += ` /ActualText ${textString(node.actual)}`;
  if (node.id) text += ` /ID ${textString(node.id)}`;
  const attributes = attributesOf(node);
  if (attributes.length > 0) text += ` /A [${attributes.join(' ')}]`;
  if (kids.length === 1 && kids[0]) text += ` /K [${kidText(kids[0], own?.page, pages)}]`;
  else if (kids.length > 0) text += ` /K [${kids.map((kid) => kidText(kid, own?.page, pages)).join(' ')}]`;
  return `${text} >>`;
}

function kidText(kid: Element | Content, page: number | undefined, pages: readonly PdfReference[]): string {
  if ('node' in kid) return `${refOf(kid)}`;
  if ('annotation' in kid) return `<< /Type /OBJR /Obj ${kid.annotation} /Pg ${pages[kid.page]} >>`;
  return kid.page === page ? `${kid.mcid}` : `<< /Type /MCR /Pg ${pages[kid.page]} /MCID ${kid.mcid} >>`;
}

function attributesOf({ attributes }: StructNode): string[] {
  const { listNumbering, scope, placement, bbox } = attributes;
  const out: string[] = [];
  if (listNumbering) out.push(`<< /O /List /ListNumbering /${listNumbering} >>`);
  if (scope) out.push(`<< /O /Table /Scope /${scope} >>`);
  if (placement || bbox) {
    const box = bbox ? ` /BBox [${bbox.map(number).join(' ')}]` : '';
    out.push(`<< /O /Layout${placement ? ` /Placement /${placement}` : ''}${box} >>`);
  }
  return out;
}

function idTree(elements: readonly Element[]): string | undefined {
  const named = elements.filter((element) => element.node.id);
  if (named.length === 0) return undefined;
  const names = named
    .map((element) => ({ id: element.node.id ?? '', ref: refOf(element) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, ref }) => `${textString(id)} ${ref}`);
  return `<< /Names [${names.join(' ')}] >>`;
}
