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
}

/** Widest that a single cell may ask to be, as a part of the table. */
const GREEDIEST = 0.7;
/** Width that a list adds for its markers, in ems. */
const LIST_INDENT = 1.5;

/** The width that columns need so that no word in them has to break. */
export function leastWidth(demands: readonly Demand[]): number {
  return sum(demands.map((each) => each.min));
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
  };
  return demands.map((demand, i) => (grid.columns[i]?.width === 'equal' ? shared : demand));
}

/**
 * Widths of columns, which fill the width: each at least as wide as its widest word where that is possible,
 * the rest shared by what they would take on one line.
 */
export function shareWidth(demands: readonly Demand[], width: number): number[] {
  const min = sum(demands.map((each) => each.min));
  const max = sum(demands.map((each) => each.max));
  if (min >= width) return demands.map((each) => (each.min / min) * width);
  if (max <= width) return demands.map((each) => each.max + (each.max / max) * (width - max));
  return fillUp(demands, width - min);
}

/** Shares what is left over by how much there is to set in each column, none more than it would take. */
function fillUp(demands: readonly Demand[], surplus: number): number[] {
  const widths = demands.map((each) => each.min);
  let open = demands.map((each, i) => ({ ...each, i })).filter((each) => each.max > each.min);
  let left = surplus;
  while (left > 0.01 && open.length > 0) {
    const weight = sum(open.map((each) => Math.sqrt(each.total)));
    const share = left / weight;
    const rest = open.filter((each) => each.max - (widths[each.i] ?? 0) > share * Math.sqrt(each.total));
    const full = open.filter((each) => !rest.includes(each));
    for (const each of full.length > 0 ? full : open) {
      const grown = full.length > 0 ? each.max : (widths[each.i] ?? 0) + share * Math.sqrt(each.total);
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
  const demand = { min: 0, max: 0, total: 0 };
  for (const row of [...grid.head, ...grid.body]) {
    const cell = row.cells[column];
    if (!cell) continue;
    const style = cell.header ? { ...text, bold: true } : text;
    measureBlocks(cell.children, style, demand, composer);
    if (cell.marked)
      measureInline([{ type: 'text', value: cell.marked }], { ...style, bold: true }, demand, composer);
  }
  const least = text.size * 1.2;
  const min = Math.max(least, demand.min) + 2 * padding + 0.5;
  return {
    min,
    max: Math.max(min, Math.min(demand.max + 2 * padding + 0.5, width * GREEDIEST)),
    total: demand.total,
  };
}

function measureBlocks(blocks: readonly Block[], style: TextStyle, demand: Demand, composer: Composer): void {
  for (const node of blocks) {
    if (node.type === 'paragraph') measureInline(node.children, style, demand, composer);
    else if (node.type === 'list') {
      const inner = { min: 0, max: 0, total: 0 };
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
