import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type { Point, Position } from 'unist';
import { parsePlainInlines } from './parse-plain-inlines.ts';
import { parsePlainTable } from './parse-plain-table.ts';
import type { PlainLine } from './plain-line.ts';

type Block = BlockContent | DefinitionContent;

/** Thrown where the text holds more than plain blocks, and caught in `parsePlain`. */
const notPlain = Symbol('not plain');

/** What may mean more than letters: escapes, references, HTML, definitions, notes, strikethrough, breaks. */
export const special = /[\\<_\0]|[^\S\n ]|&(?:#|[A-Za-z0-9]+;)|~~|!\[|\]\[|\]:|\[\^| \n| $/;

/** A comment that is a line by itself. */
const comment = /(?<=^|\n)<!--(?!-?>)[^\n\r\t\0]*-->(?=\n|$)/g;

/** A footnote, or the reference to one, with a label of plain letters. */
const note = /(?<=^|\n)\[\^([A-Za-z0-9-]+)\]: (?=\S)|(?<![!\]])\[\^([A-Za-z0-9-]+)\](?![:[(])/g;
const noteOpening = /^\[\^([A-Za-z0-9-]+)\]: /;

/** Lines that are rules, underlines, rows of tables, empty items or empty headings. */
export const unclear =
  /^ *(?:[<>]|[-=*+][-=*+: ]*$|:?-+:? *$|\d{1,9}[.)] *$|(?:[-*+]|\d{1,9}[.)]) {5}|#{1,6} *$|#.*#$)/;

/** What opens a heading with number signs. */
export const heading = /^(#{1,6}) +(?=\S)/;
/** What opens an item: a sign, or a number and its sign. */
export const marker = /^(?:([-*+])|(\d{1,9})([.)]))( {1,4})(?=\S)/;

/**
 * Parses Markdown that is no more than paragraphs, headings with number signs, lists, quotations, tables and comments,
 * with emphasis and links; most of what people write is. The nodes are those that `fromMarkdown` makes, in a thirtieth
 * of the time; undefined where the text may hold anything else, or anything whose meaning is not plain from its line.
 */
export function parsePlain(text: string, start: { line: number; offset: number }): RootContent[] | undefined {
  if (special.test(withoutNotes(withoutComments(text)))) return undefined;
  const lines: PlainLine[] = [];
  let offset = start.offset;
  for (const line of text.split('\n')) {
    lines.push({ text: line, line: start.line + lines.length, column: 1, offset });
    offset += line.length + 1;
  }
  try {
    return parseBlocks(lines);
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

function withoutComments(text: string): string {
  return text.includes('<') ? text.replace(comment, '') : text;
}

/** Footnotes are plain where all that are referred to are there; else only the whole file tells what they are. */
function withoutNotes(text: string): string {
  if (!text.includes('[^')) return text;
  const notes = [...text.matchAll(note)];
  const defined = new Set(notes.map(([, label]) => label?.toLowerCase()));
  const isDefined = ([, , used]: RegExpMatchArray) => used === undefined || defined.has(used.toLowerCase());
  return notes.every(isDefined) ? text.replace(note, '') : text;
}

function parseBlocks(lines: PlainLine[]): Block[] {
  const blocks: Block[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] as PlainLine;
    if (line.text === '') {
      index += 1;
      continue;
    }
    if (line.text.startsWith('>')) {
      const end = endOfQuotation(lines, index);
      blocks.push(makeQuotation(lines.slice(index, end)));
      index = end;
      continue;
    }
    if (line.text.startsWith('<') && line.column === 1) {
      blocks.push({ type: 'html', value: line.text, position: span(line, line) });
      index += 1;
      continue;
    }
    if (noteOpening.test(line.text)) {
      blocks.push(makeNote(line, lines[index + 1]));
      index += 1;
      continue;
    }
    if (line.text.startsWith(' ') || unclear.test(line.text)) throw notPlain;
    const opening = heading.exec(line.text);
    if (opening !== null) {
      blocks.push(makeHeading(line, opening));
      index += 1;
    } else if (marker.test(line.text)) {
      const end = endOfList(lines, index);
      if (blocks.at(-1)?.type === 'list') throw notPlain;
      blocks.push(makeList(lines.slice(index, end)));
      index = end;
    } else if (line.text.startsWith('|')) {
      const end = lines.findIndex(({ text }, at) => at > index && text === '');
      const table = lines.slice(index, end === -1 ? lines.length : end);
      blocks.push(parsePlainTable(table) ?? give());
      index += table.length;
    } else {
      const end = endOfParagraph(lines, index);
      blocks.push(makeParagraph(lines.slice(index, end)));
      index = end;
    }
  }
  return blocks;
}

function makeHeading(line: PlainLine, opening: RegExpExecArray): Block {
  const from = opening[0].length;
  const children = parsePlainInlines([cut(line, from)]) ?? give();
  const depth = opening[1]?.length as 1;
  return { type: 'heading', depth, children, position: span(line, line) };
}

/** A footnote of one line; a line right below it, other than a footnote, would be part of it. */
function makeNote(line: PlainLine, below: PlainLine | undefined): FootnoteDefinition {
  const [opening, label = ''] = noteOpening.exec(line.text) ?? give();
  if (line.column !== 1 || !(below === undefined || below.text === '' || noteOpening.test(below.text)))
    give();
  const children = parseBlocks([cut(line, opening.length)]);
  if (children.some(({ type }) => type !== 'paragraph')) give();
  return {
    type: 'footnoteDefinition',
    identifier: label.toLowerCase(),
    label,
    children,
    position: span(line, line),
  };
}

/** The first line after lines that begin with a mark of quotation; nothing but a blank line may follow them. */
function endOfQuotation(lines: PlainLine[], from: number): number {
  const next = lines.findIndex(({ text }, index) => index > from && !text.startsWith('>'));
  if (next >= 0 && lines[next]?.text !== '') throw notPlain;
  return next < 0 ? lines.length : next;
}

/** A quotation of paragraphs; what others hold is left to the parser. */
function makeQuotation(lines: PlainLine[]): Block {
  const inner = lines.map((line) => {
    if (line.text !== '>' && !line.text.startsWith('> ')) throw notPlain;
    return cut(line, Math.min(2, line.text.length));
  });
  if (inner[0]?.text === '' || inner.at(-1)?.text === '') throw notPlain;
  const children = parseBlocks(inner);
  if (lines[0]?.column !== 1 || children.some(({ type }) => type !== 'paragraph')) throw notPlain;
  return { type: 'blockquote', children, position: span(lines[0], lines.at(-1)) };
}

/** The first line after a paragraph: blank, or one that begins another block. */
function endOfParagraph(lines: PlainLine[], from: number): number {
  let index = from + 1;
  for (; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (text === '' || heading.test(text)) break;
    if (unclear.test(text) || noteOpening.test(text)) throw notPlain;
    const trimmed = text.trimStart();
    const item = marker.exec(trimmed);
    if (item === null && !heading.test(trimmed)) continue;
    if (trimmed !== text || (item?.[2] !== undefined && item[2] !== '1')) throw notPlain;
    break;
  }
  return index;
}

function makeParagraph(lines: PlainLine[]): Block {
  const children: PhrasingContent[] = parsePlainInlines(lines.map(unindented)) ?? give();
  return { type: 'paragraph', children, position: span(lines[0], lines.at(-1)) };
}

/** The first line after a list: one that is neither blank, nor inside an item, nor an item like the first. */
function endOfList(lines: PlainLine[], from: number): number {
  const kind = kindOf(lines[from]?.text ?? '');
  let width = 0;
  let end = from;
  for (let index = from; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (text === '') continue;
    const item = marker.exec(text);
    if (item !== null) {
      if (unclear.test(text)) throw notPlain;
      if (kindOf(text) !== kind) throw notPlain;
      width = item[0].length;
    } else if (indentOf(text) < width) {
      if (text.startsWith(' ') || (lines[index - 1]?.text !== '' && !heading.test(text))) throw notPlain;
      return end;
    }
    end = index + 1;
  }
  return end;
}

function makeList(lines: PlainLine[]): List {
  const starts = lines.flatMap(({ text }, index) => (marker.test(text) ? [index] : []));
  const items: ListItem[] = [];
  let spread = false;
  starts.forEach((from, at) => {
    const own = lines.slice(from, starts[at + 1]);
    while (own.at(-1)?.text === '') own.pop();
    if (at > 0 && lines[from - 1]?.text === '') spread = true;
    items.push(makeItem(own));
  });
  const first = marker.exec(lines[0]?.text ?? '');
  const ordered = first?.[2] !== undefined;
  const last = items.at(-1)?.position?.end as Point;
  return {
    type: 'list',
    ordered,
    start: ordered ? Number(first?.[2]) : null,
    spread,
    children: items,
    position: { start: startOf(lines[0]), end: { ...last } },
  };
}

function makeItem(lines: PlainLine[]): ListItem {
  const [first, ...rest] = lines as [PlainLine, ...PlainLine[]];
  const width = marker.exec(first.text)?.[0].length ?? 0;
  const inner = [cut(first, width), ...rest.map((line) => cut(line, Math.min(width, line.text.length)))];
  if (/^\[[ xX]\]/.test(inner[0]?.text ?? '') || marker.test(inner[0]?.text ?? '')) throw notPlain;
  const children = parseBlocks(inner);
  const spread = hasBlankLine(inner, children);
  const end = children.at(-1)?.position?.end as Point;
  return {
    type: 'listItem',
    spread,
    checked: null,
    children,
    position: { start: startOf(first), end: { ...end } },
  };
}

/** Whether a blank line stands between the blocks of an item; after a nested list that is hard to tell. */
function hasBlankLine(lines: PlainLine[], children: Block[]): boolean {
  if (!lines.some(({ text }) => text === '')) return false;
  if (children.slice(0, -1).some(({ type }) => type === 'list')) throw notPlain;
  const last = children.at(-1);
  const until = last?.type === 'list' ? last.position?.start.line : undefined;
  return lines.some(({ text, line }) => text === '' && (until === undefined || line < until));
}

function kindOf(text: string): string | undefined {
  const item = marker.exec(text);
  return item?.[1] ?? item?.[3];
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function unindented(line: PlainLine): PlainLine {
  return cut(line, indentOf(line.text));
}

function cut({ text, line, column, offset }: PlainLine, length: number): PlainLine {
  return { text: text.slice(length), line, column: column + length, offset: offset + length };
}

function startOf(line: PlainLine | undefined): Point {
  const { line: number, column, offset } = line ?? give();
  return { line: number, column, offset };
}

function span(first: PlainLine | undefined, last: PlainLine | undefined): Position {
  const { line, column, offset, text } = last ?? give();
  return {
    start: startOf(first && unindented(first)),
    end: { line, column: column + text.length, offset: offset + text.length },
  };
}

function give(): never {
  throw notPlain;
}
