import type { Table, TableCell, TableRow } from 'mdast';
import type { Position } from 'unist';
import { report } from '../../source/index.ts';
import { matchesHeading } from '../headings.ts';
import { plainText } from '../prose.ts';
import type { RoleContext } from '../role/role-context.ts';
import { transposed } from '../transpose-table.ts';
import type { Importance } from './person-specification.ts';
import { sameWords } from './same-words.ts';
import { openGroup, type Place, type Scope } from './scope.ts';
import { itemsOfCell, partsOfCell } from './table-cells.ts';
import { type ColumnKind, type Columns, columnsOf, isNothing, isTick, repeatsHead } from './table-columns.ts';

/** What is to be said of a table that was read. */
export interface ReadTable {
  /** The first criterion whose importance was not stated. */
  impliedAt?: Position;
}

/** What the rows above say about the row that is read. */
interface TableState extends ReadTable {
  scope: Scope;
  columns: Columns;
  /** The titles of the columns. */
  titles: string[];
  importance: Importance | undefined;
  /** The name in a row of its own. */
  section?: string;
  /** The group's name in the row above. */
  name?: string;
  place?: Place;
}

/**
 * Reads a table as a person specification, upright or turned on its side. Returns undefined, with a warning,
 * for any other table.
 */
export function readTable(table: Table, scope: Scope): ReadTable | undefined {
  const importance = scope.levels.findLast((level) => level.importance !== undefined)?.importance;
  for (const shape of [withHead(table.children), transposed(table.children)]) {
    const [head, ...rows] = shape;
    const columns = head && columnsOf(head, rows, scope.context, importance);
    if (head === undefined || columns === undefined) continue;
    const titles = head.children.map((cell) => plainText(cell.children));
    const state: TableState = {
      scope,
      columns,
      importance,
      titles,
      ...(columns.section !== undefined && { section: columns.section }),
    };
    for (const row of rows) readRow(row, state);
    return state;
  }
  warnOtherTable(table, scope.context);
  return undefined;
}

/** A table that was typed without a header has its titles in its first row. */
function withHead(rows: TableRow[]): TableRow[] {
  const [head, ...rest] = rows;
  return head !== undefined && plainText(head.children) === '' && rest.length > 1 ? rest : rows;
}

function readRow(row: TableRow, state: TableState): void {
  const { scope, columns } = state;
  if (openSection(row, state)) return;
  const name = wordsOf(row, 'group', columns);
  const continues = name === '' || name === state.name;
  if (!continues || state.place === undefined) {
    if (name !== '') state.name = name;
    state.place = openGroup(
      scope,
      [state.section, name === '' ? undefined : name].filter((part) => part !== undefined),
    );
    state.place = { ...state.place, importance: state.importance };
  }
  const { group, methods } = state.place;
  const isNew = group.essential.length + group.desirable.length === 0;
  const ofColumns = columns.kinds.flatMap((kind, index) => (kind === 'methods' ? [index] : []));
  const isGroups = !columns.perRow && name !== '' && isNew && ofColumns.length < 2;
  const known = new Map<number | undefined, string[]>();
  for (const [importance, cell] of criteriaOfRow(row, state)) {
    const behind =
      ofColumns.length > 1 ? ofColumns.find((index) => index > row.children.indexOf(cell)) : ofColumns[0];
    const ofRow = known.get(behind) ?? methodsOfRow(row, state, behind);
    known.set(behind, ofRow);
    if (isGroups && ofRow.length > 0) group.methods = ofRow;
    const own = ofRow.length > 0 && !sameWords(ofRow, group.methods) ? ofRow : methods;
    for (const item of itemsOfCell(cell, scope.context))
      scope.builder.addCriterion(group, importance, item, { methods: own });
  }
}

function wordsOf(row: TableRow, kind: ColumnKind, { kinds }: Columns): string {
  return plainText(row.children[kinds.indexOf(kind)]?.children ?? []);
}

