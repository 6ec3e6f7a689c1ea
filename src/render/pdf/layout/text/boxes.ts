import type { Face } from '../../../fonts/face.ts';
import { MAX_SHAPED_LENGTH } from '../../../fonts/harfbuzz.ts';
import type { Shaped } from '../../../fonts/shaped.ts';
import type { Composer } from '../composer.ts';
import type { DrawnPicture } from '../page.ts';
import { pictureSize } from '../picture-size.ts';
import { breakOpportunities } from './break-opportunities.ts';
import { NEW_LINE, OBJECT, type Run } from './runs.ts';
import { facesOf, type TextStyle } from './style.ts';
import { endOfStretch, orderText, type TextOrder } from './text-order.ts';

/** Shaped text of one style and face, or a picture. Widths are points. */
export interface Piece {
  style: TextStyle;
  width: number;
  /** Width of the trailing spaces. */
  space: number;
  content: { face: Face; shaped: Shaped } | { picture: DrawnPicture; alt: string; height: number };
  note?: number;
  /** Its level of UAX #9, where the paragraph has an order of its own. */
  level?: number;
}

/** What a line break can't part: mostly a word and the spaces after it. */
export interface Box {
  pieces: Piece[];
  /** Without the trailing spaces. */
  width: number;
  space: number;
  /** The line ends after it. */
  ends: boolean;
  /** A hyphen is drawn if the line breaks after it (a soft hyphen stood there). */
  hyphen: boolean;
  /** The order of the paragraph, where not all of it runs from left to right. */
  order?: TextOrder;
}

/** A run, or the part of one that has a level of its own. */
type LevelRun = Run & { level?: number };

const LONGEST_PIECE = Math.min(64, MAX_SHAPED_LENGTH);

/** Cuts the runs of a paragraph in some language at break opportunities and shapes what lies between. */
export function toBoxes(runs: readonly Run[], language: string, composer: Composer): Box[] {
  const text = runs.map((run) => run.text).join('');
  const breaks = breakOpportunities(text, composer.lineBreaker);
  breaks.push(text.length);
  const order = orderText(runs, language, composer);
  const boxes: Box[] = [];
  let run = 0;
  let runStart = 0;
  let start = 0;
  for (const end of breaks) {
    const pieces: Piece[] = [];
    let at = start;
    while (at < end) {
      const current = runs[run];
      if (!current) break;
      const stretch = order ? endOfStretch(text, order, at) : end;
      const stop = Math.min(end, stretch, runStart + current.text.length);
      const slice = current.text.slice(at - runStart, stop - runStart);
      addPieces(slice, order ? { ...current, level: order.levels[at] ?? 0 } : current, pieces, composer);
      at = stop;
      if (stop === runStart + current.text.length) {
        runStart = stop;
        run++;
      }
    }
    const box = toBox(pieces, text.charAt(end - 1));
    if (order) box.order = order;
    boxes.push(box);
    start = end;
  }
  return boxes;
}

function toBox(pieces: Piece[], last: string): Box {
  let width = 0;
  for (const piece of pieces) width += piece.width;
  const space = pieces.at(-1)?.space ?? 0;
  return {
    pieces,
    width: width - space,
    space,
    ends: last === NEW_LINE,
    hyphen: last === '\u00AD',
  };
}

/** Marks for the breaking of lines, which are not drawn. */
const BREAKING_MARKS = /[\n\u00AD\u200B]/g;
const MARKED = /[\n\u00AD\u200B\u00A0]/;

function addPieces(slice: string, run: LevelRun, pieces: Piece[], composer: Composer): void {
  if (slice === OBJECT && run.picture) {
    pieces.push(picturePiece(run, run.picture, composer));
    return;
  }
  const text = MARKED.test(slice) ? withoutMarks(slice) : slice;
  if (text.length <= LONGEST_PIECE) {
    if (text.length > 0) addShaped(text, run, pieces, composer);
    return;
  }
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + LONGEST_PIECE);
    if (end < text.length && isLowSurrogate(text.charCodeAt(end))) end--;
    addShaped(text.slice(at, end), run, pieces, composer);
    at = end;
  }
}

function withoutMarks(slice: string): string {
  // A forced line end is a space to those who listen or copy.
  const spaced = slice === NEW_LINE || /[^ ]\n$/.test(slice) ? slice.replace(NEW_LINE, ' ') : slice;
  return spaced.replace(BREAKING_MARKS, '').replaceAll('\u00A0', ' ');
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

function addShaped(text: string, run: LevelRun, pieces: Piece[], composer: Composer): void {
  const { style } = run;
  const backwards = isBackwards(run);
  const faces = facesOf(style);
  const [face] = faces;
  const whole = face?.shape(text, style.language, backwards);
  if (face && whole) {
    pieces.push(textPiece(run, face, whole));
    return;
  }
  for (const part of composer.splitByFace(text, faces, run.origin)) {
    const shaped = part.face.shape(part.text, style.language, backwards);
    if (shaped) pieces.push(textPiece(run, part.face, shaped));
  }
}

/** Whether text of this level runs from right to left. */
export function isBackwards({ level }: { level?: number }): boolean {
  return level !== undefined && level % 2 === 1;
}

function textPiece(run: LevelRun, face: Face, shaped: Shaped): Piece {
  const { style, note, level } = run;
  const scale = style.size / 1000;
  const piece: Piece = {
    style,
    width: shaped.width * scale,
    space: shaped.space * scale,
    content: { face, shaped },
  };
  if (note !== undefined) piece.note = note;
  if (level !== undefined) piece.level = level;
  return piece;
}

/** Part of the page's height that a picture in the text may take. */
const TALLEST = 0.6;

function picturePiece(
  run: LevelRun,
  { picture, alt }: NonNullable<Run['picture']>,
  { page }: Composer,
): Piece {
  const room = { width: page.textWidth, height: page.textHeight * TALLEST };
  const { width, height } = pictureSize(picture, room);
  return {
    style: run.style,
    width,
    space: 0,
    content: { picture, alt, height },
    ...(run.level === undefined ? {} : { level: run.level }),
  };
}
