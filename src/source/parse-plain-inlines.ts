import type { InlineCode, Link, PhrasingContent, Text } from 'mdast';
import type { Point } from 'unist';
import type { PlainLine } from './parse-plain.ts';

const link = /\[([^\s[\]*`](?:[^[\]*`]*[^\s[\]*`])?)\]\(([A-Za-z0-9:/?#@.,;=%+-]+)(?: "([^"[\]*`\n]*)")?\)/
  .source;
const mark = new RegExp(`\\*+|\`+|${link}`, 'g');

/**
 * Parses the words of a paragraph, heading or cell that hold no other marks than stars, ticks and links. Undefined
 * where it takes the rules of CommonMark to tell what a mark means: each star must clearly open or close, and no
 * bracket stand inside another.
 */
export function parsePlainInlines(lines: PlainLine[]): PhrasingContent[] | undefined {
  const words = lines.map(({ text }) => text).join('\n');
  if (words.includes('|') || !areBracketsPlain(words)) return undefined;
  const at = pointReader(lines);
  const inlines: PhrasingContent[] = [];
  let open: { size: number; start: Point; inner: (Text | InlineCode | Link)[] } | undefined;
  const add = (start: number, end: number) => {
    if (start < end) {
      const position = { start: at(start), end: words[end - 1] === '\n' ? startOfLine(at(end)) : at(end) };
      into().push({ type: 'text', value: words.slice(start, end), position });
    }
  };
  const into = () => (open === undefined ? inlines : open.inner) as PhrasingContent[];
  let from = 0;
  for (const match of words.matchAll(mark)) {
    const { 0: written, index } = match;
    if (index < from) continue;
    const size = written.length;
    if (!written.startsWith('*')) {
      const node = written.startsWith('[') ? linkAt(match, at) : codeAt(words, index, at);
      if (node === undefined) return undefined;
      add(from, index);
      into().push(node);
      from = index + (node.type === 'link' ? size : node.value.length + 2);
      continue;
    }
    const flank = flankOf(words, index, size);
    if (size > 2 || flank === undefined) return undefined;
    add(from, index);
    from = index + size;
    if (open === undefined) {
      if (flank !== 'opens') return undefined;
      open = { size, start: at(index), inner: [] };
      continue;
    }
    if (flank !== 'closes' || open.size !== size || open.inner.length === 0) return undefined;
    const position = { start: open.start, end: at(from) };
    inlines.push({ type: size === 2 ? 'strong' : 'emphasis', children: open.inner, position });
    open = undefined;
  }
  add(from, words.length);
  return open === undefined ? inlines : undefined;
}

/** Whether each bracket, where there is a link, is whole and stands in no other. */
function areBracketsPlain(words: string): boolean {
  if (!words.includes('](')) return true;
  if (words.includes('`')) return false;
  const rest = words.replace(new RegExp(link, 'g'), '').replace(/\[[^[\]]*\](?!\()/g, '');
  return !/[[\]]/.test(rest);
}

/** Finds the places of the words of lines that are joined by line feeds, looking from where it was last. */
function pointReader(lines: PlainLine[]): (index: number) => Point {
  let number = 0;
  let start = 0;
  return (index) => {
    while (index < start) {
      number -= 1;
      start -= (lines[number] as PlainLine).text.length + 1;
    }
    let line = lines[number] as PlainLine;
    while (index - start > line.text.length && number + 1 < lines.length) {
      start += line.text.length + 1;
      number += 1;
      line = lines[number] as PlainLine;
    }
    return pointIn(line, index - start);
  };
}

/** The indentation of a line belongs to what follows it, not to the line feed before. */
function startOfLine({ line, column, offset = 0 }: Point): Point {
  return { line, column: 1, offset: offset - column + 1 };
}

function linkAt(
  { 0: whole, 1: words = '', 2: url = '', 3: title, index }: RegExpExecArray,
  at: (index: number) => Point,
): Link {
  const start = at(index);
  const position = { start: at(index + 1), end: at(index + 1 + words.length) };
  return {
    type: 'link',
    title: title ?? null,
    url,
    children: [{ type: 'text', value: words, position }],
    position: { start, end: at(index + whole.length) },
  };
}

/** Code between two single ticks of one line; undefined for any other. */
function codeAt(words: string, index: number, at: (index: number) => Point): InlineCode | undefined {
  const value = /^`([^`\s](?:[^`\n]*[^`\s])?)`(?!`)/.exec(words.slice(index))?.[1];
  if (value === undefined) return undefined;
  return {
    type: 'inlineCode',
    value,
    position: { start: at(index), end: at(index + value.length + 2) },
  };
}

/** Whether a run of stars can only open or only close what it marks. */
function flankOf(text: string, at: number, size: number): 'opens' | 'closes' | undefined {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + size);
  if (isSpace(before)) return isSpace(after) || isHalf(after) ? undefined : 'opens';
  if (isSpace(after)) return isHalf(before) ? undefined : 'closes';
  if (isWord(before) && isPunctuation(after)) return 'closes';
  return isPunctuation(before) && isWord(after) ? 'opens' : undefined;
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

function isWord(character: string): boolean {
  return /[A-Za-z0-9]/.test(character);
}

function isPunctuation(character: string): boolean {
  return /[!-/:-@[-`{-~]/.test(character);
}

/** Half of a character beyond the basic plane, of which the class can't be told. */
function isHalf(character: string): boolean {
  return /[\uD800-\uDFFF]/.test(character);
}

/** A place in a line, so many characters on. */
export function pointIn({ line, column, offset }: PlainLine, length: number): Point {
  return { line, column: column + length, offset: offset + length };
}
