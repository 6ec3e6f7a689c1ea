import type { Paragraph, PhrasingContent, Text } from 'mdast';
import type { Node, Point } from 'unist';
import { plainText } from '../prose.ts';

/** What a note says of the item above it. */
export type NoteKind = 'support' | 'because' | 'time';

/** The words that open notes, in the language of the role. */
export type NoteWords = Record<NoteKind, string[]>;

const kinds: NoteKind[] = ['support', 'because', 'time'];

/** The kind of note that a block is, if it opens with `Support:`, `Because:` or `Time:`. */
export function findNote(node: Node | undefined, words: NoteWords): NoteKind | undefined {
  if (node?.type !== 'paragraph') return undefined;
  return noteKind(plainText((node as Paragraph).children.slice(0, 2)), words);
}

function noteKind(text: string, words: NoteWords): NoteKind | undefined {
  return kinds.find((kind) => opening(words[kind]).test(text));
}

function opening(words: string[]): RegExp {
  return new RegExp(`^\\s*(?:${words.join('|')})\\s*:`, 'i');
}

/**
 * Cuts a paragraph before each line that opens a note: a note that is not indented is read by Markdown as
 * a further line of the paragraph above it.
 */
export function splitAtNotes(paragraph: Paragraph, sourceText: string, words: NoteWords): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    const pieces = child.type === 'text' ? splitText(child, sourceText, words) : [child];
    pieces.forEach((piece, index) => {
      if (index > 0) parts.push([]);
      parts.at(-1)?.push(piece);
    });
  }
  if (parts.length === 1) return [paragraph];
  return parts
    .filter((children) => children.length > 0)
    .map(
      (children) =>
        ({ ...paragraph, children, position: spanOf(children) ?? paragraph.position }) as Paragraph,
    );
}

function splitText(text: Text, sourceText: string, words: NoteWords): Text[] {
  const lines = text.value.split('\n');
  const starts = lines.flatMap((line, index) => (index > 0 && noteKind(line, words) ? [index] : []));
  if (starts.length === 0 || text.position === undefined) return [text];
  const { start, end } = text.position;
  const pointAt = (line: number): Point => {
    if (line === 0) return start;
    if (line === lines.length) return end;
    return { line: start.line + line, column: 1, offset: offsetOfLine(sourceText, start.offset ?? 0, line) };
  };
  return [0, ...starts].map((from, index) => {
    const to = starts[index] ?? lines.length;
    const position = { start: pointAt(from), end: pointAt(to) };
    return { type: 'text', value: lines.slice(from, to).join('\n'), position };
  });
}

/** Offset of the start of a later line. */
function offsetOfLine(text: string, offset: number, lines: number): number {
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = offset;
  for (let line = 0; line < lines; line++) if (ending.exec(text) === null) return text.length;
  return ending.lastIndex;
}

function spanOf(children: PhrasingContent[]): Paragraph['position'] {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return start && end ? { start, end } : undefined;
}

/** The paragraph without the word that opens it as a note. */
export function stripLabel(paragraph: Paragraph, words: NoteWords): Paragraph {
  const label = new RegExp(`^\\s*(?:${kinds.flatMap((kind) => words[kind]).join('|')})\\s*:?\\s*`, 'i');
  const [first, ...rest] = paragraph.children;
  if (first?.type === 'text') {
    return { ...paragraph, children: [{ ...first, value: first.value.replace(label, '') }, ...rest] };
  }
  if (first !== undefined && label.test(`${plainText([first])}:`)) {
    const [next, ...others] = rest;
    const colon =
      next?.type === 'text' ? [{ ...next, value: next.value.replace(/^\s*:?\s*/, '') }] : rest.slice(0, 1);
    return { ...paragraph, children: [...colon, ...others] };
  }
  return paragraph;
}
