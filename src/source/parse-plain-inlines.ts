import type { InlineCode, PhrasingContent, Text } from 'mdast';
import type { Point } from 'unist';
import type { PlainLine } from './parse-plain.ts';

/**
 * Parses the words of a paragraph or heading that hold no other marks than stars and ticks. Undefined
 * where it takes the rules of CommonMark to tell what a star means: each must clearly open or close.
 */
export function parsePlainInlines(lines: PlainLine[]): PhrasingContent[] | undefined {
  const inlines: PhrasingContent[] = [];
  let open: { size: number; start: Point; inner: (Text | InlineCode)[] } | undefined;
  let text: Text | undefined;
  const into = () => (open === undefined ? inlines : open.inner) as PhrasingContent[];
  const add = (value: string, start: Point, end: Point) => {
    if (value === '') return;
    if (text === undefined) {
      text = { type: 'text', value, position: { start, end } };
      into().push(text);
    } else {
      text.value += value;
      text.position = { start: text.position?.start ?? start, end };
    }
  };
  for (const [number, line] of lines.entries()) {
    let from = 0;
    for (const match of line.text.matchAll(/\*+|`+/g)) {
      const size = match[0].length;
      const at = match.index;
      if (at < from) continue;
      if (match[0].startsWith('`')) {
        const code = codeAt(line, at);
        if (code === undefined) return undefined;
        add(line.text.slice(from, at), pointIn(line, from), pointIn(line, at));
        into().push(code);
        text = undefined;
        from = at + code.value.length + 2;
        continue;
      }
      const flank = flankOf(line.text, at, size);
      if (size > 2 || flank === undefined) return undefined;
      add(line.text.slice(from, at), pointIn(line, from), pointIn(line, at));
      from = at + size;
      text = undefined;
      if (open === undefined) {
        if (flank !== 'opens') return undefined;
        open = { size, start: pointIn(line, at), inner: [] };
        continue;
      }
      if (flank !== 'closes' || open.size !== size || open.inner.length === 0) return undefined;
      const position = { start: open.start, end: pointIn(line, from) };
      inlines.push({ type: size === 2 ? 'strong' : 'emphasis', children: open.inner, position });
      open = undefined;
    }
    add(line.text.slice(from), pointIn(line, from), pointIn(line, line.text.length));
    const next = lines[number + 1];
    if (next !== undefined) add('\n', pointIn(line, line.text.length), pointIn(next, 1 - next.column));
  }
  return open === undefined ? inlines : undefined;
}

/** Code between two single ticks of one line; undefined for any other. */
function codeAt(line: PlainLine, at: number): InlineCode | undefined {
  const value = /^`([^`\s](?:[^`]*[^`\s])?)`(?!`)/.exec(line.text.slice(at))?.[1];
  if (value === undefined) return undefined;
  const position = { start: pointIn(line, at), end: pointIn(line, at + value.length + 2) };
  return { type: 'inlineCode', value, position };
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

function pointIn({ line, column, offset }: PlainLine, length: number): Point {
  return { line, column: column + length, offset: offset + length };
}
