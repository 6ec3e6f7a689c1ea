import type { Face } from '../../../fonts/face.ts';
import { clustersOf, type Shaped } from '../../../fonts/shaped.ts';
import type { DrawnPicture } from '../page.ts';
import { type Box, isBackwards, type Piece } from './boxes.ts';
import { chooseBreaks, type Rag } from './choose-breaks.ts';
import { orderedLine } from './ordered-line.ts';
import type { TextStyle } from './style.ts';

/** Neighbouring words of one style and face on a line. */
export interface TextSegment {
  kind: 'text';
  x: number;
  width: number;
  /** The width of all but the spaces after the last letter. */
  inked: number;
  /** How far from `x` the first letter begins: the spaces stand before it where text runs the other way. */
  lead: number;
  /** Words run from right to left. */
  backwards: boolean;
  style: TextStyle;
  face: Face;
  words: Shaped[];
}

/** A picture on a line. */
export interface PictureSegment {
  kind: 'picture';
  x: number;
  width: number;
  height: number;
  style: TextStyle;
  picture: DrawnPicture;
  alt: string;
}

export type Segment = TextSegment | PictureSegment;

/** A broken line: segments from 0, and the width without trailing spaces. */
export interface BrokenLine {
  segments: Segment[];
  width: number;
  notes: number[];
  /** The paragraph runs against the direction of the pack, so it is set from the other side. */
  opposed?: boolean;
}

const TOLERANCE = 0.01;
/** What a long address is parted after. */
export const SIGN = /[/?&=#@._-]$/;

/** Line breaking, ragged right; a word wider than the line breaks between its letters. */
export function breakLines(boxes: readonly Box[], width: number, rag: Rag = 'even'): BrokenLine[] {
  const lines: BrokenLine[] = [];
  for (let start = 0; start < boxes.length; ) {
    const forced = boxes.findIndex((box, at) => at >= start && box.ends);
    const end = forced < 0 ? boxes.length : forced + 1;
    lines.push(...breakPassage(boxes.slice(start, end), width, rag));
    start = end;
  }
  return lines.length > 0 ? lines : [toLine([])];
}

/** Breaks text without a forced line end inside. */
function breakPassage(boxes: readonly Box[], width: number, rag: Rag): BrokenLine[] {
  if (isTooWide(boxes, width)) return fillLines(boxes, width);
  const used = boxes.reduce((sum, box) => sum + box.width + box.space, 0);
  if (used - (boxes.at(-1)?.space ?? 0) <= width + TOLERANCE) return [toLine(boxes)];
  const ends = chooseBreaks(boxes, width, rag);
  return ends.map((end, line) => toLine(boxes.slice(ends[line - 1] ?? 0, end)));
}

function isTooWide(boxes: readonly Box[], width: number): boolean {
  return boxes.some((box) => box.width > width + TOLERANCE);
}

/** Fills each line as far as it goes, with the letters of words that are wider than a line. */
function fillLines(boxes: readonly Box[], width: number): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let current: Box[] = [];
  let used = 0;
  const place = (box: Box): void => {
    if (current.length > 0 && used + box.width > width + TOLERANCE) {
      lines.push(toLine(current));
      current = [];
      used = 0;
    }
    current.push(box);
    used += box.width + box.space;
  };
  for (const box of boxes) {
    if (box.width <= width + TOLERANCE) place(box);
    else for (const part of cutWord(box, width)) place(part);
  }
  if (current.length > 0) lines.push(toLine(current));
  return lines;
}

/** The box in parts: after the signs that part an address, and between the letters of what is still too wide. */
function cutWord(box: Box, width: number): Box[] {
  const parts: Box[] = [];
  let open: Box[] = [];
  for (const letter of cutIntoLetters(box, width)) {
    open.push(letter);
    if (!SIGN.test(textOf(letter))) continue;
    parts.push(...joined(open, width));
    open = [];
  }
  return [...parts, ...joined(open, width)];
}

/** Letters as one box, if that fits a line. */
function joined(letters: Box[], width: number): Box[] {
  const last = letters.at(-1);
  const used = letters.reduce((sum, letter) => sum + letter.width + letter.space, 0);
  if (!last || used - last.space > width + TOLERANCE) return letters;
  return [{ ...last, pieces: letters.flatMap(({ pieces }) => pieces), width: used - last.space }];
}

