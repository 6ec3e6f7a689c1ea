import { isDict, nameOf, type Value } from '../read-pdf.ts';
import { dictOf, type Report, type Subject } from './subject.ts';

/** Keys of the catalogue that packs have; all others (forms, optional content, scripts …) are never written. */
const CATALOGUE = new Set(
  (
    'Type Pages Names Lang MarkInfo StructTreeRoot ViewerPreferences Outlines PageMode OutputIntents ' +
    'Metadata'
  ).split(' '),
);
/** What the page tree's leaves have. */
const PAGE = new Set('Type Parent MediaBox Resources StructParents Tabs Contents Annots'.split(' '));
const FILTERS = new Set(['FlateDecode', 'DCTDecode']);
const TYPES_NEVER_WRITTEN = new Set(['OCG', 'OCMD', 'Filespec', 'EmbeddedFile', 'Sig', 'Halftone']);

/** The file itself: header, identifier, no encryption, and nothing that packs never have. */
export function checkFile(subject: Subject, report: Report): void {
  const { pdf, catalogue, pages } = subject;
  const text = Buffer.from(pdf.bytes).toString('latin1');
  if (!text.startsWith('%PDF-1.7\n')) report('A 6.1.2-1', 'The file does not begin with %PDF-1.7');
  if (!/^%PDF-1\.7\n%[\x80-\xFF]{4}/.test(text)) report('A 6.1.2-2', 'No line of four bytes above 127');
  if (!/%%EOF\r?\n?$/.test(text)) report('A 6.1.3-3', 'Something follows the end of the file');
  const ids = pdf.list(pdf.trailer.ID);
  if (ids.length !== 2 || ids.some((id) => typeof id !== 'string' || id === ''))
    report('A 6.1.3-1', 'The trailer has no ID of two strings');
  if (pdf.trailer.Encrypt !== undefined) report('A 6.1.3-2', 'The file is encrypted');
  checkKeys('catalogue', Object.keys(catalogue), CATALOGUE, report);
  checkKeys('name dictionary', Object.keys(dictOf(pdf, catalogue.Names)), new Set(['Dests']), report);
  for (const { dict } of pages) checkKeys('page', Object.keys(dict), PAGE, report);
  for (const id of pdf.ids) checkObject(pdf.get({ ref: id }), id, report);
}

function checkKeys(what: string, keys: string[], known: ReadonlySet<string>, report: Report): void {
  for (const key of keys)
    if (!known.has(key)) report(never(key), `The ${what} has a key that is never written, /${key}`);
}

/** The clause that a thing would have to meet, if it were ever written. */
function never(key: string): string {
  if (key === 'AcroForm') return 'UA 7.15-1';
  if (key === 'OCProperties') return 'UA 7.10-1';
  if (key === 'AA' || key === 'OpenAction') return 'A 6.5.2-1';
  return key === 'EmbeddedFiles' || key === 'AF' ? 'UA 7.11-1' : 'PDF 7.7.2';
}

function checkObject(value: Value, id: number, report: Report): void {
  if (!isDict(value)) return;
  const type = nameOf(value.Type);
  if (TYPES_NEVER_WRITTEN.has(type))
    report('PDF 7.7.2', `Object ${id} is a /${type}, which is never written`);
  const filters = Array.isArray(value.Filter) ? value.Filter : [value.Filter];
  for (const filter of filters) {
    const name = nameOf(filter);
    if (name !== '' && !FILTERS.has(name)) report('A 6.1.7.2-1', `Object ${id} is packed with /${name}`);
  }
  if (nameOf(value.Subtype) === 'Image') checkPicture(value.Interpolate, id, report);
  if (nameOf(value.Subtype) === 'Form' && value.Ref !== undefined)
    report('UA 7.20-1', `Form ${id} refers to another file`);
}

function checkPicture(interpolate: Value | undefined, id: number, report: Report): void {
  if (interpolate === true) report('A 6.2.8-3', `Picture ${id} is interpolated`);
}
