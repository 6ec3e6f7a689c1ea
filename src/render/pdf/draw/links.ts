import type { PdfReference } from 'pdfkit';
import type { LaidOut, LinkArea } from '../layout/page.ts';
import type { PackDocument } from './document.ts';
import type { Elements } from './elements.ts';
import { literal, number as n, textString } from './text-string.ts';

/** Writes the link annotations of a page, each tied to its element; returns their references. */
export function writeLinks(
  laidOut: LaidOut,
  page: number,
  pages: readonly PdfReference[],
  elements: Elements,
  doc: PackDocument,
): PdfReference[] {
  const refs: PdfReference[] = [];
  for (const area of laidOut.pages[page]?.links ?? []) {
    const action = actionOf(area, laidOut);
    if (!action) continue;
    const ref = doc.ref();
    const key = pages.length + elements.annotate(area.node, page, ref);
    const bottom = laidOut.height - area.y - area.height;
    const rect = [area.x, bottom, area.x + area.width, bottom + area.height].map(n).join(' ');
    const contents = textString(area.contents.trim() || 'Link');
    doc.writeObject(
      ref,
      `<< /Type /Annot /Subtype /Link /Rect [${rect}] /Border [0 0 0] /F 4 /P ${pages[page]} ` +
        `/Contents ${contents} /StructParent ${key} ${action} >>`,
    );
    refs.push(ref);
  }
  return refs;
}

function actionOf({ target }: LinkArea, { destinations }: LaidOut): string | undefined {
  if ('url' in target) return `/A << /S /URI /URI ${literal(asciiUrl(target.url))} >>`;
  return destinations.has(target.destination) ? `/Dest ${textString(target.destination)}` : undefined;
}

/** A URI is ASCII; other characters are written as their UTF-8 bytes. */
function asciiUrl(url: string): string {
  return url.replace(/[^\x21-\x7E]+/g, (part) =>
    encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD')),
  );
}
