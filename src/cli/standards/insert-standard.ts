import { Document, isMap, isSeq, type Node, parseDocument } from 'yaml';
import type { Standard } from '../../types.ts';
import { findPlace, type Placed } from './find-place.ts';

/** A catalogue with one more standard. */
export interface GrownCatalogue {
  text: string;
  /** Index of the new entry. */
  index: number;
}

/**
 * Puts a standard into the text of a catalogue, in the form that its neighbours have; every other character stays as
 * it is. Undefined where that can't be done, as in a list in brackets.
 */
export function insertStandard(text: string, standard: Standard): GrownCatalogue | undefined {
  const { contents } = parseDocument(text, { version: '1.2', uniqueKeys: false, logLevel: 'silent' });
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  if (contents === null) return { text: `${endLine(text, lineEnd)}${write(standard, lineEnd)}`, index: 0 };
  if (!isSeq(contents) || contents.flow === true) return undefined;
  const items = contents.items as Node[];
  const place = findPlace(items.map(placedAs), standard);
  if (place === 'alone') return undefined;
  const index = 'after' in place ? place.after : place.before;
  const neighbour = items[index];
  const entry = neighbour && boundsOf(neighbour, text);
  if (entry === undefined) return undefined;
  const form = { flow: isMap(neighbour) && neighbour.flow === true, indent: entry.indent };
  const words = write(standard, lineEnd, form);
  const gap = hasGaps(items, text) ? lineEnd : '';
  if ('before' in place) return { text: splice(text, entry.start, `${words}${gap}`), index };
  const before = endLine(text.slice(0, entry.end), lineEnd);
  return { text: `${before}${gap}${words}${text.slice(entry.end)}`, index: index + 1 };
}

function placedAs(node: Node): Placed {
  const word = (key: string) => {
    const value = isMap(node) ? node.get(key) : undefined;
    return value === undefined || value === null ? undefined : String(value);
  };
  const [area, suite] = [word('area'), word('suite')];
  return { id: word('id') ?? '', ...(area !== undefined && { area }), ...(suite !== undefined && { suite }) };
}

interface Bounds {
  /** Start of its first line, or of the comments right above it. */
  start: number;
  /** End of its last line, the line's end included. */
  end: number;
  /** What its hyphen is indented with. */
  indent: string;
}

function boundsOf({ range }: Node, text: string): Bounds | undefined {
  if (!range) return undefined;
  const hyphen = /-\s*$/.exec(text.slice(0, range[0]))?.index;
  if (hyphen === undefined) return undefined;
  const line = text.lastIndexOf('\n', hyphen - 1) + 1;
  const last = range[0] + text.slice(range[0], range[1]).trimEnd().length;
  const lineEnd = text.indexOf('\n', last);
  return {
    start: startOfComments(text, line),
    end: lineEnd < 0 ? text.length : lineEnd + 1,
    indent: text.slice(line, hyphen),
  };
}

function startOfComments(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!/^[ \t]*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

/** Whether blank lines part the entries. */
function hasGaps(items: readonly Node[], text: string): boolean {
  const [first, second] = items.slice(0, 2).map((item) => boundsOf(item, text));
  return first !== undefined && second !== undefined && /^\s*\n/.test(text.slice(first.end, second.start));
}

function write(
  standard: Standard,
  lineEnd: string,
  { flow, indent }: { flow: boolean; indent: string } = { flow: false, indent: '' },
): string {
  const document = new Document([standard]);
  const entry = document.get(0);
  if (flow && isMap(entry)) entry.flow = true;
  const words = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return words.replace(/^(?=.)/gm, indent).replaceAll('\n', lineEnd);
}

function endLine(text: string, lineEnd: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}${lineEnd}`;
}

function splice(text: string, at: number, words: string): string {
  return `${text.slice(0, at)}${words}${text.slice(at)}`;
}
