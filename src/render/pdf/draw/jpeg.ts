import type { PdfReference } from 'pdfkit';
import { cmykSpace } from './cmyk.ts';
import type { PackDocument } from './document.ts';

const COLOUR_SPACES: Record<number, string> = { 1: 'DeviceGray', 3: 'DeviceRGB' };
/** Markers that are not followed by a length. */
const ALONE = new Set([0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7]);
/** Huffman tables, extensions and arithmetic coding share the range of the frame markers. */
const NOT_FRAMES = new Set([0xc4, 0xc8, 0xcc]);
const ADOBE = 0xee;

/** Embeds a JPEG as it is; throws if it is none. */
export function embedJpeg(bytes: Uint8Array, doc: PackDocument): PdfReference {
  const { bits, width, height, channels, adobe } = readFrame(bytes);
  const ref = doc.ref({
    Type: 'XObject',
    Subtype: 'Image',
    BitsPerComponent: bits,
    Width: width,
    Height: height,
    ColorSpace: COLOUR_SPACES[channels] ?? cmykSpace(doc),
    Filter: 'DCTDecode',
    // Adobe's programs store inks upside down.
    ...(channels === 4 && adobe ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  });
  ref.end(bytes);
  return ref;
}

interface JpegFrame {
  bits: number;
  width: number;
  height: number;
  channels: number;
  /** Written by a program of Adobe's, as its marker says. */
  adobe: boolean;
}

function readFrame(bytes: Uint8Array): JpegFrame {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) throw new Error('no JPEG header');
  let adobe = false;
  for (let at = 2; at + 10 < bytes.length; ) {
    if (bytes[at] !== 0xff) throw new Error('a marker is missing');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (ALONE.has(marker)) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.has(marker)) {
      return {
        bits: view.getUint8(at + 4),
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        channels: view.getUint8(at + 9),
        adobe,
      };
    } else {
      adobe ||= marker === ADOBE && String.fromCharCode(...bytes.subarray(at + 4, at + 9)) === 'Adobe';
      at += 2 + view.getUint16(at + 2);
    }
  }
  throw new Error('no picture in it');
}