/** The words of a box. */
export function textOf({ pieces }: Box): string {
  return pieces.map(({ content }) => ('shaped' in content ? content.shaped.text : '')).join('');
}

/** The box as one box for each cluster that a face drew; a picture too wide is made smaller. */
function cutIntoLetters(box: Box, width: number): Box[] {
  const parts: Box[] = [];
  for (const piece of box.pieces) {
    for (const letter of lettersOf(piece, width)) {
      parts.push({
        pieces: [letter],
        width: letter.width - letter.space,
        space: letter.space,
        ends: false,
        hyphen: false,
        ...(box.order && { order: box.order }),
      });
    }
  }
  const last = parts.at(-1);
  if (last) {
    last.ends = box.ends;
    last.hyphen = box.hyphen;
  }
  return parts;
}

function lettersOf(piece: Piece, width: number): Piece[] {
  const { content, style } = piece;
  if ('picture' in content) {
    const scale = Math.min(1, width / piece.width);
    return [
      { ...piece, width: piece.width * scale, content: { ...content, height: content.height * scale } },
    ];
  }
  const letters: Piece[] = [];
  for (const { text } of clustersOf(content.shaped)) {
    const shaped = content.face.shape(text, style.language, isBackwards(piece));
    if (!shaped) continue;
    const scale = style.size / 1000;
    letters.push({
      ...piece,
      width: shaped.width * scale,
      space: shaped.space * scale,
      content: { face: content.face, shaped },
    });
  }
  return letters;
}

function toLine(boxes: readonly Box[]): BrokenLine {
  const order = boxes[0]?.order;
  if (order) {
    const pieces = boxes.flatMap((box) => box.pieces);
    const hyphen = boxes.at(-1)?.hyphen ? hyphenAfter(pieces.at(-1)) : undefined;
    return orderedLine(hyphen ? [...pieces, hyphen] : pieces, order);
  }
  const segments: Segment[] = [];
  const notes: number[] = [];
  let x = 0;
  for (const box of boxes) {
    for (const piece of box.pieces) {
      append(segments, piece, x);
      x += piece.width;
      if (piece.note !== undefined) notes.push(piece.note);
    }
  }
  const last = boxes.at(-1);
  const width = x - (last?.space ?? 0);
  const hyphen = last?.hyphen ? hyphenAfter(last.pieces.at(-1)) : undefined;
  if (!hyphen) return { segments, width, notes };
  append(segments, hyphen, x);
  return { segments, width: width + hyphen.width, notes };
}

/**
 * Adds a piece to the segments of a line, to the last of them if it is of its style, face and level. Where the piece
 * `joinsBefore`, it stands before the pieces that are read before it.
 */
export function append(segments: Segment[], piece: Piece, x: number, joinsBefore = false): void {
  const { style, width, content } = piece;
  if ('picture' in content) {
    segments.push({ kind: 'picture', x, width, style, ...content });
    return;
  }
  const inked = width - piece.space;
  const backwards = isBackwards(piece);
  const last = segments.at(-1);
  const joins =
    last?.kind === 'text' &&
    last.style === style &&
    last.face === content.face &&
    last.backwards === backwards &&
    Math.abs((joinsBefore ? x + width : x) - (joinsBefore ? last.x : last.x + last.width)) < 0.001;
  if (!joins) {
    const lead = joinsBefore ? piece.space : 0;
    const words = [content.shaped];
    segments.push({ kind: 'text', x, width, inked, lead, style, face: content.face, words, backwards });
    return;
  }
  last.words.push(content.shaped);
  if (inked > 0) last.inked = last.width + inked;
  last.width += width;
  if (!joinsBefore) return;
  last.x = x;
  last.lead = last.width - last.inked;
}

/** A hyphen whose text is a soft hyphen, to be drawn after a piece. */
function hyphenAfter(piece: Piece | undefined): Piece | undefined {
  if (!piece || 'picture' in piece.content) return undefined;
  const { face } = piece.content;
  const hyphen = face.shape('-', piece.style.language, isBackwards(piece));
  if (!hyphen) return undefined;
  const { note: _, ...like } = piece;
  return {
    ...like,
    width: (hyphen.width * piece.style.size) / 1000,
    space: 0,
    content: { face, shaped: { ...hyphen, text: '\u00AD' } },
  };
}
