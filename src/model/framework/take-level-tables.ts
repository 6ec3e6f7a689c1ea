import type { RootContent, Table } from 'mdast';
import type { Source, SourceSection } from '../../source/index.ts';
import { matchesHeading } from '../headings.ts';
import { takeMarks } from '../items/trailing-marks.ts';
import { plainText, slug } from '../prose.ts';
import type { Competency, LevelIndicators } from './competency-framework.ts';
import { addNamedLevel, reportSecondLevel, reportUnknownLevel } from './level-heading.ts';
import {
  indicatorsOf,
  type LevelRow,
  type LevelTable,
  proseOfCell,
  readLevelTable,
} from './read-level-table.ts';
import type { ReadingContext } from './reading-context.ts';

/**
 * Reads the tables of levels among a competency's nodes into it; returns the other nodes. A heading over a table says
 * which side of the competency it is about, and goes before each indicator.
 */
export function takeLevelTables(
  competency: Competency,
  nodes: RootContent[],
  context: ReadingContext,
  aspect = '',
): RootContent[] {
  return nodes.filter((node) => {
    const read = node.type === 'table' ? readTable(node, context) : undefined;
    if (read !== undefined) tellFaults(read, competency.title, context);
    for (const row of read?.rows ?? []) {
      const name = plainText(row.name?.children ?? []).replace(/\s*:$/, '');
      const label = [aspect, name === competency.title ? '' : name].filter((part) => part !== '').join(', ');
      addRow(competency, { label, cells: row.cells }, context);
    }
    return read === undefined;
  });
}

/** Whether a section is a group whose competencies are the rows of a table. */
export function holdsMatrix(section: SourceSection, context: ReadingContext): boolean {
  return section.text.includes('|') && section.nodes().some((node) => isMatrix(node, context));
}

/**
 * Reads the tables of a section that have a competency a row, or a column, into the framework; returns the other
 * nodes. Under the heading of a group the head of the table says that its rows are competencies.
 */
export function takeMatrices(
  section: SourceSection,
  group: string | undefined,
  context: ReadingContext,
): RootContent[] {
  return section.nodes().filter((node) => {
    if (node.type !== 'table' || (group !== undefined && !isMatrix(node, context))) return true;
    const read = readTable(node, context);
    if (read === undefined || !read.rows.some(({ name }) => name !== undefined)) return true;
    tellFaults(read, context.framework.title || context.framework.id, context);
    let open = group;
    const { rows } = read;
    for (const row of rows) {
      const isBare = row.cells.every(({ cell }) => plainText(cell.children) === '');
      const opensGroup = isBare && row !== rows.at(-1);
      if (opensGroup && proseOfCell(row.definition, context.source) === undefined)
        open = plainText(row.name?.children ?? []) || open;
      else addCompetency(row, open, context);
    }
    return false;
  });
}

function tellFaults({ faults }: LevelTable, of: string, { framework, source }: ReadingContext): void {
  for (const { cell, unknown, second } of faults) {
    if (unknown !== undefined)
      reportUnknownLevel(unknown, cell.position, { of, levels: framework.levels, source });
    if (second !== undefined) reportSecondLevel(second, cell.position, { of, source });
  }
}

function isMatrix(node: RootContent, context: ReadingContext): boolean {
  if (node.type !== 'table') return false;
  const { competency } = context.locale.competency;
  return matchesHeading(readTable(node, context)?.corner ?? '', competency);
}

function readTable(table: Table, { framework, hasLevels, source, locale }: ReadingContext) {
  return readLevelTable(table, { levels: framework.levels, hasLevels, source, locale });
}

function addCompetency(row: LevelRow, group: string | undefined, context: ReadingContext): void {
  const { framework, source, isCitation } = context;
  const { name, cells } = row;
  if (name === undefined) return;
  const { children, marks } = takeMarks(name.children, source.text, { isCitation, isMethods: () => false });
  const title = plainText(children);
  const definition = proseOfCell(row.definition, source);
  const competency: Competency = {
    id: marks.id ?? slug(title, 20),
    title,
    ...(group !== undefined && { group }),
    standards: marks.citations,
    ...(definition !== undefined && { definition }),
    levels: new Map(),
    indicators: [],
    goingWell: [],
    notGoingWell: [],
  };
  const place = name.position ?? source.at('');
  source.place(`/competencies/${framework.competencies.length}`, place);
  framework.competencies.push(competency);
  addRow(competency, { label: '', cells }, context);
  // A table has a cell for every level: what is empty there is a gap.
  for (const [id, { indicators }] of competency.levels) {
    if (indicators.length === 0) competency.levels.delete(id);
  }
}

function addRow(
  { levels }: Competency,
  { label, cells }: Pick<LevelRow, 'cells'> & { label: string },
  { framework, source }: { framework: ReadingContext['framework']; source: Source },
): void {
  for (const { level, cell } of cells) {
    addNamedLevel(framework.levels, level);
    const known: LevelIndicators | undefined = levels.get(level.id);
    const position = known?.position ?? cell.position;
    levels.set(level.id, {
      ...known,
      ...(level.title !== undefined && { title: level.title }),
      ...(position !== undefined && { position }),
      indicators: [...(known?.indicators ?? []), ...indicatorsOf(cell, label, source)],
    });
  }
}
