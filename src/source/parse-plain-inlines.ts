import type { PhrasingContent, Text } from 'mdast';
import type { Point } from 'unist';
import type { PlainLine } from './plain-line.ts';

/** What may begin or end something: stars, ticks, brackets, the bars of a table. */
const mark = /\*+|`+|\[|\]\(|\|/g;

/** Code between two single ticks of one line. */
const code = /`([^`\s](?:[^`\n]*[^`\s])?)`(?!`)/y;

/** A link whose words hold no marks, with its address and perhaps a title. */
const link = /\[([^\s[\]*`|!](?:[^[\]*`|!]*[^\s[\]*`|!])?)\]\(([\w:/.?=#%+,;@~-]+)(?: "([^"`|\n]+)")?\)/y;

/** A reference to a footnote that is known to be there. */
const noteReference = /\[\^([A-Za-z0-9-]+)\]/y;

/**
 * Parses the words of a paragraph, heading or cell that hold no other marks than stars, ticks and links. Undefined
 * where it takes the rules of CommonMark to tell what a mark means: each star must clearly open or close.
 */
export function parsePlainInlines(lines: readonly PlainLine[]): PhrasingContent[] | undefined {
  const whole = lines.map(({ text }) => text).join('\n');
  const inlines: PhrasingContent[] = [];
  let open: { size: number; start: number; inner: PhrasingContent[] } | undefined;
  let from = 0;
  const add = (node: PhrasingContent) => (open === undefined ? inlines : open.inner).push(node);
  const addText = (end: number) => {
    if (end > from) add(textBetween(from, end));
  };
  const span = (start: number, end: number) => ({ start: pointIn(lines, start), end: pointIn(lines, end) });
  const textBetween = (start: number, end: number): Text => {
    const value = whole.slice(start, end);
    const position = span(start, end);
    if (value.endsWith('\n')) position.end = startOfLine(position.end);
    return { type: 'text', value, position };
  };
  mark.lastIndex = 0;
  // Not matchAll, which makes a copy of the pattern.
  for (let match = mark.exec(whole); match !== null; match = mark.exec(whole)) {
    const at = match.index;
    const [written] = match;
    const size = written.length;
    if (at < from) continue;
    if (written === '](' || written === '|') return undefined;
    if (written === '[') {
      const [reference, label] = matchAt(noteReference, whole, at) ?? [];
      if (reference !== undefined && label !== undefined) {
        addText(at);
        from = at + reference.length;
        add({ type: 'footnoteReference', identifier: label.toLowerCase(), label, position: span(at, from) });
        continue;
      }
      const [all, words = '', url = '', title = null] = matchAt(link, whole, at) ?? [];
      if (all === undefined) continue;
      addText(at);
      from = at + all.length;
      const children = [textBetween(at + 1, at + 1 + words.length)];
      add({ type: 'link', title, url, children, position: span(at, from) });
      continue;
    }
    if (written.startsWith('`')) {
      const [all, value = ''] = matchAt(code, whole, at) ?? [];
      if (all === undefined) return undefined;
      addText(at);
      from = at + all.length;
      add({ type: 'inlineCode', value, position: span(at, from) });
      continue;
    }
    const flank = flankOf(whole, at, size);
    if (size > 2 || flank === undefined) return undefined;
    addText(at);
    from = at + size;
    if (open === undefined) {
      if (flank !== 'opens') return undefined;
      open = { size, start: at, inner: [] };
      continue;
    }
    if (flank !== 'closes' || open.size !== size || open.inner.length === 0) return undefined;
    const { start, inner: children } = open;
    open = undefined;
    add({ type: size === 2 ? 'strong' : 'emphasis', children, position: span(start, from) });
  }
  if (open !== undefined) return undefined;
  addText(whole.length);
  return inlines;
}

/** What a sticky pattern matches at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The place of an offset of the joined lines. */
function pointIn(lines: readonly PlainLine[], index: number): Point {
  let left = index;
  for (const { text, line, column, offset } of lines) {
    if (left <= text.length) return { line, column: column + left, offset: offset + left };
    left -= text.length + 1;
  }
  throw new RangeError(`No offset of these lines: ${index}`);
}

/** A line ending reaches to the start of the next line, before its indentation. */
function startOfLine({ line, column, offset = 0 }: Point): Point {
  return { line, column: 1, offset: offset - column + 1 };
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
