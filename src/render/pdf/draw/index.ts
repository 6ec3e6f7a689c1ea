/**
 * Drawing: laid-out pages go in, the bytes of a tagged PDF come out, on pdfkit's objects. Nothing is decided
 * here that a reader would see; it must not know packs, themes or how pages came to be.
 */
import type { PdfReference } from 'pdfkit';
import type { PackMetadata, RenderMessage } from '../../../pack/tree.ts';
import type { LaidOut } from '../layout/page.ts';
import { writeBookmarks } from './bookmarks.ts';
import { pageContent } from './content.ts';
import { writeDestinations } from './destinations.ts';
import { PackDocument } from './document.ts';
import { Elements } from './elements.ts';
import { embedFont, FontBook } from './font-book.ts';
import { GraphicsResources } from './graphics-resources.ts';
import { writeLinks } from './links.ts';
import { Pictures } from './pictures.ts';

/** Writes laid-out pages as a PDF that claims PDF/UA-1 and PDF/A-2a. */
export async function draw(
  laidOut: LaidOut,
  metadata: PackMetadata,
  language: string,
): Promise<{ bytes: Uint8Array; messages: RenderMessage[] }> {
  const doc = new PackDocument(metadata, language);
  const shared = doc.ref({});
  const book = new FontBook();
  const graphics = new GraphicsResources(doc, shared);
  const resources = {
    fonts: book,
    pictures: new Pictures(doc, book, graphics),
    elements: new Elements(laidOut.root),
    height: laidOut.height,
  };
  const pages = laidOut.pages.map((_, i) => startPage(i, shared, laidOut, doc));
  laidOut.pages.forEach((page, i) => {
    const content = doc.packed(pageContent(page, i, resources));
    endPage(pages[i], content, writeLinks(laidOut, i, pages, resources.elements, doc));
  });
  const fonts = [...resources.fonts.fonts.values()];
  const embedded: Record<string, PdfReference> = {};
  for (const [i, font] of fonts.entries()) embedded[font.name] = await embedFont(font, i, doc);
  shared.data.Font = embedded;
  shared.data.XObject = Object.fromEntries([...resources.pictures.refs, ...graphics.groups]);
  if (graphics.states.size > 0) shared.data.ExtGState = Object.fromEntries(graphics.states);
  if (graphics.patterns.size > 0) shared.data.Pattern = Object.fromEntries(graphics.patterns);
  shared.end();
  resources.elements.write(doc, pages);
  writeDestinations(laidOut, pages, doc);
  writeBookmarks(laidOut, pages, doc);
  return { bytes: doc.finish(), messages: resources.pictures.messages };
}

function startPage(
  index: number,
  resources: PdfReference,
  laidOut: LaidOut,
  doc: PackDocument,
): PdfReference {
  const tree = doc.catalogue.Pages as PdfReference;
  const page = doc.ref({
    Type: 'Page',
    Parent: tree,
    MediaBox: [0, 0, laidOut.width, laidOut.height],
    Resources: resources,
    StructParents: index,
    Tabs: 'S',
  });
  (tree.data.Kids as PdfReference[]).push(page);
  tree.data.Count = index + 1;
  return page;
}

function endPage(page: PdfReference | undefined, content: PdfReference, links: PdfReference[]): void {
  if (!page) return;
  page.data.Contents = content;
  if (links.length > 0) page.data.Annots = links;
  page.end();
}
