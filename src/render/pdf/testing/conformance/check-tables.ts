import { nameOf, type Value } from '../read-pdf.ts';
import { allOf, attributeOf, type TestElement } from '../structure.ts';
import { named, type Report, type Subject } from './subject.ts';

/** A cell in the grid of its table. */
interface Placed {
  cell: TestElement;
  row: number;
  column: number;
}

/** Tables are regular grids whose header cells say what they head, and whose cells all have a header. */
export function checkTables({ elements }: Subject, report: Report): void {
  for (const table of elements.filter(({ type }) => type === 'Table')) {
    checkGroups(table, report);
    const rows = table.kids
      .flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.kids))
      .filter(({ type }) => type === 'TR');
    const placed = place(rows, report);
    checkHeaders(placed, report);
  }
}

function checkGroups(table: TestElement, report: Report): void {
  const types = table.kids.map(({ type }) => type);
  const count = (type: string): number => types.filter((each) => each === type).length;
  const what = named(table);
  if (count('THead') > 1) report('UA 7.2-11', `${what} has several THead`);
  if (count('TFoot') > 1) report('UA 7.2-12', `${what} has several TFoot`);
  if (count('TFoot') > 0 && count('TBody') === 0) report('UA 7.2-13', `${what} has TFoot and no TBody`);
  if (count('THead') > 0 && count('TBody') === 0) report('UA 7.2-14', `${what} has THead and no TBody`);
  if (count('Caption') > 1) report('UA 7.2-39', `${what} has several captions`);
  if (types.slice(1, -1).includes('Caption')) report('UA 7.2-16', `${what} has its caption inside`);
  if (allOf(table, 'TR').length === 0) report('UA 7.2-3', `${what} has no rows`);
}

/** Gives every cell its place; rows must fill the same columns. */
function place(rows: readonly TestElement[], report: Report): Placed[] {
  const taken = rows.map(() => new Set<number>());
  const placed: Placed[] = [];
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.kids) {
      while (taken[y]?.has(x)) x++;
      placed.push({ cell, row: y, column: x });
      for (let down = 0; down < span(cell, 'RowSpan'); down++) {
        const line = taken[y + down];
        if (line === undefined) report('UA 7.2-41', `${named(cell)} spans more rows than there are`);
        for (let right = 0; right < span(cell, 'ColSpan'); right++) {
          if (line?.has(x + right)) report('UA 7.2-15', `${named(cell)} lies over another cell`);
          line?.add(x + right);
        }
      }
    }
  });
  const width = taken[0]?.size ?? 0;
  taken.forEach((row, y) => {
    if (row.size !== width) report('UA 7.2-42', `Row ${y + 1} has ${row.size} columns, the first ${width}`);
  });
  return placed;
}

function span(cell: TestElement, name: 'RowSpan' | 'ColSpan'): number {
  const value = attributeOf(cell, name);
  return typeof value === 'number' && value > 0 ? value : 1;
}

function checkHeaders(placed: readonly Placed[], report: Report): void {
  const headers = placed.filter(({ cell }) => cell.type === 'TH');
  for (const { cell } of headers)
    if (!/^(?:Column|Row|Both)$/.test(scopeOf(cell))) report('UA 7.5-1', `${named(cell)} has no scope`);
  for (const { cell, row, column } of placed.filter(({ cell: { type } }) => type === 'TD')) {
    const headed = headers.some(
      (header) =>
        (header.column <= column &&
          column < header.column + span(header.cell, 'ColSpan') &&
          scopeOf(header.cell) !== 'Row') ||
        (header.row <= row &&
          row < header.row + span(header.cell, 'RowSpan') &&
          scopeOf(header.cell) !== 'Column'),
    );
    if (!headed) report('UA 7.5-1', `${named(cell)} has no header`);
  }
}

function scopeOf(cell: TestElement): string {
  const scope: Value | undefined = attributeOf(cell, 'Scope');
  return nameOf(scope);
}
