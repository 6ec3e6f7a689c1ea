import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { report } from '../../source/index.ts';
import { matchesHeading } from '../headings.ts';
import { type Item, readParts } from '../items/read-item.ts';
import { plainText } from '../prose.ts';
import type { RoleContext } from '../role/role-context.ts';
import type { CriterionGroup, Importance } from './person-specification.ts';
import type { SpecificationBuilder } from './specification-builder.ts';

/** What a column of a specification's table holds. */
type Column = 'group' | 'criterion' | 'essential' | 'desirable' | 'importance' | 'methods';

const tick = /^(?:[x×✓✔☑*•●√]|yes|y)$/iu;

/**
 * Reads a table as a person specification: columns Essential and Desirable with criteria (`<br>` between
 * them) or with ticks, or a column that says which each row is. Returns false, with a warning, for any
 * other table.
 */
export function readTable(
  table: Table,
  builder: SpecificationBuilder,
  context: RoleContext,
  heading?: string,
): boolean {
  const [head, ...rows] = table.children;
  const columns = head && columnsOf(head, rows, context);
  if (columns === undefined) {
    warnOtherTable(table, context);
    return false;
  }
  let group: CriterionGroup | undefined;
  for (const row of rows) group = readRow(row, columns, { builder, context, group, heading });
  return true;
}

function columnsOf(head: TableRow, rows: TableRow[], { locale }: RoleContext): Column[] | undefined {
  const { essential, desirable, importance, assessedBy } = locale.specification;
  const titles = head.children.map((cell) => plainText(cell.children));
  const columns = titles.map((title): Column | undefined => {
    if (matchesHeading(title, importance)) return 'importance';
    if (matchesHeading(title, essential)) return 'essential';
    if (matchesHeading(title, desirable)) return 'desirable';
    return matchesHeading(title, assessedBy) ? 'methods' : undefined;
  });
  const free = columns.flatMap((column, index) => (column === undefined ? [index] : []));
  const perRow = columns.includes('importance') || hasTicks(columns, rows);
  if (!perRow && !columns.includes('essential')) return undefined;
  if (free.length > (perRow ? 2 : 1) || (perRow && free.length === 0)) return undefined;
  const criterionColumn = perRow ? free.at(-1) : undefined;
  return columns.map((column, index) => column ?? (index === criterionColumn ? 'criterion' : 'group'));
}

function hasTicks(columns: (Column | undefined)[], rows: TableRow[]): boolean {
  const cells = rows.flatMap((row) =>
    row.children.filter((_, index) => columns[index] === 'essential' || columns[index] === 'desirable'),
  );
  const words = cells.map((cell) => plainText(cell.children)).filter((text) => text !== '');
  return words.length > 0 && words.every((text) => tick.test(text));
}

interface RowState {
  builder: SpecificationBuilder;
  context: RoleContext;
  group: CriterionGroup | undefined;
  heading: string | undefined;
}

function readRow(row: TableRow, columns: Column[], state: RowState): CriterionGroup {
  const { builder, context } = state;
  const cellOf = (column: Column) => row.children[columns.indexOf(column)];
  const name = plainText(cellOf('group')?.children ?? []);
  const continues = name === '' && state.group !== undefined;
  const group = continues && state.group ? state.group : builder.group(name || state.heading);
  const methodsCell = cellOf('methods');
  const methods = methodsCell ? methodsOf(methodsCell, builder, context) : [];
  const perRow = columns.includes('criterion');
  if (!continues && !perRow && group.methods.length === 0) group.methods = methods;
  const own = continues || perRow ? methods : [];
  for (const { importance, cell } of criterionCells(row, columns, context)) {
    for (const item of itemsOf(cell, context)) builder.addCriterion(group, importance, item, own);
  }
  return group;
}

/** The cells of a row that hold criteria, with the importance of each. */
function criterionCells(
  row: TableRow,
  columns: Column[],
  { locale }: RoleContext,
): { importance: Importance; cell: TableCell }[] {
  const textOf = (column: Column) => plainText(row.children[columns.indexOf(column)]?.children ?? []);
  const criterion = row.children[columns.indexOf('criterion')];
  if (criterion !== undefined && columns.includes('criterion')) {
    const stated = matchesHeading(textOf('importance'), locale.specification.desirable);
    const ticked = columns.includes('desirable') && tick.test(textOf('desirable'));
    return [{ importance: stated || ticked ? 'desirable' : 'essential', cell: criterion }];
  }
  return (['essential', 'desirable'] as const).flatMap((importance) => {
    const cell = row.children[columns.indexOf(importance)];
    return cell === undefined ? [] : [{ importance, cell }];
  });
}

function methodsOf(cell: TableCell, builder: SpecificationBuilder, { source }: RoleContext): string[] {
  const words = partsOf(cell)
    .map((part) => plainText(part))
    .filter((text) => !/^[-–—]?$/.test(text))
    .join(', ');
  return words === '' ? [] : builder.methods(words, cell.position ?? source.at(''));
}

/** The criteria of a cell: its parts between breaks, without a typed bullet. */
function itemsOf(cell: TableCell, context: RoleContext): Item[] {
  return partsOf(cell).flatMap((children) => {
    const first = children[0];
    const last = children.at(-1);
    if (!/[^\s–—-]/.test(plainText(children)) || !first?.position || !last?.position) return [];
    const position = { start: first.position.start, end: last.position.end };
    return [readParts([{ type: 'paragraph', children, position }], position, context.items)];
  });
}

function partsOf(cell: TableCell): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  for (const child of cell.children) {
    if (child.type === 'break' || (child.type === 'html' && /^<br\s*\/?>$/i.test(child.value)))
      parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts.map(withoutBullet).filter((part) => part.length > 0);
}

const bullet = /^\s*(?:[•●▪◦‣·–—*-]\s+|[•●▪◦‣·]|\d{1,2}[.)]\s+)?/u;

function withoutBullet(children: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text' || first.position === undefined) return children;
  const length = bullet.exec(first.value)?.[0].length ?? 0;
  const value = rest.length === 0 ? first.value.slice(length).trimEnd() : first.value.slice(length);
  if (value === '') return rest;
  const { start, end } = first.position;
  const moved = { ...start, column: start.column + length, offset: (start.offset ?? 0) + length };
  return [{ ...first, value, position: { start: moved, end } }, ...rest];
}

function warnOtherTable(table: Table, { source, locale }: RoleContext): void {
  const { labels } = locale;
  report(source.file, {
    ruleId: 'person-specification/table',
    severity: 'warning',
    reason: `Unexpected table in a person specification, expected columns ${labels.essential}, ${labels.desirable} and ${labels.assessedBy}; it is kept as a table`,
    place: table.position ?? source.at(''),
    note: 'Criteria of the table are not checked. Headings and lists are the simplest way to write them.',
  });
}
