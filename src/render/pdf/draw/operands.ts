import type { Matrix } from '../../../pack/tree.ts';

/** Beyond these, readers' own numbers end. */
const FARTHEST = 1_000_000;

/** Operands of `cm` and `Tm`. */
export function matrixText(matrix: Matrix): string {
  return matrix.map(real).join(' ');
}

/** A number with at most five decimals: drawings may be a unit wide. */
export function real(value: number): string {
  const near = Math.min(FARTHEST, Math.max(-FARTHEST, value));
  const rounded = Math.round(near * 100_000) / 100_000;
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(5) : text;
}
