import type { PhrasingContent } from 'mdast';
import { heading, marker, special, unclear } from './parse-plain.ts';
import { parsePlainInlines } from './parse-plain-inlines.ts';
import { cellsOfTable } from './parse-plain-table.ts';

/** A paragraph, heading, item, quotation or cell of plain Markdown as its words alone. */
export interface PlainBlock {
  type: 'paragraph' | 'heading' | 'item' | 'quotation' | 'cell';
  /** Words on one line; where marks stand among them nodes, whose places are not those of the file. */
  words: string | PhrasingContent[];
}

/** What makes more of the first line of an item than a paragraph. */
const opensInItem = /^(?:[ >|#]|\[[ xX]\])/;

/** What may mean more than letters in a row of words. */
const mark = /[*`[|]|\]\(/;

/**
 * Reads the words of Markdown that is no more than paragraphs, headings, simple lists and tables, in a fraction of the
 * time that it takes to make nodes with their places. Undefined for any other, which is left to the parser.
 */
export function readPlainBlocks(text: string): PlainBlock[] | undefined {
  const plain = text.includes('[^') ? withoutNotes(text) : text;
  return plain === undefined || special.test(plain) ? undefined : readLines(plain.split('\n'));
}

function readLines(lines: readonly string[]): PlainBlock[] | undefined {
  const blocks: PlainBlock[] = [];
  let next: number | undefined = 0;
  while (next !== undefined && next < lines.length) next = readBlock(lines, next, blocks);
  return next === undefined ? undefined : blocks;
}

/** Reads the block that begins at a line, if any, and returns the line after it; undefined if it is not plain. */
function readBlock(lines: readonly string[], from: number, blocks: PlainBlock[]): number | undefined {
  const line = lines[from] ?? '';
  if (line === '') return from + 1;
  if (!beginsWithLetter(line)) {
    if (line.startsWith('>')) return readQuotation(lines, from, blocks);
    if (line.startsWith(' ') || unclear.test(line)) return undefined;
    const [opening] = heading.exec(line) ?? [];
    if (opening !== undefined)
      return add(blocks, 'heading', line.slice(opening.length)) ? from + 1 : undefined;
    if (marker.test(line)) return readList(lines, from, blocks);
    if (line.startsWith('|')) return readTable(lines, from, blocks);
  }
  const end = endOfParagraph(lines, from, 0);
  if (end === undefined || !add(blocks, 'paragraph', joinLines(lines, from, end, 0))) return undefined;
  return end;
}

/** Whether a line begins with a letter, which opens nothing but a paragraph: most lines do. */
function beginsWithLetter(line: string): boolean {
  const letter = line.charCodeAt(0) | 32;
  return letter >= 97 && letter <= 122;
}

/** A quotation of paragraphs, all of whose lines are marked. */
function readQuotation(lines: readonly string[], from: number, blocks: PlainBlock[]): number | undefined {
  let end = from;
  while (lines[end]?.startsWith('>') === true) end += 1;
  const isAlone = end === lines.length || lines[end] === '';
  const marked = lines.slice(from, end);
  if (!isAlone || !marked.every((line) => line === '>' || line.startsWith('> '))) return undefined;
  const inner = readLines(marked.map((line) => line.slice(2)));
  if (inner?.every(({ type }) => type === 'paragraph') !== true) return undefined;
  for (const { words } of inner) blocks.push({ type: 'quotation', words });
  return end;
}

/** A list of items that are a paragraph each. */
function readList(lines: readonly string[], from: number, blocks: PlainBlock[]): number | undefined {
  const kind = kindOf(lines[from] ?? '');
  let index = from;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const [opening] = marker.exec(line) ?? [];
    if (opening === undefined) {
      if (line !== '') return line.startsWith(' ') ? undefined : index;
      index += 1;
      continue;
    }
    const width = opening.length;
    const first = line.slice(width);
    if (kindOf(line) !== kind || unclear.test(line)) return undefined;
    if (!beginsWithLetter(first) && (opensInItem.test(first) || unclear.test(first) || marker.test(first)))
      return undefined;
    const end = endOfParagraph(lines, index, width);
    if (end === undefined || !add(blocks, 'item', joinLines(lines, index, end, width))) return undefined;
    index = end;
  }
  return index;
}

/** Lists with one kind of sign are one list. */
function kindOf(line: string): string | undefined {
  const item = marker.exec(line);
  return item?.[1] ?? item?.[3];
}

function readTable(lines: readonly string[], from: number, blocks: PlainBlock[]): number | undefined {
  const blank = lines.indexOf('', from);
  const end = blank < 0 ? lines.length : blank;
  const cells = cellsOfTable(lines.slice(from, end));
  return cells?.every((words) => add(blocks, 'cell', words)) === true ? end : undefined;
}

/**
 * The line after a paragraph, which begins after some characters of a line; in an item its further lines are indented
 * by as much. Undefined where it is not plain where the paragraph ends.
 */
function endOfParagraph(lines: readonly string[], from: number, width: number): number | undefined {
  const isInItem = width > 0;
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') return index;
    const words = line.trimStart();
    const indent = line.length - words.length;
    if (indent >= width && beginsWithLetter(words)) continue;
    if (unclear.test(line)) return undefined;
    const item = marker.exec(words);
    const isHeading = heading.test(words);
    if (item === null && !isHeading) {
      if (indent < width) return undefined;
      continue;
    }
    if (indent > 0) return undefined;
    return isInItem || isHeading || item?.[2] === undefined || item[2] === '1' ? index : undefined;
  }
  return lines.length;
}

function joinLines(lines: readonly string[], from: number, end: number, width: number): string {
  let words = (lines[from] ?? '').slice(width);
  for (let index = from + 1; index < end; index += 1) words += ` ${lines[index]?.trimStart()}`;
  return words;
}

/** Adds a block; false if its marks are not plain. */
function add(blocks: PlainBlock[], type: PlainBlock['type'], text: string): boolean {
  const words = mark.test(text) ? parsePlainInlines([{ text, line: 1, column: 1, offset: 0 }]) : text;
  if (words !== undefined) blocks.push({ type, words });
  return words !== undefined;
}

const noteMark = /\[\^([A-Za-z0-9]+)\](:?)/g;

/** A note of one paragraph. */
const lonelyNote = /^ \p{Lu}[^\n]*(?:\n[^\n]+)*(?:\n\n(?! )|\n*$)/u;

/**
 * Takes the marks of footnotes out: what a note says is then a paragraph. Undefined where a mark may be anything else,
 * or leads to a note that stands elsewhere.
 */
function withoutNotes(text: string): string | undefined {
  for (const { 0: written, 1: label, 2: colon, index } of text.matchAll(noteMark)) {
    const after = text.slice(index + written.length);
    const isPlain =
      colon === ':'
        ? text.slice(0, index).endsWith('\n\n') && lonelyNote.test(after)
        : /[\p{L}\p{N}.,;!?’”)]/u.test(text.charAt(index - 1)) &&
          /^(?:[\s.,;!?]|$)/.test(after) &&
          text.includes(`\n[^${label}]: `);
    if (!isPlain) return undefined;
  }
  return text.replace(/\[\^[A-Za-z0-9]+\](?:: )?/g, '');
}
