import type { CompetencyFramework, Level, LevelIndicators, RequiredCompetency } from '../../model/index.ts';
import { label } from '../context.ts';
import { type ConvertContext, flatten, toBlocks } from '../convert/index.ts';
import type { Block, Grid, GridCell, GridRow } from '../tree.ts';
import { headerCell } from './grid-cells.ts';
import type { PartContext } from './part.ts';
import { proseList } from './prose-list.ts';
import { levelName } from './required-competencies.ts';

/** More levels than this stand under one another, since columns would be too narrow to read. */
const maxColumns = 5;

/** What a competency looks like at each level, the required one marked. */
export function levelBlocks(
  { competency, level: required }: RequiredCompetency,
  { levels }: CompetencyFramework,
  convert: ConvertContext,
  { pack }: PartContext,
): Block[] {
  const shown = levels.flatMap((level) => {
    const indicators = competency.levels.get(level.id);
    return indicators === undefined ? [] : [{ level, indicators }];
  });
  if (shown.length === 0) return [];
  const mark = (level: Level) =>
    level.id === required?.id ? { marked: pack.locale.labels.requiredLevel } : {};
  const header = ({ level, indicators }: Shown, kind: 'column' | 'row'): GridCell => ({
    ...headerCell(kind, levelName(level, pack, indicators.title)),
    ...mark(level),
  });
  const cell = ({ level, indicators }: Shown): GridCell => ({
    type: 'gridCell',
    children:
      indicators.nodes === undefined
        ? proseList(indicators.indicators, convert)
        : flatten(toBlocks(indicators.nodes(), convert)),
    ...mark(level),
  });
  const caption = [label(pack, 'levelGridCaption', { competency: competency.title })];
  const columns: Grid = {
    type: 'grid',
    caption,
    columns: shown.map(() => ({ align: 'left', width: 'equal' })),
    head: [row(shown.map((entry) => header(entry, 'column')))],
    body: [row(shown.map(cell))],
  };
  const titles = [label(pack, 'level'), label(pack, 'indicators')];
  const rows: Grid = {
    type: 'grid',
    caption,
    columns: titles.map((_, index) => ({ align: 'left', width: index === 0 ? 'content' : 'equal' })),
    head: [row(titles.map((title) => headerCell('column', [title])))],
    body: shown.map((entry) => row([header(entry, 'row'), cell(entry)])),
  };
  return [shown.length > maxColumns ? rows : columns];
}

interface Shown {
  level: Level;
  indicators: LevelIndicators;
}

function row(cells: GridCell[]): GridRow {
  return { type: 'gridRow', cells };
}
