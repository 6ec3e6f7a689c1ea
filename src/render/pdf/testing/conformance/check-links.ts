import { type Dict, nameOf, type Value } from '../read-pdf.ts';
import {
  dictOf,
  entriesOf,
  idOf,
  type Report,
  type Subject,
  type SubjectElement,
  type SubjectPage,
} from './subject.ts';

const HIDDEN = 1 | 2 | 32 | 256;
const PRINT = 4;

/** Link annotations belong to a `Link`, both ways, and say where they lead; pages go through them in reading order. */
export function checkLinks(subject: Subject, report: Report): void {
  const owners = new Map<number, SubjectElement>();
  for (const element of subject.elements)
    for (const { annotation } of element.links) owners.set(annotation, element);
  const met = new Set<number>();
  subject.pages.forEach((page, i) => {
    if (nameOf(page.dict.Tabs) !== 'S')
      report('UA 7.18.3-1', `Page ${i + 1} is not gone through in structure order`);
    for (const value of subject.pdf.list(page.dict.Annots)) {
      const id = idOf(value) ?? 0;
      met.add(id);
      const annotation = dictOf(subject.pdf, value);
      checkAnnotation(annotation, page, `Link ${id} of page ${i + 1}`, report);
      checkOwner(subject, { annotation, id, page: i }, owners.get(id), report);
    }
  });
  for (const [id, owner] of owners)
    if (!met.has(id)) report('PDF 14.7.4.3', `${owner.type} owns ${id}, which is on no page`);
  checkElements(subject, report);
}

function checkAnnotation(annotation: Dict, page: SubjectPage, what: string, report: Report): void {
  const { Subtype, Contents, F, P, Rect } = annotation;
  if (nameOf(Subtype) !== 'Link')
    report('UA 7.18.1-1', `${what} is a ${nameOf(Subtype)}, which is never written`);
  if (typeof Contents !== 'string' || Contents.trim() === '') report('UA 7.18.5-2', `${what} says nothing`);
  const flags = typeof F === 'number' ? F : 0;
  if ((flags & PRINT) === 0 || (flags & HIDDEN) !== 0) report('A 6.3.2-2', `${what} is not printed`);
  if (idOf(P) !== page.id) report('PDF 12.5.2', `${what} says that it is on another page`);
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.isArray(Rect) ? Rect.map(Number) : [];
  if (left >= right || bottom >= top) report('PDF 12.5.2', `${what} takes no room`);
}

/** The parent tree leads from the annotation to the `Link` that owns it. */
function checkOwner(
  { pdf, tree }: Subject,
  { annotation, id, page }: { annotation: Dict; id: number; page: number },
  owner: SubjectElement | undefined,
  report: Report,
): void {
  const key: Value | undefined = annotation.StructParent;
  const entry = entriesOf(pdf, tree.ParentTree).find((each) => each.key === key);
  const parent = idOf(entry?.value);
  if (parent === undefined || nameOf(dictOf(pdf, entry?.value).S) !== 'Link')
    report('UA 7.18.5-1', `Link ${id} of page ${page + 1} belongs to no Link`);
  else if (parent !== owner?.id)
    report('PDF 14.7.4.4', `Link ${id} of page ${page + 1} belongs to two elements`);
  const said = owner?.links.find(({ annotation: each }) => each === id)?.page;
  if (said !== undefined && said !== page)
    report('PDF 14.7.4.3', `Link ${id} of page ${page + 1} is said to be on page ${said + 1}`);
}

function checkElements({ elements }: Subject, report: Report): void {
  for (const { type, links, text } of elements) {
    if (type === 'Link' && links.length === 0) report('PDF 14.8.4.4.2', `Link “${text}” has no annotation`);
    if (type !== 'Link' && links.length > 0) report('UA 7.18.5-1', `${type} “${text}” has an annotation`);
  }
}
