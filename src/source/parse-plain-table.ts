import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import type { PlainLine } from './parse-plain.ts';
import { parsePlainInlines, pointIn } from './parse-plain-inlines.ts';

const delimiter = /^\|(?: *:?-+:? *\|)+$/;

/**
 * Makes a table of lines that begin with a bar. Undefined unless each ends with a bar too, all have as many cells,
 * and no cell holds code, in which a bar may mean itself.
 */
export function makePlainTable(lines: PlainLine[]): Table | undefined {
  const [head, rule, ...body] = lines;
  if (head === undefined || rule === undefined || head.column !== 1 || !delimiter.test(rule.text))
    return undefined;
  const align = rule.text.slice(1, -1).split('|').map(alignOf);
  const rows: TableRow[] = [];
  for (const line of [head, ...body]) {
    const row = makeRow(line, align.length);
    if (row === undefined) return undefined;
    rows.push(row);
  }
  const last = body.at(-1) ?? rule;
  return {
    type: 'table',
    align,
    children: rows,
    position: { start: pointIn(head, 0), end: pointIn(last, last.text.length) },
  };
}

function alignOf(cell: string): AlignType {
  const rule = cell.trim();
  if (rule.startsWith(':')) return rule.endsWith(':') ? 'center' : 'left';
  return rule.endsWith(':') ? 'right' : null;
}

function makeRow(line: PlainLine, count: number): TableRow | undefined {
  const { text } = line;
  if (text.length < 2 || !text.endsWith('|') || text.includes('`')) return undefined;
  const cells = text.slice(1, -1).split('|');
  if (cells.length !== count) return undefined;
  const children: TableCell[] = [];
  let at = 0;
  for (const [index, cell] of cells.entries()) {
    // A cell holds the bar before it, and the last one that after it too.
    const end = at + 1 + cell.length + (index === count - 1 ? 1 : 0);
    const words = cell.trim();
    const from = at + 1 + (cell.length - cell.trimStart().length);
    const inlines =
      words === ''
        ? []
        : parsePlainInlines([
            { text: words, line: line.line, column: line.column + from, offset: line.offset + from },
          ]);
    if (inlines === undefined) return undefined;
    children.push({
      type: 'tableCell',
      children: inlines,
      position: { start: pointIn(line, at), end: pointIn(line, end) },
    });
    at = end;
  }
  return {
    type: 'tableRow',
    children,
    position: { start: pointIn(line, 0), end: pointIn(line, text.length) },
  };
}
