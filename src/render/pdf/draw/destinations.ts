import type { PdfReference } from 'pdfkit';
import type { LaidOut } from '../layout/page.ts';
import type { PackDocument } from './document.ts';
import { number as n, textString, utf16 } from './text-string.ts';

/** Writes the named destinations, sorted by bytes as PDF requires. */
export function writeDestinations(laidOut: LaidOut, pages: readonly PdfReference[], doc: PackDocument): void {
  const entries = [...laidOut.destinations]
    .map(([name, { page, y }]) => ({
      key: sortKey(name),
      text: `${textString(name)} [${pages[page]} /XYZ null ${n(laidOut.height - y)} null]`,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const tree = doc.ref();
  doc.writeObject(tree, `<< /Names [${entries.map((entry) => entry.text).join('\n')}] >>`);
  const names = doc.catalogue.Names as PdfReference;
  names.data.Dests = tree;
}

/** Orders as the bytes of the string do: text that is not ASCII begins with FE FF. */
function sortKey(name: string): string {
  return /^[\x20-\x7E]*$/.test(name) ? name : `\u00FE\u00FF${utf16(name)}`;
}
