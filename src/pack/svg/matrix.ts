import type { Matrix } from '../tree.ts';

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Whether the matrix changes nothing. */
export function isIdentity(matrix: Matrix): boolean {
  return matrix.every((value, i) => value === identity[i]);
}

/** Lists longer than this are none that a drawing needs. */
const LONGEST_LIST = 2000;

/** Reads a `transform` attribute; nothing if it is none. */
export function parseTransform(text: string): Matrix | undefined {
  if (text.length > LONGEST_LIST) return undefined;
  let matrix = identity;
  const rest = text.replace(/(\w+)\s*\(([^()]*)\)\s*,?/g, (_, name: string, list: string) => {
    const next = toMatrix(name, numbersOf(list));
    if (next === undefined) return '!';
    matrix = multiply(matrix, next);
    return '';
  });
  return rest.trim() === '' && matrix.every(Number.isFinite) ? matrix : undefined;
}

/** The numbers of a list parted by spaces or commas; units are passed over. */
export function numbersOf(list: string): number[] {
  return (list.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}

function toMatrix(name: string, values: number[]): Matrix | undefined {
  const [a = 0, b, c, d = 0, e = 0, f = 0] = values;
  if (values.length === 0) return undefined;
  switch (name) {
    case 'matrix':
      return values.length === 6 ? [a, b ?? 0, c ?? 0, d, e, f] : undefined;
    case 'translate':
    case 'translateX':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'translateY':
      return [1, 0, 0, 1, 0, a];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate':
      return rotation(a, b ?? 0, c ?? 0);
    case 'skewX':
      return [1, 0, Math.tan(radians(a)), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan(radians(a)), 0, 1, 0, 0];
    default:
      return undefined;
  }
}

function rotation(degrees: number, x: number, y: number): Matrix {
  const cos = Math.cos(radians(degrees));
  const sin = Math.sin(radians(degrees));
  return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
