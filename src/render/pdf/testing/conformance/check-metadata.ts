import { readXml, type XmlElement } from './read-xmp.ts';
import { dictOf, type Report, type Subject } from './subject.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DC = 'http://purl.org/dc/elements/1.1/';
const UA = 'http://www.aiim.org/pdfua/ns/id/';
const A = 'http://www.aiim.org/pdfa/ns/id/';
const SCHEMA = 'http://www.aiim.org/pdfa/ns/schema#';
const EXTENSION = 'http://www.aiim.org/pdfa/ns/extension/';

/** The XMP: well-formed, with both standards' identification, the title, and the schema that PDF/A asks for. */
export function checkMetadata({ pdf, catalogue }: Subject, report: Report): void {
  if (catalogue.Metadata === undefined) {
    report('UA 7.1-8', 'The file has no metadata');
    return;
  }
  if (dictOf(pdf, catalogue.Metadata).Filter !== undefined) report('PDF 14.3.2', 'The metadata are packed');
  const xml = Buffer.from(pdf.stream(catalogue.Metadata), 'latin1').toString('utf8');
  const properties = propertiesOf(xml, report);
  if (properties === undefined) return;
  const value = (name: string): string => valueOf(properties.get(name));
  if (value(`${UA}part`) === '') report('UA 5-1', 'The metadata do not name PDF/UA');
  else if (value(`${UA}part`) !== '1') report('UA 5-2', `The part of PDF/UA is ${value(`${UA}part`)}`);
  if (value(`${A}part`) === '') report('A 6.6.4-1', 'The metadata do not name PDF/A');
  else if (value(`${A}part`) !== '2') report('A 6.6.4-2', `The part of PDF/A is ${value(`${A}part`)}`);
  if (value(`${A}conformance`) !== 'A') report('A 6.6.4-3', 'The conformance level of PDF/A is not A');
  const title = value(`${DC}title`);
  if (title.trim() === '') report('UA 7.1-9', 'The metadata have no title');
  else if (title !== pdf.get(dictOf(pdf, pdf.trailer.Info).Title))
    report('PDF 14.3.3', 'The title of the metadata is not that of the document information');
  checkSchema(properties.get(`${EXTENSION}schemas`), report);
}

function propertiesOf(xml: string, report: Report): Map<string, XmlElement> | undefined {
  try {
    const below = (element: XmlElement): XmlElement[] => [element, ...element.kids.flatMap(below)];
    const described = below(readXml(xml)).filter(({ name }) => name === `${RDF}Description`);
    return new Map(described.flatMap(({ kids }) => kids.map((kid) => [kid.name, kid])));
  } catch (error) {
    report('A 6.6.2.1-4', `The metadata are not well-formed: ${error instanceof Error ? error.message : ''}`);
    return undefined;
  }
}

/** The text of a property, or of the first item of its list. */
function valueOf(element: XmlElement | undefined): string {
  const [list] = element?.kids ?? [];
  return list?.kids[0]?.text ?? element?.text ?? '';
}

function checkSchema(schemas: XmlElement | undefined, report: Report): void {
  const spaces = (schemas?.kids[0]?.kids ?? []).map(
    ({ kids }) => kids.find(({ name }) => name === `${SCHEMA}namespaceURI`)?.text,
  );
  if (!spaces.includes(UA)) report('A 6.6.2.3.1-1', 'No extension schema describes pdfuaid');
}
