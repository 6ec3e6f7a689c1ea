import type { FontFile } from './font-file.ts';
import type { ShapedGlyph } from './harfbuzz.ts';

/** Glyphs, in the order in which they are read, that stand for one piece of text, which a ligature or a decomposed letter can't be cut from. */
export interface Cluster {
  text: string;
  glyphs: ShapedGlyph[];
}

/** A piece of text in one face, shaped; shared by all packs of a process, so never changed. */
export interface Shaped {
  text: string;
  /** In thousandths of the type size, the trailing spaces included. */
  width: number;
  /** Width of the trailing spaces, likewise. */
  space: number;
  clusters: Cluster[];
  /** Elements of a PDF `TJ` array, from left to right, where no glyph is raised; empty where one is. */
  tj: string;
}

/** Gathers glyphs into clusters and measures them. */
export function toShaped(file: FontFile, text: string, glyphs: ShapedGlyph[], backwards = false): Shaped {
  const clusters = toClusters(text, glyphs);
  const scale = 1000 / file.unitsPerEm;
  let width = 0;
  for (const glyph of glyphs) width += glyph.advance;
  const spaces = text.length - text.trimEnd().length;
  let space = 0;
  for (const glyph of spaces > 0 ? glyphs.slice(-spaces) : []) space += glyph.advance;
  return {
    text,
    width: width * scale,
    space: space * scale,
    clusters,
    tj: glyphs.some((glyph) => glyph.yOffset !== 0)
      ? ''
      : tjElements(file, backwards ? glyphs.toReversed() : glyphs),
  };
}

/** Elements of a `TJ` array: strings of glyph ids, and how far an advance differs from the font's own. */
export function tjElements(file: FontFile, glyphs: readonly ShapedGlyph[]): string {
  const scale = 1000 / file.unitsPerEm;
  let out = '';
  let open = false;
  let pending = 0;
  const move = (): void => {
    const amount = Math.round(-pending * scale * 100) / 100;
    pending = 0;
    if (amount === 0) return;
    out += open ? `)${amount}` : `${amount}`;
    open = false;
  };
  for (const glyph of glyphs) {
    pending += glyph.xOffset;
    move();
    if (!open) out += '(';
    open = true;
    out += byteInString(glyph.id >> 8) + byteInString(glyph.id & 0xff);
    pending += glyph.advance - file.advanceOf(glyph.id) - glyph.xOffset;
  }
  move();
  return open ? `${out})` : out;
}

/** A byte as it stands in a string of PDF, which takes half the room of hexadecimal digits. */
function byteInString(byte: number): string {
  if (byte === CARRIAGE_RETURN) return '\\r';
  const character = String.fromCharCode(byte);
  return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character;
}

/** Readers take a carriage return for a line feed. */
const CARRIAGE_RETURN = 13;

/** Four hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}

/** They have done their work when text is in order. */
const MARKS_OF_DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

function toClusters(text: string, glyphs: ShapedGlyph[]): Cluster[] {
  if (isSimple(glyphs) && text.search(MARKS_OF_DIRECTION) < 0)
    return glyphs.map((glyph, i) => ({
      text: text.slice(glyph.cluster, glyphs[i + 1]?.cluster),
      glyphs: [glyph],
    }));
  const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
  const clusters = new Map<number, Cluster>();
  starts.forEach((start, i) => {
    const own = text.slice(start, starts[i + 1]).replace(MARKS_OF_DIRECTION, '');
    clusters.set(start, { text: own, glyphs: [] });
  });
  for (const glyph of glyphs) clusters.get(glyph.cluster)?.glyphs.push(glyph);
  return [...clusters.values()];
}

/** Whether each glyph is a cluster of its own, from left to right, as of most words. */
function isSimple(glyphs: readonly ShapedGlyph[]): boolean {
  for (let i = 1; i < glyphs.length; i++)
    if ((glyphs[i]?.cluster ?? 0) <= (glyphs[i - 1]?.cluster ?? 0)) return false;
  return true;
}
