import type { PdfReference } from 'pdfkit';
import type { Bookmark, LaidOut } from '../layout/page.ts';
import type { PackDocument } from './document.ts';
import { number as n, textString } from './text-string.ts';

/** Writes the bookmarks, two levels of sections opened. */
export function writeBookmarks(laidOut: LaidOut, pages: readonly PdfReference[], doc: PackDocument): void {
  if (laidOut.bookmarks.length === 0) return;
  const root = doc.ref();
  // A title alone at the top stands for the whole pack.
  const opened = laidOut.bookmarks.length === 1 ? OPEN_LEVELS + 1 : OPEN_LEVELS;
  const range = writeLevel(laidOut.bookmarks, root, 1);
  doc.writeObject(root, `<< /Type /Outlines ${range} /Count ${visible(laidOut.bookmarks, opened - 1)} >>`);
  doc.catalogue.Outlines = root;
  doc.catalogue.PageMode = 'UseOutlines';

  function writeLevel(bookmarks: readonly Bookmark[], parent: PdfReference, depth: number): string {
    const refs = bookmarks.map(() => doc.ref());
    bookmarks.forEach((bookmark, i) => {
      const ref = refs[i];
      if (ref)
        doc.writeObject(ref, item(bookmark, { ref, parent, before: refs[i - 1], after: refs[i + 1] }, depth));
    });
    return `/First ${refs[0]} /Last ${refs.at(-1)}`;
  }

  function item(bookmark: Bookmark, at: Neighbours, depth: number): string {
    const parts = [`/Title ${textString(bookmark.title)} /Parent ${at.parent}`];
    const target = laidOut.destinations.get(bookmark.destination);
    if (target) parts.push(`/Dest [${pages[target.page]} /XYZ null ${n(laidOut.height - target.y)} null]`);
    if (at.before) parts.push(`/Prev ${at.before}`);
    if (at.after) parts.push(`/Next ${at.after}`);
    if (bookmark.children.length > 0) {
      const count = visible(bookmark.children, Math.max(0, opened - depth - 1));
      parts.push(
        writeLevel(bookmark.children, at.ref, depth + 1),
        `/Count ${depth < opened ? count : -count}`,
      );
    }
    return `<< ${parts.join(' ')} >>`;
  }
}

interface Neighbours {
  ref: PdfReference;
  parent: PdfReference;
  before: PdfReference | undefined;
  after: PdfReference | undefined;
}

const OPEN_LEVELS = 2;

/** Bookmarks that are seen when their parent is opened, those in `levels` further levels included. */
function visible(bookmarks: readonly Bookmark[], levels: number): number {
  let count = bookmarks.length;
  if (levels > 0) for (const { children } of bookmarks) count += visible(children, levels - 1);
  return count;
}
