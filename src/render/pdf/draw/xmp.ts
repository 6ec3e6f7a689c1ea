/** Characters that XML 1.0 can't hold at all. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * The XMP of a document: what the info dictionary says, PDF/UA-1's identification, and the schema that
 * PDF/A-2 demands for it. pdfkit adds that of PDF/A.
 */
export function metadataXml(info: Record<string, string | Date>, language: string): string {
  const { Title, Author, Subject, Creator, Producer, CreationDate, ModDate } = info;
  return [
    description('xmp', 'http://ns.adobe.com/xap/1.0/', [
      element('xmp:CreateDate', dateOf(CreationDate)),
      element('xmp:ModifyDate', dateOf(ModDate)),
      element('xmp:CreatorTool', Creator),
    ]),
    description('dc', 'http://purl.org/dc/elements/1.1/', [
      container('dc:title', 'Alt', Title, ' xml:lang="x-default"'),
      container('dc:creator', 'Seq', Author),
      container('dc:description', 'Alt', Subject, ' xml:lang="x-default"'),
      container('dc:language', 'Bag', language),
    ]),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', [element('pdf:Producer', Producer)]),
    description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', [element('pdfuaid:part', '1')]),
    UA_SCHEMA,
  ].join('\n');
}

/** Escapes text for XML, without the characters that XML can't hold. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}

function description(prefix: string, namespace: string, parts: readonly string[]): string {
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${parts.join('')}</rdf:Description>`;
}

function element(name: string, value: string | Date | undefined): string {
  return typeof value === 'string' ? `<${name}>${escapeXml(value)}</${name}>` : '';
}

function container(name: string, kind: string, value: string | Date | undefined, attributes = ''): string {
  if (typeof value !== 'string') return '';
  return `<${name}><rdf:${kind}><rdf:li${attributes}>${escapeXml(value)}</rdf:li></rdf:${kind}></${name}>`;
}

function dateOf(date: string | Date | undefined): string {
  return date instanceof Date ? date.toISOString().replace(/\.\d+Z$/, 'Z') : '';
}

const UA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;
