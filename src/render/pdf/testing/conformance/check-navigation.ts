import { type Dict, isDict, type Value } from '../read-pdf.ts';
import { dictOf, entriesOf, idOf, type Report, type Subject } from './subject.ts';

/** A heading or a bookmark: its level from 1, its words, and the page that it is on or leads to. */
interface Entry {
  level: number;
  words: string;
  page: number;
}

/** Destinations lead to pages of the file, and the bookmarks are its headings. */
export function checkNavigation(subject: Subject, report: Report): void {
  const { pdf, catalogue, pages } = subject;
  const ids = new Set(pages.map(({ id }) => id));
  const names = entriesOf(pdf, dictOf(pdf, catalogue.Names).Dests);
  const keys = names.map(({ key }) => Buffer.from(rawKey(key), 'latin1'));
  if (keys.some((key, i) => i > 0 && Buffer.compare(keys[i - 1] ?? key, key) >= 0))
    report('PDF 7.9.6', 'The named destinations are not in order, or not unique');
  for (const { key, value } of names)
    if (!leads(pdf.get(value), ids))
      report('PDF 12.3.2.3', `The destination ${String(key)} leads to no page`);
  const known = new Set(names.map(({ key }) => key));
  pages.forEach(({ dict }, i) => {
    for (const each of pdf.list(dict.Annots)) checkTarget(dictOf(pdf, each), known, `page ${i + 1}`, report);
  });
  checkBookmarks(subject, ids, report);
}

/** Text that is not ASCII is ordered as it is written, in UTF-16. */
function rawKey(key: Value): string {
  const text = String(key);
  return /^[\x20-\x7E]*$/.test(text)
    ? text
    : `\xFE\xFF${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`;
}

function leads(destination: Value, pages: ReadonlySet<number>): boolean {
  return Array.isArray(destination) && destination.length > 1 && pages.has(idOf(destination[0]) ?? 0);
}

function checkTarget({ Dest, A }: Dict, known: ReadonlySet<Value>, at: string, report: Report): void {
  if (Dest !== undefined && !known.has(Dest))
    report('PDF 12.3.2.3', `A link of ${at} leads to ${JSON.stringify(Dest)}, which is nowhere`);
  if (Dest === undefined && (!isDict(A) || typeof A.URI !== 'string' || A.URI === ''))
    report('PDF 12.6.4.7', `A link of ${at} leads to nothing`);
}

function checkBookmarks(subject: Subject, pages: ReadonlySet<number>, report: Report): void {
  const { elements } = subject;
  const headings = elements
    .filter(({ type }) => /^H[1-6]$/.test(type))
    .map((element) => ({
      level: Number(element.type.slice(1)),
      words: fold(element.text),
      page: Math.min(...element.pages, ...element.kids.flatMap((kid) => kid.pages)),
    }));
  const bookmarks = readBookmarks(subject, pages, report);
  const length = Math.max(headings.length, bookmarks.length);
  for (let i = 0; i < length; i++) {
    if (!same(headings[i], bookmarks[i])) {
      report('PDF 12.3.3', `Heading ${describe(headings[i])} has the bookmark ${describe(bookmarks[i])}`);
      return;
    }
  }
}

/** Headings are six levels deep at most, bookmarks as deep as sections are. */
function same(heading: Entry | undefined, bookmark: Entry | undefined): boolean {
  return (
    heading?.words === bookmark?.words &&
    heading?.page === bookmark?.page &&
    heading?.level === Math.min(bookmark?.level ?? 0, 6)
  );
}

function describe(entry: Entry | undefined): string {
  return entry ? `“${entry.words}” (level ${entry.level}, page ${entry.page + 1})` : 'none';
}

function readBookmarks(
  { pdf, catalogue, pages }: Subject,
  ids: ReadonlySet<number>,
  report: Report,
): Entry[] {
  const out: Entry[] = [];
  const visit = (first: Value | undefined, level: number): void => {
    for (let at = first; at !== undefined; at = dictOf(pdf, at).Next) {
      const item = dictOf(pdf, at);
      const title = String(item.Title);
      if (!leads(pdf.get(item.Dest), ids)) report('PDF 12.3.2.3', `The bookmark “${title}” leads to no page`);
      const target = idOf(pdf.list(item.Dest)[0]);
      out.push({ level, words: fold(title), page: pages.findIndex(({ id }) => id === target) });
      visit(item.First, level + 1);
    }
  };
  visit(dictOf(pdf, catalogue.Outlines).First, 1);
  return out;
}

function fold(text: string): string {
  return text
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
