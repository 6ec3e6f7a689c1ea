import type { Paragraph, PhrasingContent, Strong, Table, TableCell, TableRow } from 'mdast';
import type { Locale } from '../../locale/index.ts';
import type { Source } from '../../source/index.ts';
import { matchesHeading } from '../headings.ts';
import { type Prose, plainText, proseOfNodes } from '../prose.ts';
import { paragraphOf, partsOfCell } from '../specification/table-cells.ts';
import { isNothing } from '../specification/table-columns.ts';
import { transposed } from '../transpose-table.ts';
import type { Level } from './competency-framework.ts';
import { findLevel, type NamedLevel, unknownLevel } from './level-heading.ts';

/** What tables of levels are read with. */
export interface LevelTableContext {
  levels: Level[];
  /** Whether the framework lists its levels; else heads of columns define them. */
  hasLevels: boolean;
  source: Source;
  locale: Locale;
}

/** A table whose columns are levels, once it stands upright. */
export interface LevelTable {
  /** The title of the column before the levels. */
  corner: string;
  rows: LevelRow[];
  faults: LevelFault[];
}

/** The head of a column, or of a row, that names no level or one that another has named. */
export interface LevelFault {
  cell: TableCell;
  unknown?: { word: string; meant?: string };
  second?: NamedLevel;
}

/** What a row says at each level. */
export interface LevelRow {
  name?: TableCell;
  /** What a column of definitions says. */
  definition?: TableCell;
  cells: { level: NamedLevel; cell: TableCell }[];
}

/** Reads a table with a column or a row for each level; undefined for any other table. */
export function readLevelTable({ children }: Table, context: LevelTableContext): LevelTable | undefined {
  return readUpright(children, context) ?? readTurned(children, context);
}

/** The head of a sole column of words beside a column of levels says no more than that. */
function readTurned(rows: TableRow[], context: LevelTableContext): LevelTable | undefined {
  const read = readUpright(transposed(rows), context);
  const [only, ...others] = read?.rows ?? [];
  if (read === undefined || only === undefined || others.length > 0) return read;
  return { ...read, rows: [{ cells: only.cells }] };
}

function readUpright([head, ...rows]: TableRow[], context: LevelTableContext): LevelTable | undefined {
  const { levels, hasLevels, locale } = context;
  const titles = head?.children.map((cell) => plainText(cell.children)) ?? [];
  const named = titles.map((title) =>
    title === '' ? undefined : findLevel(title, levels, locale, hasLevels),
  );
  const start = named.findIndex((level) => level !== undefined);
  const isDefinition = start === 2 && matchesHeading(titles[1] ?? '', locale.competency.definition);
  const faults: LevelFault[] = [];
  const found = named.slice(Math.max(start, 0)).map((level, index) => {
    const cell = head?.children[start + index];
    const unknown =
      level === undefined && hasLevels
        ? unknownLevel(titles[start + index] ?? '', levels, locale)
        : undefined;
    if (unknown !== undefined && cell !== undefined) faults.push({ unknown, cell });
    return (
      level ?? (unknown === undefined ? undefined : findLevel(unknown.meant ?? '', levels, locale, true))
    );
  });
  const known = named.filter((level) => level !== undefined);
  const slips = found.filter((level) => level === undefined).length;
  if (start < 0 || (start > 1 && !isDefinition) || known.length < 2 || slips > faults.length)
    return undefined;
  const ids = new Set<string>();
  found.forEach((level, index) => {
    const cell = head?.children[start + index];
    if (level === undefined || cell === undefined) return;
    if (ids.has(level.id)) faults.push({ second: level, cell });
    ids.add(level.id);
  });
  if (ids.size < 2) return undefined;
  return {
    corner: start === 0 ? '' : (titles[0] ?? ''),
    faults,
    rows: rows.map((row): LevelRow => {
      const [name, definition] = row.children;
      return {
        ...(start > 0 && name !== undefined && { name }),
        ...(isDefinition && definition !== undefined && { definition }),
        cells: found.flatMap((level, index) => {
          const cell = row.children[start + index];
          return level === undefined || cell === undefined ? [] : [{ level, cell }];
        }),
      };
    }),
  };
}

/** The indicators of a cell, the name of its row before each. */
export function indicatorsOf(cell: TableCell, label: string, source: Source): Prose[] {
  return partsOfCell(cell).flatMap((children) => {
    if (isNothing(plainText(children))) return [];
    const prose = proseOfNodes(source, paragraphOf(children));
    if (prose === undefined || label === '') return prose ?? [];
    const text = children[0]?.position;
    const opening: Strong = { type: 'strong', children: [{ type: 'text', value: `${label}:` }] };
    const inline: PhrasingContent[] = [opening, { type: 'text', value: ' ' }, ...children];
    const paragraph: Paragraph = { type: 'paragraph', children: inline, ...(text && { position: text }) };
    return { ...prose, text: `**${label}:** ${prose.text}`, nodes: () => [paragraph] };
  });
}

/** The words of a cell. */
export function proseOfCell(cell: TableCell | undefined, source: Source): Prose | undefined {
  if (cell === undefined || isNothing(plainText(cell.children))) return undefined;
  return proseOfNodes(source, paragraphOf(cell.children));
}
