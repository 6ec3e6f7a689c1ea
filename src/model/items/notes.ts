import type { Paragraph, PhrasingContent, Text } from 'mdast';
import type { Node, Point } from 'unist';
import { plainText, type Range } from '../prose.ts';

/** What a note says of the item above it. */
export type NoteKind = 'support' | 'because' | 'time';

/** The words that open notes, in the language of the role. */
export type NoteWords = Record<NoteKind, string[]>;

const kinds: NoteKind[] = ['support', 'because', 'time'];

/** The kind of note that a block is, if it opens with `Support:`, `Because:` or `Time:`. */
export function findNote(node: Node | undefined, words: NoteWords): NoteKind | undefined {
  if (node?.type !== 'paragraph') return undefined;
  return noteKind(openingWords((node as Paragraph).children), words);
}

/** A label may be in bold, with its colon inside or outside. */
function openingWords(children: readonly PhrasingContent[]): string {
  return plainText(children.slice(0, 2));
}

function noteKind(text: string, words: NoteWords): NoteKind | undefined {
  return kinds.find((kind) => labelOf(words[kind]).test(text));
}

/** Patterns by the words of a language: they are tried on every line of every list. */
const labels = new WeakMap<string[], RegExp>();

function labelOf(words: string[]): RegExp {
  const known = labels.get(words);
  if (known !== undefined) return known;
  const made = new RegExp(`^\\s*(?:${words.join('|')})\\s*:\\s*`, 'i');
  labels.set(words, made);
  return made;
}

/**
 * Cuts a paragraph before each line that opens a note: a note that is not indented is read by Markdown as
 * a further line of the paragraph above it.
 */
export function splitAtNotes(paragraph: Paragraph, sourceText: string, words: NoteWords): Paragraph[] {
  const { children } = paragraph;
  const parts: PhrasingContent[][] = [[]];
  children.forEach((child, index) => {
    const isNote = opensLine(children[index - 1]) && noteKind(openingWords(children.slice(index)), words);
    if (isNote) parts.push([]);
    const pieces = child.type === 'text' ? splitText(child, sourceText, words) : [child];
    pieces.forEach((piece, nth) => {
      if (nth > 0) parts.push([]);
      parts.at(-1)?.push(piece);
    });
  });
  if (parts.length === 1) return [paragraph];
  return parts
    .map(withoutLineEnd)
    .filter((part) => part.length > 0)
    .map(
      (part) => ({ ...paragraph, children: part, position: spanOf(part) ?? paragraph.position }) as Paragraph,
    );
}

/** Whether what follows a node stands at the start of a line. */
function opensLine(before: PhrasingContent | undefined): boolean {
  return before?.type === 'break' || (before?.type === 'text' && /\n[ \t]*$/.test(before.value));
}

function splitText(text: Text, sourceText: string, words: NoteWords): Text[] {
  const lines = text.value.split('\n');
  const starts = lines.flatMap((line, index) => (index > 0 && noteKind(line, words) ? [index] : []));
  if (starts.length === 0 || text.position === undefined) return [text];
  const { start, end } = text.position;
  const pointAt = (line: number): Point => {
    if (line === 0) return start;
    if (line === lines.length) return end;
    const { offset, column } = startOfLine(sourceText, start.offset ?? 0, line);
    return { line: start.line + line, column, offset };
  };
  return [0, ...starts].map((from, index) => {
    const to = starts[index] ?? lines.length;
    const position = { start: pointAt(from), end: pointAt(to) };
    return { type: 'text', value: lines.slice(from, to).join('\n'), position };
  });
}

/** Where the words of a later line start, after its indentation and the marks of quotations. */
function startOfLine(text: string, offset: number, lines: number): { offset: number; column: number } {
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = offset;
  for (let line = 0; line < lines; line++) {
    if (ending.exec(text) === null) return { offset: text.length, column: 1 };
  }
  const before = /^[ \t>]*/.exec(text.slice(ending.lastIndex, ending.lastIndex + 1000))?.[0].length ?? 0;
  return { offset: ending.lastIndex + before, column: before + 1 };
}

/** The break or line ending before a note goes with the note. */
function withoutLineEnd(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1);
  if (last?.type === 'break') return withoutLineEnd(children.slice(0, -1));
  if (last?.type !== 'text' || !/\s$/.test(last.value)) return children;
  const value = last.value.trimEnd();
  return value === ''
    ? withoutLineEnd(children.slice(0, -1))
    : [...children.slice(0, -1), { ...last, value }];
}

function spanOf(children: PhrasingContent[]): Paragraph['position'] {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return start && end ? { start, end } : undefined;
}

/** A note's paragraph without the word that opens it, and where in the source that word stands. */
export interface OpenedNote {
  paragraph: Paragraph;
  cuts: Range[];
}

/** Takes the word that opens a note off its paragraph. */
export function openNote(paragraph: Paragraph, kind: NoteKind, words: NoteWords): OpenedNote {
  return withoutOpening(paragraph, labelOf(words[kind]), /^\s*:?\s*/);
}

/** Takes a label off the start of a paragraph, and what stands between it and the words behind it. */
export function withoutOpening(paragraph: Paragraph, label: RegExp, joint: RegExp): OpenedNote {
  const cuts: Range[] = [];
  const children = withoutLabel(paragraph.children, { label, joint, cuts });
  return { paragraph: { ...paragraph, children }, cuts };
}

interface Opening {
  label: RegExp;
  joint: RegExp;
  cuts: Range[];
}

function withoutLabel(children: PhrasingContent[], opening: Opening): PhrasingContent[] {
  const { label, joint, cuts } = opening;
  const [first, ...rest] = children;
  if (first?.type === 'text') return [...withoutStart(first, label, cuts), ...rest];
  if (first === undefined || !('children' in first)) return children;
  const words = plainText(first.children);
  const length = label.exec(words)?.[0].length;
  if (length !== undefined && length < words.length) {
    return [{ ...first, children: withoutLabel(first.children, opening) } as PhrasingContent, ...rest];
  }
  cuts.push({ start: first.position?.start.offset ?? 0, end: first.position?.end.offset ?? 0 });
  const [next, ...others] = rest;
  return next?.type === 'text' ? [...withoutStart(next, joint, cuts), ...others] : rest;
}

function withoutStart(text: Text, pattern: RegExp, cuts: Range[]): Text[] {
  const length = pattern.exec(text.value)?.[0].length ?? 0;
  const start = text.position?.start.offset ?? 0;
  cuts.push({ start, end: start + length });
  const value = text.value.slice(length);
  return value === '' ? [] : [{ ...text, value }];
}