/** A row with nothing but a name opens a section of the table, or says the importance of what follows. */
function openSection(row: TableRow, state: TableState): boolean {
  const { kinds, perRow, hasHeads } = state.columns;
  if (repeatsHead(row, state.titles)) {
    delete state.place;
    delete state.name;
    state.section = plainText(row.children[0]?.children ?? []);
    return true;
  }
  const filled = row.children.filter(
    (cell, index) => kinds[index] !== 'number' && plainText(cell.children) !== '',
  );
  const [only] = filled;
  if (only === undefined) return true;
  const kind = kinds[row.children.indexOf(only)];
  const isStrong = only.children.every(({ type }) => type === 'strong');
  const tellsImportance = kinds.includes('importance') || kinds.includes('essential');
  const isName =
    kind === 'group' ||
    (kind === 'criterion' &&
      perRow &&
      (isStrong || (tellsImportance && !hasHeads && !kinds.includes('group'))));
  if (filled.length > 1 || !isName) return false;
  const words = plainText(only.children);
  const { essential, desirable } = state.scope.context.locale.specification;
  delete state.place;
  delete state.name;
  if (matchesHeading(words, essential)) state.importance = 'essential';
  else if (matchesHeading(words, desirable)) state.importance = 'desirable';
  else state.section = words;
  return true;
}

/** The cells of a row that hold criteria, with the importance of each. */
function criteriaOfRow(row: TableRow, state: TableState): [Importance, TableCell][] {
  const { kinds } = state.columns;
  const criterion = row.children[kinds.indexOf('criterion')];
  if (criterion !== undefined) return [[importanceOfRow(row, state), criterion]];
  return (['essential', 'desirable'] as const).flatMap((importance): [Importance, TableCell][] => {
    const cell = row.children[kinds.indexOf(importance)];
    return cell === undefined ? [] : [[importance, cell]];
  });
}

function importanceOfRow(row: TableRow, state: TableState): Importance {
  const { columns, scope } = state;
  const { essential, desirable } = scope.context.locale.specification;
  const stated = wordsOf(row, 'importance', columns);
  const has = (kind: Importance, words: string[]) =>
    matchesHeading(stated, words) ||
    (columns.kinds.includes(kind) && !isNothing(wordsOf(row, kind, columns)));
  const place = row.children.find(({ position }) => position !== undefined)?.position;
  const isBoth = columns.ticked && has('essential', essential) && has('desirable', desirable);
  const isNeither = columns.ticked && !has('essential', essential) && !has('desirable', desirable);
  const isOther = stated !== '' && !matchesHeading(stated, [...essential, ...desirable]);
  if (isBoth || isNeither || isOther) {
    const cell = isOther ? row.children[columns.kinds.indexOf('importance')] : undefined;
    reportUnclear(isOther ? stated : isBoth, cell?.position ?? place, scope.context);
    return has('desirable', desirable) && !isBoth ? 'desirable' : (state.importance ?? 'essential');
  }
  if (has('essential', essential)) return 'essential';
  if (has('desirable', desirable)) return 'desirable';
  if (state.importance === undefined && place !== undefined) state.impliedAt ??= place;
  return state.importance ?? 'essential';
}

/** Says of a row that it tells no importance, both or one that is none; it is read as essential. */
function reportUnclear(
  said: string | boolean,
  place: Position | undefined,
  { source, locale }: RoleContext,
): void {
  const { essential, desirable } = locale.labels;
  const what =
    typeof said === 'string'
      ? `importance \`${said}\``
      : said
        ? 'criterion ticked twice'
        : 'criterion without a tick';
  report(source.file, {
    ruleId: 'person-specification/unclear-importance',
    severity: 'warning',
    reason: `Unexpected ${what}, expected ${essential} or ${desirable}`,
    place: place ?? source.at(''),
    note: 'It is read as essential.',
  });
}

/** The methods that a row names in words or ticks, or in the column of its importance. */
function methodsOfRow(row: TableRow, { columns, scope }: TableState, column: number | undefined): string[] {
  const ofImportance = columns.perRow
    ? columns.kinds.findIndex(
        (kind, index) =>
          (kind === 'essential' || kind === 'desirable') &&
          !isNothing(plainText(row.children[index]?.children ?? [])),
      )
    : -1;
  const marked = plainText(row.children[ofImportance]?.children ?? []);
  const cell = row.children[column ?? (marked === '' || isTick(marked) ? -1 : ofImportance)];
  const words = (cell ? partsOfCell(cell) : [])
    .map((part) => plainText(part))
    .filter((text) => !isNothing(text));
  const place = cell?.position ?? scope.context.source.at('');
  const named = words.length === 0 ? [] : scope.builder.methods(words.join(', '), place);
  const ticked = columns.methods.filter(
    (name, index) => name !== undefined && isTick(plainText(row.children[index]?.children ?? [])),
  );
  return [...new Set([...named, ...(ticked as string[])])];
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
