import svgpath from 'svgpath';
import type { Matrix, PathSegment } from '../tree.ts';

/** Distance of control points that draws a quarter of a circle of radius 1. */
const QUARTER = 0.5522847498;

/** The commands of a `d` attribute, made absolute; up to the first fault, as browsers draw it. */
export function parsePath(d: string): PathSegment[] {
  const out: PathSegment[] = [];
  svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _index, x, y) => {
      switch (segment[0]) {
        case 'M':
        case 'L':
          out.push([segment[0], segment[1], segment[2]]);
          break;
        case 'H':
          out.push(['L', segment[1], y]);
          break;
        case 'V':
          out.push(['L', x, segment[1]]);
          break;
        case 'C':
          out.push([...segment]);
          break;
        case 'Q':
          out.push(cubic(x, y, segment[1], segment[2], segment[3], segment[4]));
          break;
        case 'Z':
        case 'z':
          out.push(['Z']);
          break;
        default:
      }
    });
  return out;
}

function cubic(x0: number, y0: number, cx: number, cy: number, x: number, y: number): PathSegment {
  return [
    'C',
    x0 + (2 / 3) * (cx - x0),
    y0 + (2 / 3) * (cy - y0),
    x + (2 / 3) * (cx - x),
    y + (2 / 3) * (cy - y),
    x,
    y,
  ];
}

/** A rectangle; its corners are rounded by a quarter of an ellipse each. */
export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  radiusX = 0,
  radiusY = 0,
): PathSegment[] {
  const rx = Math.min(radiusX, width / 2);
  const ry = Math.min(radiusY, height / 2);
  const right = x + width;
  const bottom = y + height;
  if (rx <= 0 || ry <= 0)
    return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']];
  const kx = rx * (1 - QUARTER);
  const ky = ry * (1 - QUARTER);
  return [
    ['M', x + rx, y],
    ['L', right - rx, y],
    ['C', right - kx, y, right, y + ky, right, y + ry],
    ['L', right, bottom - ry],
    ['C', right, bottom - ky, right - kx, bottom, right - rx, bottom],
    ['L', x + rx, bottom],
    ['C', x + kx, bottom, x, bottom - ky, x, bottom - ry],
    ['L', x, y + ry],
    ['C', x, y + ky, x + kx, y, x + rx, y],
    ['Z'],
  ];
}

/** An ellipse around a point. */
export function ellipse(x: number, y: number, rx: number, ry: number): PathSegment[] {
  const kx = rx * QUARTER;
  const ky = ry * QUARTER;
  return [
    ['M', x + rx, y],
    ['C', x + rx, y + ky, x + kx, y + ry, x, y + ry],
    ['C', x - kx, y + ry, x - rx, y + ky, x - rx, y],
    ['C', x - rx, y - ky, x - kx, y - ry, x, y - ry],
    ['C', x + kx, y - ry, x + rx, y - ky, x + rx, y],
    ['Z'],
  ];
}

/** Straight lines from point to point. */
export function polyline(coordinates: readonly number[], closed: boolean): PathSegment[] {
  const out: PathSegment[] = [];
  for (let i = 0; i + 1 < coordinates.length; i += 2)
    out.push([i === 0 ? 'M' : 'L', coordinates[i] ?? 0, coordinates[i + 1] ?? 0]);
  if (closed && out.length > 0) out.push(['Z']);
  return out;
}

/** The segments, each point moved by a matrix. */
export function transformed(segments: readonly PathSegment[], matrix: Matrix): PathSegment[] {
  const [a, b, c, d, e, f] = matrix;
  const x = (px: number, py: number): number => a * px + c * py + e;
  const y = (px: number, py: number): number => b * px + d * py + f;
  return segments.map((segment) => {
    if (segment[0] === 'Z') return segment;
    if (segment[0] !== 'C') return [segment[0], x(segment[1], segment[2]), y(segment[1], segment[2])];
    const [, x1, y1, x2, y2, px, py] = segment;
    return ['C', x(x1, y1), y(x1, y1), x(x2, y2), y(x2, y2), x(px, py), y(px, py)];
  });
}

/** The box of a path, without its stroke. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box that a path fills; nothing if it has no point. */
export function boundsOf(segments: readonly PathSegment[]): Box | undefined {
  const xs: number[] = [];
  const ys: number[] = [];
  let px = 0;
  let py = 0;
  for (const segment of segments) {
    if (segment[0] === 'Z') continue;
    if (segment[0] === 'C') {
      const [, x1, y1, x2, y2, x, y] = segment;
      xs.push(...extremes(px, x1, x2, x));
      ys.push(...extremes(py, y1, y2, y));
    }
    px = segment.at(-2) as number;
    py = segment.at(-1) as number;
    xs.push(px);
    ys.push(py);
  }
  if (xs.length === 0) return undefined;
  const [left, right] = range(xs);
  const [top, bottom] = range(ys);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function range(values: readonly number[]): [number, number] {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** Where a cubic curve turns back, in one axis. */
function extremes(p0: number, p1: number, p2: number, p3: number): number[] {
  const a = 3 * (p3 - 3 * p2 + 3 * p1 - p0);
  const b = 6 * (p2 - 2 * p1 + p0);
  const c = 3 * (p1 - p0);
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  const times = Math.abs(a) < 1e-9 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return times
    .filter((t) => t > 0 && t < 1)
    .map((t) => {
      const u = 1 - t;
      return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
    });
}
