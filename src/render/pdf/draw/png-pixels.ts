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
  width: number;
  height: number;
  colour: Uint8Array;
  alpha: Uint8Array | undefined;
  channels: 1 | 3;
}

/** What pixels are looked up in. */
interface Tables {
  palette: Uint8Array | undefined;
  transparency: Uint8Array | undefined;
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
const WHOLE = [[0, 0, 1, 1]] as const;

/**
 * Unpacks the filtered samples of a PNG and parts colour from alpha; a square of `factor` by `factor` pixels
 * becomes one. `raw` is overwritten. Interlaced pictures are never reduced.
 */
export function pixelsOf(header: PngHeader, raw: Uint8Array, tables: Tables, factor = 1): Pixels {
  const reduced = header.interlaced ? 1 : factor;
  const width = Math.ceil(header.width / reduced);
  const height = Math.ceil(header.height / reduced);
  const channels = header.kind === 0 || header.kind === 4 ? 1 : 3;
  const withAlpha = header.kind === 4 || header.kind === 6 || tables.transparency !== undefined;
  const colour = new Uint8Array(width * height * channels);
  const alpha = withAlpha ? new Uint8Array(width * height) : undefined;
  const pixels: Pixels = { width, height, colour, alpha, channels };
  const sums = new Uint32Array(reduced > 1 ? width * 5 : 0);
  eachRow(header, raw, tables, (line, columns, row, [x0, y0, dx, dy]) => {
    if (reduced > 1) {
      addToSums(line, columns, sums, reduced);
      if (row % reduced === reduced - 1 || row === header.height - 1)
        putSums(sums, Math.floor(row / reduced), pixels);
      return;
    }
    let target = (y0 + row * dy) * width + x0;
    for (let at = 0; at < columns * 4; at += 4, target += dx) {
      const to = target * channels;
      colour[to] = line[at] ?? 0;
      if (channels === 3) {
        colour[to + 1] = line[at + 1] ?? 0;
        colour[to + 2] = line[at + 2] ?? 0;
      }
      if (alpha) alpha[target] = line[at + 3] ?? 0;
    }
  });
  return pixels;
}

type Pass = (typeof PASSES)[number] | (typeof WHOLE)[number];

/** Hands over each row as red, green, blue and alpha of eight bits. */
function eachRow(
  header: PngHeader,
  raw: Uint8Array,
  tables: Tables,
  use: (line: Uint8Array, columns: number, row: number, pass: Pass) => void,
): void {
  const { width, height, colours, bits } = header;
  const pixel = Math.max(1, (colours * bits) >> 3);
  const line = new Uint8Array(width * 4);
  let offset = 0;
  for (const pass of header.interlaced ? PASSES : WHOLE) {
    const columns = Math.ceil((width - pass[0]) / pass[2]);
    const rows = Math.ceil((height - pass[1]) / pass[3]);
    if (columns <= 0 || rows <= 0) continue;
    const length = Math.ceil((columns * colours * bits) / 8);
    for (let row = 0; row < rows; row++) {
      unfilter(raw, offset + 1, length, row > 0, pixel);
      expand(header, raw.subarray(offset + 1, offset + 1 + length), columns, tables, line);
      use(line, columns, row, pass);
      offset += length + 1;
    }
  }
}

function expand(header: PngHeader, row: Uint8Array, columns: number, tables: Tables, line: Uint8Array): void {
  const { kind, bits } = header;
  if (kind === 6 && bits === 8) {
    line.set(row);
    return;
  }
  const { palette, transparency } = tables;
  const scale = kind === 3 ? 1 : 255 / (2 ** bits - 1);
  const to8 = (sample: number): number => (bits === 16 ? sample >> 8 : sample * scale);
  for (let column = 0; column < columns; column++) {
    const at = column * header.colours;
    const first = sampleOf(row, at, bits);
    const out = column * 4;
    line[out + 3] = 255;
    if (kind === 3) {
      for (let c = 0; c < 3; c++) line[out + c] = palette?.[first * 3 + c] ?? 0;
      line[out + 3] = transparency?.[first] ?? 255;
      continue;
    }
    const channels = kind === 2 || kind === 6 ? 3 : 1;
    for (let c = 0; c < channels; c++) line[out + c] = to8(sampleOf(row, at + c, bits));
    if (kind === 4 || kind === 6) line[out + 3] = to8(sampleOf(row, at + channels, bits));
    else if (transparency && isTransparent(row, at, channels, bits, transparency)) line[out + 3] = 0;
  }
}

/** Whether a pixel has the colour that `tRNS` names. */
function isTransparent(
  row: Uint8Array,
  at: number,
  channels: number,
  bits: number,
  colour: Uint8Array,
): boolean {
  for (let c = 0; c < channels; c++) {
    if (sampleOf(row, at + c, bits) !== (((colour[c * 2] ?? 0) << 8) | (colour[c * 2 + 1] ?? 0)))
      return false;
  }
  return true;
}

function sampleOf(row: Uint8Array, index: number, bits: number): number {
  if (bits === 8) return row[index] ?? 0;
  if (bits === 16) return ((row[index * 2] ?? 0) << 8) | (row[index * 2 + 1] ?? 0);
  const at = index * bits;
  return ((row[at >> 3] ?? 0) >> (8 - bits - (at & 7))) & (2 ** bits - 1);
}

/** Adds a row to the sums of red, green, blue, alpha and count; colours weigh as much as they are opaque. */
function addToSums(line: Uint8Array, columns: number, sums: Uint32Array, factor: number): void {
  for (let column = 0, to = 0; column < columns; column += factor, to += 5) {
    const end = Math.min(columns, column + factor) * 4;
    let [red, green, blue, opaque] = [0, 0, 0, 0];
    for (let at = column * 4; at < end; at += 4) {
      const opacity = line[at + 3] ?? 0;
      red += (line[at] ?? 0) * opacity;
      green += (line[at + 1] ?? 0) * opacity;
      blue += (line[at + 2] ?? 0) * opacity;
      opaque += opacity;
    }
    sums[to] = (sums[to] ?? 0) + red;
    sums[to + 1] = (sums[to + 1] ?? 0) + green;
    sums[to + 2] = (sums[to + 2] ?? 0) + blue;
    sums[to + 3] = (sums[to + 3] ?? 0) + opaque;
    sums[to + 4] = (sums[to + 4] ?? 0) + end / 4 - column;
  }
}

function putSums(sums: Uint32Array, row: number, { width, colour, alpha, channels }: Pixels): void {
  for (let column = 0; column < width; column++) {
    const at = column * 5;
    const opacity = sums[at + 3] ?? 0;
    const target = row * width + column;
    for (let c = 0; c < channels; c++)
      colour[target * channels + c] = opacity > 0 ? Math.round((sums[at + c] ?? 0) / opacity) : 0;
    if (alpha) alpha[target] = Math.round(opacity / Math.max(1, sums[at + 4] ?? 0));
  }
  sums.fill(0);
}

/** Undoes the filter of a row in place; the first row of a pass has none above it. */
function unfilter(raw: Uint8Array, start: number, length: number, hasAbove: boolean, pixel: number): void {
  const end = start + length;
  /** How far back the byte above is. */
  const back = length + 1;
  switch (raw[start - 1] ?? 0) {
    case 1:
      for (let at = start + pixel; at < end; at++) raw[at] = (raw[at] ?? 0) + (raw[at - pixel] ?? 0);
      break;
    case 2:
      if (hasAbove) for (let at = start; at < end; at++) raw[at] = (raw[at] ?? 0) + (raw[at - back] ?? 0);
      break;
    case 3:
      for (let at = start; at < end; at++) {
        const left = at - start >= pixel ? (raw[at - pixel] ?? 0) : 0;
        const up = hasAbove ? (raw[at - back] ?? 0) : 0;
        raw[at] = (raw[at] ?? 0) + ((left + up) >> 1);
      }
      break;
    case 4:
      for (let at = start; at < end; at++) {
        const isFirst = at - start < pixel;
        const left = isFirst ? 0 : (raw[at - pixel] ?? 0);
        const up = hasAbove ? (raw[at - back] ?? 0) : 0;
        const corner = isFirst || !hasAbove ? 0 : (raw[at - back - pixel] ?? 0);
        // Most pictures have large even areas.
        const guess = up === corner ? left : left === corner ? up : paeth(left, up, corner);
        raw[at] = (raw[at] ?? 0) + guess;
      }
      break;
    default:
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const a = Math.abs(estimate - left);
  const b = Math.abs(estimate - up);
  const c = Math.abs(estimate - corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
