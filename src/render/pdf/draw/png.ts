import { deflateSync, inflateSync } from 'node:zlib';
import type { PdfReference } from 'pdfkit';
import type { PackDocument } from './document.ts';
import { partChannels } from './part-channels.ts';
import { type PngHeader, pixelsOf } from './png-pixels.ts';

/** The chunks of a PNG that its picture is made of. */
interface Png extends PngHeader {
  palette: Uint8Array | undefined;
  transparency: Uint8Array | undefined;
  data: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Beyond these a picture that must be unpacked is reduced: a page of A4 at 300 dots an inch has 8.7 million. */
const ENOUGH_PIXELS = 9_000_000;
/** Bytes of unpacked samples beyond which nothing is unpacked. */
const MOST_BYTES = 100_000_000;
const GREY = 0;
const RGB = 2;
const INDEXED = 3;
const GREY_ALPHA = 4;

/** Embeds a PNG: as it is where it has no alpha channel, else split into colour and mask. Throws if it is none. */
export function embedPng(bytes: Uint8Array, doc: PackDocument): PdfReference {
  const png = readPng(bytes);
  if (png.colours === 2 || png.colours === 4 || png.interlaced || png.transparency)
    return embedUnpacked(png, bytes, doc);
  const ref = doc.ref({
    ...imageDictionary(png.width, png.height, png.bits),
    ColorSpace: colourSpace(png, doc),
    DecodeParms: filtered(png.kind === RGB ? 3 : 1, png.bits, png.width),
  });
  ref.end(png.data);
  return ref;
}

function imageDictionary(width: number, height: number, bits: number): Record<string, unknown> {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
  };
}

/** Says that rows are filtered as in a PNG. */
function filtered(colours: number, bits: number, columns: number): Record<string, number> {
  return { Predictor: 15, Colors: colours, BitsPerComponent: bits, Columns: columns };
}

function colourSpace(png: Png, doc: PackDocument): unknown {
  if (png.kind !== INDEXED) return png.kind === RGB || png.kind === 6 ? 'DeviceRGB' : 'DeviceGray';
  if (!png.palette) throw new Error('its palette is missing');
  const palette = doc.ref({});
  palette.end(png.palette);
  return ['Indexed', 'DeviceRGB', png.palette.length / 3 - 1, palette];
}

function embedUnpacked(png: Png, bytes: Uint8Array, doc: PackDocument): PdfReference {
  const { width, height, channels, colour, alpha, isFiltered } = unpackOnce(png, bytes);
  const dictionary = (colours: 1 | 3): Record<string, unknown> => ({
    ...imageDictionary(width, height, 8),
    ColorSpace: colours === 3 ? 'DeviceRGB' : 'DeviceGray',
    ...(isFiltered && { DecodeParms: filtered(colours, 8, width) }),
  });
  const ref = doc.ref(dictionary(channels));
  if (alpha) {
    const mask = doc.ref(dictionary(1));
    mask.end(alpha);
    ref.data.SMask = mask;
  }
  ref.end(colour);
  return ref;
}

/** Pixels as PDF takes them: colour and alpha apart, compressed. */
interface Unpacked {
  width: number;
  height: number;
  channels: 1 | 3;
  colour: Uint8Array;
  alpha: Uint8Array | undefined;
  /** Whether rows are filtered as they were. */
  isFiltered: boolean;
}

const unpacked = new WeakMap<Uint8Array, Unpacked>();

/** The unpacked pixels of a file; the packs of a process share them. */
function unpackOnce(png: Png, bytes: Uint8Array): Unpacked {
  let known = unpacked.get(bytes);
  if (!known) {
    known = unpack(png);
    unpacked.set(bytes, known);
  }
  return known;
}

function unpack(png: Png): Unpacked {
  const pixels = png.width * png.height;
  const rawLength = (pixels * png.colours * png.bits) / 8;
  const factor = Math.ceil(Math.sqrt(pixels / ENOUGH_PIXELS));
  if (rawLength > MOST_BYTES || (png.interlaced && factor > 1)) throw new Error('it has too many pixels');
  const raw = inflateSync(png.data, { maxOutputLength: Math.ceil(rawLength) + png.height * 16 + 1024 });
  const hasAlpha = png.colours === 2 || png.colours === 4;
  const isFiltered = hasAlpha && png.bits === 8 && !png.interlaced && factor === 1;
  const parts = isFiltered
    ? { width: png.width, height: png.height, ...partChannels(raw, png, png.colours) }
    : pixelsOf(png, raw, png, factor);
  const { width, height, colour, alpha } = parts;
  return {
    width,
    height,
    channels: png.kind === GREY || png.kind === GREY_ALPHA ? 1 : 3,
    colour: deflateSync(colour),
    alpha: alpha ? deflateSync(alpha) : undefined,
    isFiltered,
  };
}

function readPng(bytes: Uint8Array): Png {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) throw new Error('no PNG header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) throw new Error('it is cut off');
    chunks.set(type, [...(chunks.get(type) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  const header = chunks.get('IHDR')?.[0];
  const data = chunks.get('IDAT');
  if (!header || header.length < 13 || !data) throw new Error('no picture in it');
  const ihdr = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const kind = ihdr.getUint8(9);
  return {
    width: ihdr.getUint32(0),
    height: ihdr.getUint32(4),
    bits: ihdr.getUint8(8),
    kind,
    colours: [1, 0, 3, 1, 2, 0, 4][kind] ?? 0,
    interlaced: ihdr.getUint8(12) === 1,
    palette: chunks.get('PLTE')?.[0],
    transparency: kind === GREY || kind === RGB || kind === INDEXED ? chunks.get('tRNS')?.[0] : undefined,
    data: Buffer.concat(data),
  };
}
