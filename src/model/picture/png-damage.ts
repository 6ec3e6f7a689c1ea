/** Node's module, loaded with the first picture: most runs see none, and it takes 3 ms. */
const zlib = () => process.getBuiltinModule('node:zlib');

/** Pictures beyond this size unpacked are judged by their checksums alone: those take a thousandth of the time. */
const MOST_UNPACKED = 36_000_000;
/** Samples of a pixel, by colour type; bits that a sample may have. */
const KINDS: Record<number, { samples: number; bits: number[] }> = {
  0: { samples: 1, bits: [1, 2, 4, 8, 16] },
  2: { samples: 3, bits: [8, 16] },
  3: { samples: 1, bits: [1, 2, 4, 8] },
  4: { samples: 2, bits: [8, 16] },
  6: { samples: 4, bits: [8, 16] },
};
/** Densities beyond these, in dots an inch, are mistakes. */
const DENSITIES = { least: 48, most: 2400 };
const PIXELS_PER_INCH = 96;

/** What is wrong with the bytes of a PNG; nothing if it is whole. */
export function pngDamage(bytes: Uint8Array): string | undefined {
  const chunks = chunksOf(bytes);
  if (typeof chunks === 'string') return chunks;
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  if (header?.length !== 13 || data.length === 0) return 'it holds no pixels';
  const kind = KINDS[header[9] ?? -1];
  if (!kind?.bits.includes(header[8] ?? 0)) return 'its colours are of no known kind';
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data;
  if (
    header[9] === 3 &&
    !(palette && palette.length > 0 && palette.length % 3 === 0 && palette.length <= 768)
  )
    return 'its palette is missing';
  if (!chunks.some(({ type }) => type === 'IEND')) return 'its end is missing';
  return dataDamage(header, kind.samples, data);
}

/** Samples of a PNG that a PDF must have unpacked: these take a second and 200 MB of memory. */
const MOST_UNPACKED_FOR_PDF = 100_000_000;
/** Interlaced pixels lie all over the file, so that they are held at once. */
const MOST_INTERLACED = 36_000_000;

/** What makes a whole PNG too large for a PDF; nothing if it is not. Opaque pixels are taken as they are. */
export function pngExcess(bytes: Uint8Array): string | undefined {
  const chunks = chunksOf(bytes);
  const header = typeof chunks === 'string' ? undefined : chunks.find(({ type }) => type === 'IHDR')?.data;
  if (typeof chunks === 'string' || header?.length !== 13) return undefined;
  const { samples = 1 } = KINDS[header[9] ?? 0] ?? {};
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const unpacked = (view.getUint32(0) * view.getUint32(4) * samples * (header[8] ?? 8)) / 8;
  if (header[12] === 1) return unpacked > MOST_INTERLACED ? 'interlaced pixels' : undefined;
  const isTransparent = samples % 2 === 0 || chunks.some(({ type }) => type === 'tRNS');
  return isTransparent && unpacked > MOST_UNPACKED_FOR_PDF ? 'pixels with transparency' : undefined;
}

/** Dots an inch that a PNG names; 96, the screen's, where it names none. */
export function pngDensity(bytes: Uint8Array): number {
  const chunks = chunksOf(bytes);
  const data = typeof chunks === 'string' ? undefined : chunks.find(({ type }) => type === 'pHYs')?.data;
  if (data?.length !== 9 || data[8] !== 1) return PIXELS_PER_INCH;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const density = view.getUint32(0) * 0.0254;
  const sound =
    density >= DENSITIES.least && density <= DENSITIES.most && view.getUint32(0) === view.getUint32(4);
  return sound ? density : PIXELS_PER_INCH;
}

interface Chunk {
  type: string;
  data: Uint8Array;
}

function chunksOf(bytes: Uint8Array): Chunk[] | string {
  const { crc32 } = zlib();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return 'it is cut off';
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const isCritical = ((bytes[at + 4] ?? 0) & 0x20) === 0;
    if (isCritical && crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length))
      return 'its bytes were changed';
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    if (type === 'IEND') break;
    at += 12 + length;
  }
  return chunks;
}

/** Whether the pixels unpack to as many bytes as the size wants. */
function dataDamage(header: Uint8Array, samples: number, data: readonly Uint8Array[]): string | undefined {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const isInterlaced = header[12] === 1;
  const rowBytes = Math.ceil((width * samples * (header[8] ?? 8)) / 8) + 1;
  const wanted = rowBytes * height;
  if (wanted > MOST_UNPACKED) return undefined;
  try {
    const most = isInterlaced ? wanted * 2 + 64 : wanted;
    const { length } = zlib().inflateSync(Buffer.concat(data), { maxOutputLength: Math.max(64, most) });
    return !isInterlaced && length < wanted ? 'it is cut off' : undefined;
  } catch (error) {
    const tooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return tooLong ? 'it holds more than its size tells' : 'its pixels can’t be unpacked';
  }
}
