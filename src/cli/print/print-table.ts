import { styleText } from 'node:util';
import type { Output } from '../io.ts';

const gap = 2;

/**
 * Columns for the terminal, left out where no row has anything in them. Where they are wider than the terminal, the
 * widest is cut, with an ellipsis; in a pipe nothing is cut.
 */
export function printTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { color, isTTY, columns }: Pick<Output, 'color' | 'isTTY' | 'columns'>,
): string {
  const kept = heads.map((_, index) => index).filter((index) => rows.some((row) => row[index]));
  const table = [heads, ...rows].map((row) => kept.map((index) => row[index] ?? ''));
  const widths = kept.map((_, index) => Math.max(...table.map((row) => row[index]?.length ?? 0)));
  const excess = widths.reduce((sum, width) => sum + width + gap, -gap) - columns;
  if (isTTY && excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = Math.max(8, (widths[widest] ?? 0) - excess);
  }
  const lines = table.map((row, at) => {
    const line = row.map((cell, index) => fit(cell, widths[index] ?? 0)).join(' '.repeat(gap));
    return at === 0 && color ? styleText('bold', line.trimEnd(), { validateStream: false }) : line.trimEnd();
  });
  return `${lines.join('\n')}\n`;
}

function fit(cell: string, width: number): string {
  return cell.length > width ? `${cell.slice(0, width - 1)}…` : cell.padEnd(width);
}
