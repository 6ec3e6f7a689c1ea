import type { CompetencyFramework, RequiredCompetency } from '../../model/index.ts';
import { generated, isInBody, label, type PackContext } from '../context.ts';
import { proseBlocks } from '../convert/index.ts';
import type { Block, Grid, GridRow, Inline } from '../tree.ts';
import { headerCell, paragraphOf } from './grid-cells.ts';
import type { Part, PartContext } from './part.ts';
import {
  competencyLink,
  levelName,
  type RequiredFramework,
  requiredFrameworks,
} from './required-competencies.ts';

/** The competencies that the role requires, where the body of the role has no section for them. */
export const requiredLevels: Part = (context) => {
  const { pack } = context;
  if (isInBody('competencies', pack)) return [];
  const children = requiredLevelBlocks(context);
  if (children.length === 0) return [];
  const hasLevels = requiredFrameworks(pack).some(({ competencies }) =>
    competencies.some(({ level }) => level),
  );
  const title = [label(pack, hasLevels ? 'requiredLevels' : 'competencies')];
  return [{ type: 'section', id: pack.anchor('required-levels'), title, children }];
};

/** For each framework its introduction, then a table of required levels, or a list where it has none. */
export function requiredLevelBlocks(context: PartContext): Block[] {
  const { pack, convertFile } = context;
  const all = requiredFrameworks(pack);
  return all.flatMap((required) => {
    const { framework, competencies } = required;
    const introduction = proseBlocks(framework.introduction, convertFile(framework.path));
    const cumulative: Block[] = framework.cumulative ? paragraphOf([label(pack, 'cumulative')]) : [];
    const hasLevels = competencies.some(({ level }) => level !== undefined);
    return [
      ...introduction,
      hasLevels ? levelTable(required, captionOf(framework, all, pack), context) : list(required, context),
      ...(hasLevels ? cumulative : []),
    ];
  });
}

/** Where there are several tables, each says whose levels it has. */
function captionOf({ title }: CompetencyFramework, all: readonly unknown[], pack: PackContext): Inline[] {
  if (all.length < 2) return [label(pack, 'requiredLevelsCaption')];
  return [label(pack, 'frameworkLevelsCaption', { framework: title })];
}

function levelTable(
  { competencies, framework }: RequiredFramework,
  caption: Inline[],
  { pack }: PartContext,
): Grid {
  const grouped = competencies.some(({ competency }) => competency.group !== undefined);
  const row = ({ competency, level }: RequiredCompetency): GridRow => ({
    type: 'gridRow',
    cells: [
      headerCell('row', [competencyLink(competency, framework, pack)]),
      ...(grouped ? [{ type: 'gridCell' as const, children: paragraphOf(plain(competency.group)) }] : []),
      { type: 'gridCell', children: paragraphOf(level === undefined ? [] : levelName(level, pack)) },
    ],
  });
  const titles = [
    label(pack, 'competency'),
    ...(grouped ? [label(pack, 'group')] : []),
    label(pack, 'requiredLevel'),
  ];
  return {
    type: 'grid',
    caption,
    columns: titles.map(() => ({ align: 'left', width: 'content' })),
    head: [{ type: 'gridRow', cells: titles.map((title) => headerCell('column', [title])) }],
    body: competencies.map(row),
  };
}

function list({ competencies, framework }: RequiredFramework, { pack }: PartContext): Block {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    spread: false,
    children: competencies.map(({ competency }) => {
      const group: Inline[] =
        competency.group === undefined
          ? []
          : [generated(pack, ' ('), { type: 'text', value: competency.group }, generated(pack, ')')];
      return {
        type: 'listItem',
        children: paragraphOf([competencyLink(competency, framework, pack), ...group]),
      };
    }),
  };
}

function plain(value: string | undefined): Inline[] {
  return value === undefined ? [] : [{ type: 'text', value }];
}
