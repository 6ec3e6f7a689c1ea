import type { TableRow } from 'mdast';
import { matchesHeading } from '../headings.ts';
import { readMethodWords } from '../methods.ts';
import { plainText } from '../prose.ts';
import type { RoleContext } from '../role/role-context.ts';
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
}

const tick = /^(?:[x×✓✔☑*•●√]|yes|y)$/iu;

/** Whether the words of a cell are only a tick. */
export function isTick(words: string): boolean {
  return tick.test(words);
}

/**
 * Finds what the columns of a table hold: Essential and Desirable with criteria or with ticks, a column that
 * says which each row is, or, under a heading that says it or beside a column of methods, one of criteria.
 * Undefined for any other table.
 */
export function columnsOf(
  head: TableRow,
  rows: TableRow[],
  { locale, methods }: RoleContext,
  implied: Importance | undefined,
): Columns | undefined {
  const { essential, desirable, importance, assessedBy } = locale.specification;
  const titles = head.children.map((cell) => plainText(cell.children).replace(/(?<=\S)\s*\([^()]*\)$/, ''));
  const cellsOf = titles.map((_, index) =>
    rows.map((row) => plainText(row.children[index]?.children ?? [])).filter((words) => words !== ''),
  );
  const areTicks = (index: number) => cellsOf[index]?.every(isTick) === true;
  const kinds = titles.map((title, index): ColumnKind | undefined => {
    if (matchesHeading(title, importance)) return 'importance';
    if (matchesHeading(title, essential)) return 'essential';
    if (matchesHeading(title, desirable)) return 'desirable';
    if (matchesHeading(title, assessedBy)) return 'methods';
    if (methods.find(title) !== undefined && areTicks(index)) return 'method';
    const cells = cellsOf[index] ?? [];
    if (cells.length > 0 && cells.every((words) => /^\d{1,3}[.)]?$/.test(words))) return 'number';
    const named = cells.filter((words) => !isNothing(words));
    const areMethods = named.every((words) => readMethodWords(words, methods).unknown.length === 0);
    return index > 0 && named.length > 0 && areMethods ? 'methods' : undefined;
  });
  const free = kinds.flatMap((kind, index) => (kind === undefined ? [index] : []));
  const both = kinds.flatMap((kind, index) => (kind === 'essential' || kind === 'desirable' ? [index] : []));
  const ticked = both.some((index) => cellsOf[index]?.length) && both.every(areTicks);
  const listed = both.length === 0 && (implied !== undefined ? free.length === 1 : false);
  const assessed = both.length === 0 && kinds.some((kind) => kind === 'methods' || kind === 'method');
  const perRow = kinds.includes('importance') || ticked || listed || assessed;
  if (!perRow && both.length === 0) return undefined;
  if (free.length > (perRow ? 2 : 1) || (perRow && free.length === 0)) return undefined;
  const criterion = perRow ? free.at(-1) : undefined;
  return {
    kinds: kinds.map((kind, index) => kind ?? (index === criterion ? 'criterion' : 'group')),
    methods: titles.map((title, index) =>
      kinds[index] === 'method' ? methods.find(title)?.name : undefined,
    ),
    perRow,
  };
}

/** Whether a cell says only that there is nothing in it. */
export function isNothing(words: string): boolean {
  return /^(?:[–—-]*|n\/?a|none|nil|not applicable)\.?$/i.test(words.trim());
}
