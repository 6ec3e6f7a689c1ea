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
  /** In the order in which they are read. */
  glyphs: readonly ShapedGlyph[];
  /** Whether each UTF-16 unit of the text has a glyph of its own, as in most words. */
  isPlain: boolean;
  /** Its `tjElements` from left to right, where no glyph is raised; empty where one is. */
  tj: string;
}

/** Measures glyphs; nothing if the font lacks one of them. */
export function toShaped(
  file: FontFile,
  text: string,
  glyphs: readonly ShapedGlyph[],
  backwards = false,
): Shaped | undefined {
  const scale = 1000 / file.unitsPerEm;
  const firstSpace = glyphs.length - (text.length - text.trimEnd().length);
  let isPlain = glyphs.length === text.length;
  let isRaised = false;
  let width = 0;
  let space = 0;
  let index = 0;
  for (const { id, cluster, advance, yOffset } of glyphs) {
    if (id === 0) return undefined;
    width += advance;
    if (index >= firstSpace) space += advance;
    if (cluster !== index) isPlain = false;
    if (yOffset !== 0) isRaised = true;
    index += 1;
  }
  const tj = isRaised ? '' : tjElements(file, backwards ? glyphs.toReversed() : glyphs);
  return { text, width: width * scale, space: space * scale, glyphs, isPlain, tj };
}

/**
 * What stands in a `TJ` array for glyphs, from within its first string to within its last, so that words can follow each
 * other: the glyphs' ids, and how far an advance differs from the font's own.
 */
export function tjElements(file: FontFile, glyphs: readonly ShapedGlyph[]): string {
  const scale = 1000 / file.unitsPerEm;
  let out = '';
  let pending = 0;
  for (const { id, advance, xOffset } of glyphs) {
    out += tjMove((pending + xOffset) * scale) + twoBytes(id);
    pending = advance - file.advanceOf(id) - xOffset;
  }
  return out + tjMove(pending * scale);
}

/** A move by so many thousandths of the type size, to hundredths; a `TJ` array counts them backwards. */
function tjMove(by: number): string {
  const amount = Math.round(-by * 100) / 100;
  return amount === 0 ? '' : `)${amount}(`;
}

/** Shows glyphs by their elements of a `TJ` array. */
export function showGlyphs(tj: string): string {
  return `[(${tj})]TJ`;
}

const strings: string[] = [];

/** The two bytes of a glyph id as they stand in a string of PDF, which takes half the room of hexadecimal digits. */
function twoBytes(id: number): string {
  return (strings[id] ??= byteInString(id >> 8) + byteInString(id & 0xff));
}

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

/** Parts shaped text into clusters. */
export function clustersOf({ text, glyphs, isPlain }: Shaped): Cluster[] {
  if (isPlain) return glyphs.map((glyph) => ({ text: text.charAt(glyph.cluster), glyphs: [glyph] }));
  const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b);
  const clusters = new Map<number, Cluster>();
  starts.forEach((start, i) => {
    const own = text.slice(start, starts[i + 1]).replace(MARKS_OF_DIRECTION, '');
    clusters.set(start, { text: own, glyphs: [] });
  });
  for (const glyph of glyphs) clusters.get(glyph.cluster)?.glyphs.push(glyph);
  return [...clusters.values()];
}
