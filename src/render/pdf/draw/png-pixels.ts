/** What the header of a PNG says. */
export interface PngHeader {
  width: number;
  height: number;
  /** Bits of a sample. */
  bits: number;
  /** Colour type: 0 grey, 2 RGB, 3 indexed, 4 grey and alpha, 6 RGB and alpha. */
  kind: number;
  /** Samples of a pixel. */
  colours: number;
  interlaced: boolean;
}

/** Samples of eight bits: colours in one array, alpha in the other. */
interface Pixels {
  colour: Uint8Array;
  alpha: Uint8Array | undefined;
  channels: 1 | 3;
}

/** Origin and step of Adam7's seven passes. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Unpacks the filtered samples of a PNG and parts colour from alpha. */
export function pixelsOf(
  header: PngHeader,
  raw: Uint8Array,
  palette: Uint8Array | undefined,
  transparency: Uint8Array | undefined,
): Pixels {
  const samples = unfilterAll(header, raw);
  const { width, height, kind } = header;
  const count = width * height;
  const channels = kind === 0 || kind === 4 ? 1 : 3;
  const colour = new Uint8Array(count * channels);
  const withAlpha = kind === 4 || kind === 6 || transparency !== undefined;
  const alpha = withAlpha ? new Uint8Array(count).fill(255) : undefined;
  const scale = kind === 3 ? 1 : 255 / (2 ** header.bits - 1);
  const to8 = (sample: number): number => (header.bits === 16 ? sample >> 8 : sample * scale);
  for (let i = 0; i < count; i++) {
    const at = i * header.colours;
    const first = samples[at] ?? 0;
    if (kind === 3) {
      for (let c = 0; c < 3; c++) colour[i * 3 + c] = palette?.[first * 3 + c] ?? 0;
      if (alpha) alpha[i] = transparency?.[first] ?? 255;
      continue;
    }
    for (let c = 0; c < channels; c++) colour[i * channels + c] = to8(samples[at + c] ?? 0);
    if (!alpha) continue;
    if (transparency) alpha[i] = isTransparent(samples, at, channels, transparency) ? 0 : 255;
    else alpha[i] = to8(samples[at + channels] ?? 0);
  }
  return { colour, alpha, channels };
}

function isTransparent(samples: Uint16Array, at: number, channels: number, colour: Uint8Array): boolean {
  for (let c = 0; c < channels; c++) {
    if (samples[at + c] !== (((colour[c * 2] ?? 0) << 8) | (colour[c * 2 + 1] ?? 0))) return false;
  }
  return true;
}

function unfilterAll(header: PngHeader, raw: Uint8Array): Uint16Array {
  const { width, height, colours } = header;
  const samples = new Uint16Array(width * height * colours);
  let offset = 0;
  for (const [x0, y0, dx, dy] of header.interlaced ? PASSES : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((width - x0) / dx);
    const rows = Math.ceil((height - y0) / dy);
    if (columns <= 0 || rows <= 0) continue;
    const rowBytes = Math.ceil((columns * colours * header.bits) / 8);
    let above = new Uint8Array(rowBytes);
    for (let row = 0; row < rows; row++) {
      const line = unfilter(raw, offset, rowBytes, above, Math.max(1, (colours * header.bits) >> 3));
      offset += rowBytes + 1;
      above = line;
      if (header.bits === 8 && !header.interlaced) {
        samples.set(line, row * width * colours);
        continue;
      }
      for (let column = 0; column < columns; column++) {
        const target = ((y0 + row * dy) * width + x0 + column * dx) * colours;
        for (let c = 0; c < colours; c++)
          samples[target + c] = sampleOf(line, column * colours + c, header.bits);
      }
    }
  }
  return samples;
}

function sampleOf(line: Uint8Array, index: number, bits: number): number {
  if (bits === 8) return line[index] ?? 0;
  if (bits === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0);
  const at = index * bits;
  return ((line[at >> 3] ?? 0) >> (8 - bits - (at & 7))) & (2 ** bits - 1);
}

function unfilter(
  raw: Uint8Array,
  offset: number,
  length: number,
  above: Uint8Array,
  pixel: number,
): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(length);
  const filter = raw[offset] ?? 0;
  if (filter === 0) {
    line.set(raw.subarray(offset + 1, offset + 1 + length));
    return line;
  }
  for (let i = 0; i < length; i++) {
    const left = i >= pixel ? (line[i - pixel] ?? 0) : 0;
    const up = above[i] ?? 0;
    const corner = i >= pixel ? (above[i - pixel] ?? 0) : 0;
    line[i] = (raw[offset + 1 + i] ?? 0) + prediction(filter, left, up, corner);
  }
  return line;
}

function prediction(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const estimate = left + up - corner;
      const a = Math.abs(estimate - left);
      const b = Math.abs(estimate - up);
      const c = Math.abs(estimate - corner);
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}
