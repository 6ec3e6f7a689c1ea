import type { TableRow } from 'mdast';
import { foldHeading, matchesHeading } from '../headings.ts';
import { readMethodWords } from '../methods.ts';
import { plainText } from '../prose.ts';
import type { RoleContext } from '../role/role-context.ts';
import { importanceOfSection } from './importance.ts';
import type { Importance } from './person-specification.ts';

/** What a column of a specification's table holds; `method` is ticked in each row that it assesses. */
export type ColumnKind =
  | 'group'
  | 'number'
  | 'criterion'
  | 'essential'
  | 'desirable'
  | 'importance'
  | 'methods'
  | 'method';

/** The columns of a table. */
export interface Columns {
  kinds: ColumnKind[];
  /** The name of the method of each column that is ticked. */
  methods: (string | undefined)[];
  /** Each row is one criterion, whose importance stands in a column or is ticked. */
  perRow: boolean;
  /** Importance is said by ticks in the columns Essential and Desirable. */
  ticked: boolean;
  /** Rows that repeat the head open the groups of the table; other rows are criteria, even if little is filled in. */
  hasHeads: boolean;
  /** The name of the group of the rows, where the head says it and not the rows. */
  section?: string;
}

const tick = /^(?:[x×✓✔☑*•●√]|yes|y)$/iu;

/** Whether the words of a cell are only a tick. */
export function isTick(words: string): boolean {
  return tick.test(words);
}

/** Whether a row repeats the head of its table behind a name of its own, as `Skills | Essential | Desirable` does. */
export function repeatsHead(row: TableRow, head: readonly string[]): boolean {
  const said = head.slice(1).filter((title) => title !== '');
  return (
    said.length > 0 &&
    head.every((title, index) => index === 0 || foldHeading(wordsAt(row, index)) === foldHeading(title))
  );
}

/**
 * Finds what the columns of a table hold: Essential and Desirable with criteria or with ticks, a column that
 * says which each row is, or, under a heading that says it or beside a column of methods, one of criteria.
 * Undefined for any other table.
 */
export function columnsOf(
  head: TableRow,
  rows: TableRow[],
  context: RoleContext,
  implied: Importance | undefined,
): Columns | undefined {
  const { criteriaWords, otherColumns } = context.locale.specification;
  const written = head.children.map((cell) => plainText(cell.children));
  const titles = written.map((title) => title.replace(/(?<=\S)\s*\([^()]*\)/g, ''));
  const own = rows.filter((row) => !repeatsHead(row, written));
  const cellsOf = titles.map((_, index) =>
    own.map((row) => wordsAt(row, index)).filter((words) => !isNothing(words)),
  );
  const kinds = titles.map((title, index) =>
    kindOfColumn(title, { index, cells: cellsOf[index] ?? [], rows: own, context }),
  );
  const free = kinds.flatMap((kind, index) => (kind === undefined ? [index] : []));
  const both = kinds.flatMap((kind, index) => (kind === 'essential' || kind === 'desirable' ? [index] : []));
  const areMarks = (index: number) =>
    cellsOf[index]?.every((words) => isTick(words) || namesMethods(words, context)) === true;
  const ticked = both.some((index) => cellsOf[index]?.length) && both.every(areMarks);
  const listed = both.length === 0 && (implied !== undefined ? free.length === 1 : false);
  const assessed = both.length === 0 && kinds.some((kind) => kind === 'methods' || kind === 'method');
  const perRow = kinds.includes('importance') || ticked || listed || assessed;
  if (!perRow && both.length === 0) return undefined;
  if (free.length > (perRow ? 2 : 1) || (perRow && free.length === 0)) return undefined;
  if (free.some((index) => matchesHeading(titles[index] ?? '', otherColumns))) return undefined;
  const criterion = perRow ? free.at(-1) : undefined;
  const [name = ''] = titles;
  const isNamed =
    name !== '' &&
    !matchesHeading(name, criteriaWords) &&
    (own.length < rows.length || (kinds[0] === undefined && free.length === 1 && cellsOf[0]?.length === 0));
  return {
    kinds: kinds.map((kind, index) => kind ?? (index === criterion ? 'criterion' : 'group')),
    methods: titles.map((title, index) => (kinds[index] === 'method' ? methodOf(title, context) : undefined)),
    perRow,
    ticked: Boolean(ticked),
    hasHeads: own.length < rows.length,
    ...(isNamed && { section: name }),
  };
}

interface Column {
  index: number;
  /** The words of its cells that say something. */
  cells: string[];
  rows: TableRow[];
  context: RoleContext;
}

/** What a column holds by its title and its cells; undefined if neither says it. */
function kindOfColumn(title: string, { index, cells, rows, context }: Column): ColumnKind | undefined {
  const { locale } = context;
  const { essential, desirable, importance, assessedBy } = locale.specification;
  if (matchesHeading(title, importance)) return 'importance';
  if (matchesHeading(title, essential)) return 'essential';
  if (matchesHeading(title, desirable)) return 'desirable';
  const areTicks = cells.every(isTick);
  const isTicked =
    areTicks && (cells.length > 0 || rows.length === 0 || context.methods.find(title) !== undefined);
  if (isTicked && methodOf(title, context) !== undefined) return 'method';
  if (matchesHeading(title, assessedBy) || methodsInTitle(title, context) !== undefined) return 'methods';
  const said = title.length > 1 ? importanceOfSection(title, locale) : undefined;
  if (said !== undefined) return said;
  if (cells.length === 0 || index === 0)
    return cells.length > 0 && cells.every((words) => number.test(words)) ? 'number' : undefined;
  if (cells.every((words) => number.test(words))) return 'number';
  if (cells.every((words) => matchesHeading(words, [...essential, ...desirable]))) return 'importance';
  return cells.every((words) => namesMethods(words, context)) ? 'methods' : undefined;
}

const number = /^\d{1,3}[.)]?$/;

function namesMethods(words: string, { methods }: RoleContext): boolean {
  return readMethodWords(words, methods).unknown.length === 0;
}

/** The one method that the title of a column names: `Interview`, `Assessed at interview`. */
function methodOf(title: string, context: RoleContext): string | undefined {
  const named = context.methods.find(title)?.name;
  const [only, ...others] = methodsInTitle(title, context) ?? [];
  return named ?? (others.length === 0 ? only : undefined);
}

/** The methods behind the words of a title that say how criteria are assessed: `How identified: A/I`. */
function methodsInTitle(title: string, { locale, methods }: RoleContext): string[] | undefined {
  const folded = foldHeading(title);
  const opening = locale.specification.assessedBy.find(
    (words) => folded.startsWith(`${words} `) || folded.startsWith(`${words}:`),
  );
  if (opening === undefined) return undefined;
  const { known, unknown } = readMethodWords(title.slice(opening.length).replace(/^[\s:–—-]+/, ''), methods);
  return unknown.length === 0 && known.length > 0 ? known : undefined;
}

function wordsAt(row: TableRow, index: number): string {
  return plainText(row.children[index]?.children ?? []);
}

/** Whether a cell says only that there is nothing in it. */
export function isNothing(words: string): boolean {
  return /^(?:[–—-]*|n\/?a|none|nil|not applicable)\.?$/i.test(words.trim());
}
