import type { Face } from '../../../fonts/face.ts';
import type { Shaped } from '../../../fonts/shaped.ts';
import type { DrawnPicture } from '../page.ts';
import type { Box, Piece } from './boxes.ts';
import type { TextStyle } from './style.ts';

/** Neighbouring words of one style and face on a line. */
export interface TextSegment {
  kind: 'text';
  x: number;
  width: number;
  /** The width up to the last letter. */
  inked: number;
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
}

/** Greedy line breaking, ragged right; a word wider than the line breaks between its letters. */
export function breakLines(boxes: readonly Box[], width: number, firstWidth = width): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let current: Box[] = [];
  let used = 0;
  let room = firstWidth;
  const flush = (): void => {
    lines.push(toLine(current));
    current = [];
    used = 0;
    room = width;
  };
  const place = (box: Box): void => {
    if (current.length > 0 && used + box.width > room + 0.01) flush();
    current.push(box);
    used += box.width + box.space;
    if (box.ends) flush();
  };
  for (const box of boxes) {
    if (box.width <= Math.max(room, width) + 0.01) place(box);
    else for (const part of cutIntoLetters(box, width)) place(part);
  }
  if (current.length > 0 || lines.length === 0) flush();
  return lines;
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
  for (const { text } of content.shaped.clusters) {
    const shaped = content.face.shape(text, style.language);
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
  let width = x - (last?.space ?? 0);
  if (last?.hyphen) width += appendHyphen(segments);
  return { segments, width, notes };
}

function append(segments: Segment[], piece: Piece, x: number): void {
  const { style, width, content } = piece;
  if ('picture' in content) {
    segments.push({ kind: 'picture', x, width, style, ...content });
    return;
  }
  const inked = width - piece.space;
  const last = segments.at(-1);
  if (last?.kind === 'text' && last.style === style && last.face === content.face) {
    last.words.push(content.shaped);
    last.inked = last.width + inked;
    last.width += width;
  } else {
    segments.push({ kind: 'text', x, width, inked, style, face: content.face, words: [content.shaped] });
  }
}

/** Draws a hyphen whose text is a soft hyphen; returns its width. */
function appendHyphen(segments: Segment[]): number {
  const last = segments.at(-1);
  if (last?.kind !== 'text') return 0;
  const hyphen = last.face.shape('-', last.style.language);
  if (!hyphen) return 0;
  const width = (hyphen.width * last.style.size) / 1000;
  const clusters = hyphen.clusters.map((cluster) => ({ ...cluster, text: '\u00AD' }));
  last.words.push({ ...hyphen, text: '\u00AD', clusters });
  last.width += width;
  last.inked = last.width;
  return width;
}
