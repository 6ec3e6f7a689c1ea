import sax from 'sax';
import type { Finding } from './finding.ts';

/** An element of an XML file; the prefix of its name and of its attributes is kept. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  /** Line of the file, from 1. */
  line: number;
}

/** Deeper nesting is left out: drawing programs stay far below. */
const DEEPEST = 200;
/** Elements beyond these are left out: the largest maps have some ten thousand. */
const MOST_ELEMENTS = 100_000;

// Paths of maps are longer than the 64 KB at which sax would stop; files are bounded by their reader.
sax.MAX_BUFFER_LENGTH = Number.POSITIVE_INFINITY;

/**
 * Parses XML into a tree. Entities are never expanded but for XML's own five; what is wrong is told to
 * `find`. Without a root, or where the text is not well formed, nothing is returned.
 */
export function parseXml(text: string, find: (finding: Finding) => void): XmlElement | undefined {
  const parser = sax.parser(true, { strictEntities: true });
  const lineAt = lineCounter(text);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let skipped = 0;
  let broken = false;
  parser.onerror = (error) => {
    parser.error = null;
    const [what = ''] = error.message.split('\n');
    if (what.startsWith('Invalid character entity')) find({ kind: 'entity', line: parser.line + 1 });
    else if (!broken) {
      broken = true;
      find({ kind: 'malformed', what, line: parser.line + 1 });
    }
  };
  parser.ondoctype = (doctype) => {
    if (/<!ENTITY/i.test(doctype)) find({ kind: 'entities', line: lineAt(parser.startTagPosition - 1) });
  };
  parser.onprocessinginstruction = ({ name }) => {
    if (name === 'xml-stylesheet')
      find({ kind: 'active', what: '`xml-stylesheet`', line: lineAt(parser.startTagPosition - 1) });
  };
  parser.onopentag = ({ name, attributes }) => {
    const line = lineAt(parser.startTagPosition - 1);
    count++;
    if (skipped > 0 || open.length >= DEEPEST || count > MOST_ELEMENTS) {
      if (skipped === 0) find({ kind: 'limit', what: open.length >= DEEPEST ? 'nesting' : 'elements', line });
      skipped++;
      return;
    }
    const element = { name, attributes: toMap(attributes), children: [], line };
    if (root === undefined) root = element;
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => {
    if (skipped > 0) skipped--;
    else open.pop();
  };
  const addText = (value: string): void => {
    if (skipped === 0) open.at(-1)?.children.push(value);
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.write(text).close();
  return broken ? undefined : root;
}

function toMap(attributes: object): Map<string, string> {
  return new Map(Object.entries(attributes).map(([name, value]) => [name, String(value)]));
}

/** Tells the line of growing offsets. */
function lineCounter(text: string): (offset: number) => number {
  let next = text.indexOf('\n');
  let line = 1;
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
