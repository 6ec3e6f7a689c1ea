import type { Block, Grid, Inline } from '../../../pack/tree.ts';
import type { Composer } from './composer.ts';
import { prepare } from './text/prepare.ts';
import type { TextStyle } from './text/style.ts';

/** Widths that a column's content asks for: its widest word, and its widest paragraph on one line. */
export interface Demand {
  min: number;
  max: number;
  /** Everything in the column on one line. */
  total: number;
  /** The same for each row. */
  rows: number[];
}

/** Widest that a single cell may ask to be, as a part of the table. */
const GREEDIEST = 0.7;
/** Width that a list adds for its markers, in ems. */
const LIST_INDENT = 1.5;

/** The width that columns need so that no word in them has to break. */
export function leastWidth(demands: readonly Demand[]): number {
  return sum(demands.map((each) => each.min));
}

/** Whether every paragraph of the columns fits on one line in this width. */
export function fitsIn(demands: readonly Demand[], width: number): boolean {
  return sum(demands.map((each) => each.max)) <= width;
}

/** How cells are set. */
export interface CellText {
  /** On each side, in points. */
  padding: number;
  text: TextStyle;
}

/** What each column of a table asks for; columns of `equal` share one demand. */
export function columnDemands(grid: Grid, width: number, cell: CellText, composer: Composer): Demand[] {
  const demands = grid.columns.map((_, column) => demandOf(grid, column, width, cell, composer));
  const equal = demands.filter((_, i) => grid.columns[i]?.width === 'equal');
  const shared: Demand = {
    min: Math.max(0, ...equal.map((each) => each.min)),
    max: Math.max(0, ...equal.map((each) => each.max)),
    total: Math.max(0, ...equal.map((each) => each.total)),
    rows: (equal[0]?.rows ?? []).map((_, row) => Math.max(...equal.map((each) => each.rows[row] ?? 0))),
  };
  return demands.map((demand, i) => (grid.columns[i]?.width === 'equal' ? shared : demand));
}

/** How strongly the amount of text in a column draws width: the choice that makes the table shortest is taken. */
const PULLS = [0.5, 0.7, 0.85, 1];

/**
 * Widths of columns, which fill the width: each at least as wide as its widest word where that is possible,
 * the rest shared by how much there is to set, so that the table gets as short as may be.
 */
export function shareWidth(demands: readonly Demand[], width: number, padding: number): number[] {
  const min = sum(demands.map((each) => each.min));
  const max = sum(demands.map((each) => each.max));
  if (min >= width) return demands.map((each) => (each.min / min) * width);
  if (max <= width) return demands.map((each) => each.max + (each.max / max) * (width - max));
  const choices = PULLS.map((pull) => fillUp(demands, width - min, pull));
  const heights = choices.map((widths) => heightWith(widths, demands, padding));
  return choices[heights.indexOf(Math.min(...heights))] ?? [];
}

/** About how many lines the rows of a table take at these widths. */
function heightWith(widths: readonly number[], demands: readonly Demand[], padding: number): number {
  let lines = 0;
  for (let row = 0; row < (demands[0]?.rows.length ?? 0); row++) {
    const cells = demands.map(
      (each, i) => (each.rows[row] ?? 0) / Math.max(1, (widths[i] ?? 0) - 2 * padding),
    );
    lines += Math.max(1, ...cells);
  }
  return lines;
}

/** Shares what is left over by how much there is to set in each column, none more than it would take. */
function fillUp(demands: readonly Demand[], surplus: number, pull: number): number[] {
  const widths = demands.map((each) => each.min);
  const weights = demands.map((each) => each.total ** pull);
  const weightOf = ({ i }: { i: number }): number => weights[i] ?? 0;
  let open = demands.map((each, i) => ({ ...each, i })).filter((each) => each.max > each.min);
  let left = surplus;
  while (left > 0.01 && open.length > 0) {
    const share = left / sum(open.map(weightOf));
    const rest = open.filter((each) => each.max - (widths[each.i] ?? 0) > share * weightOf(each));
    const full = open.filter((each) => !rest.includes(each));
    for (const each of full.length > 0 ? full : open) {
      const grown = full.length > 0 ? each.max : (widths[each.i] ?? 0) + share * weightOf(each);
      left -= grown - (widths[each.i] ?? 0);
      widths[each.i] = grown;
    }
    if (full.length === 0) break;
    open = rest;
  }
  return widths;
}

function demandOf(
  grid: Grid,
  column: number,
  width: number,
  { padding, text }: CellText,
  composer: Composer,
): Demand {
  const demand: Demand = { min: 0, max: 0, total: 0, rows: [] };
  for (const row of [...grid.head, ...grid.body]) {
    const cell = row.cells[column];
    const before = demand.total;
    if (!cell) {
      demand.rows.push(0);
      continue;
    }
    const style = cell.header ? { ...text, bold: true } : text;
    measureBlocks(cell.children, style, demand, composer);
    if (cell.marked)
      measureInline([{ type: 'text', value: cell.marked }], { ...style, bold: true }, demand, composer);
    demand.rows.push(demand.total - before);
  }
  const least = text.size * 1.2;
  const min = Math.max(least, demand.min) + 2 * padding + 0.5;
  return {
    min,
    max: Math.max(min, Math.min(demand.max + 2 * padding + 0.5, width * GREEDIEST)),
    total: demand.total,
    rows: demand.rows,
  };
}

function measureBlocks(blocks: readonly Block[], style: TextStyle, demand: Demand, composer: Composer): void {
  for (const node of blocks) {
    if (node.type === 'paragraph') measureInline(node.children, style, demand, composer);
    else if (node.type === 'list') {
      const inner: Demand = { min: 0, max: 0, total: 0, rows: [] };
      for (const item of node.children) measureBlocks(item.children, style, inner, composer);
      demand.total += inner.total;
      widen(demand, inner.min + style.size * LIST_INDENT, inner.max + style.size * LIST_INDENT);
    } else if ('children' in node) {
      measureBlocks(node.children as Block[], style, demand, composer);
    }
  }
}

function measureInline(nodes: readonly Inline[], style: TextStyle, demand: Demand, composer: Composer): void {
  let line = 0;
  let widest = 0;
  for (const box of prepare(nodes, style, composer).boxes) {
    widest = Math.max(widest, line + box.width);
    if (box.ends) demand.total += line;
    line = box.ends ? 0 : line + box.width + box.space;
    widen(demand, Math.min(box.width, style.size * 14), 0);
  }
  demand.total += line;
  widen(demand, 0, widest);
}

function widen(demand: Demand, min: number, max: number): void {
  demand.min = Math.max(demand.min, min);
  demand.max = Math.max(demand.max, max);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
