import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import { parsePlainInlines } from './parse-plain-inlines.ts';
import type { PlainLine } from './plain-line.ts';

const row = /^\|(?:[^|]*\|)+$/;
const delimiters = /^\|(?: *:?-+:? *\|)+$/;

/**
 * Parses a table whose lines all begin and end with a bar and have as many cells as its head, each of plain words;
 * undefined for any other.
 */
export function parsePlainTable(lines: readonly PlainLine[]): Table | undefined {
  const [head, under, ...body] = lines;
  if (head === undefined || under === undefined || !delimiters.test(under.text)) return undefined;
  const align = cellsOf(under.text).map(alignOf);
  const rows = [head, ...body].map((line) => parseRow(line, align.length));
  if (!rows.every((each) => each !== undefined)) return undefined;
  const [first] = rows;
  const last = lines.at(-1) ?? head;
  const start = first?.position?.start;
  return (
    start && {
      type: 'table',
      align,
      children: rows,
      position: { start, end: pointIn(last, last.text.length) },
    }
  );
}

function parseRow(line: PlainLine, size: number): TableRow | undefined {
  if (!row.test(line.text)) return undefined;
  const texts = cellsOf(line.text);
  if (texts.length !== size) return undefined;
  const children: TableCell[] = [];
  let at = 0;
  for (const [index, text] of texts.entries()) {
    const end = at + 1 + text.length;
    const words = text.trim();
    const from = at + 1 + text.length - text.trimStart().length;
    const inlines = words === '' ? [] : parsePlainInlines([{ ...pointIn(line, from), text: words }]);
    if (inlines === undefined) return undefined;
    // The bar before a cell is part of it, and that after the last.
    const until = index === size - 1 ? end + 1 : end;
    children.push({
      type: 'tableCell',
      children: inlines as TableCell['children'],
      position: { start: pointIn(line, at), end: pointIn(line, until) },
    });
    at = end;
  }
  return {
    type: 'tableRow',
    children,
    position: { start: pointIn(line, 0), end: pointIn(line, line.text.length) },
  };
}

/** The words of the cells of such a table, row by row. */
export function cellsOfTable(lines: readonly string[]): string[] | undefined {
  const [head = '', under = '', ...body] = lines;
  if (!delimiters.test(under)) return undefined;
  const size = cellsOf(under).length;
  const rows = [head, ...body].map((line) => (row.test(line) ? cellsOf(line) : []));
  return rows.every(({ length }) => length === size) ? rows.flat().map((cell) => cell.trim()) : undefined;
}

/** What stands between the bars. */
function cellsOf(text: string): string[] {
  return text.slice(1, -1).split('|');
}

function alignOf(cell: string): AlignType {
  const dashes = cell.trim();
  const isRight = dashes.endsWith(':');
  if (dashes.startsWith(':')) return isRight ? 'center' : 'left';
  return isRight ? 'right' : null;
}

function pointIn({ line, column, offset }: PlainLine, length: number) {
  return { line, column: column + length, offset: offset + length };
}
