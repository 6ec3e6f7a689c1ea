import {
  type Criterion,
  type CriterionGroup,
  type CriterionList,
  criteriaOf,
  type Importance,
  type RoleSection,
} from '../../model/index.ts';
import { generated, isInBody, label } from '../context.ts';
import { flatten, proseBlocks, toBlocks } from '../convert/index.ts';
import type { Block, Grid, GridCell, GridColumn, GridRow } from '../tree.ts';
import { cite } from './cite.ts';
import { headerCell, paragraphOf } from './grid-cells.ts';
import type { Part, PartContext } from './part.ts';

const importances: readonly Importance[] = ['essential', 'desirable'];

/** The person specification, where the body of the role has no section for it. */
export const personSpecification: Part = (context) => {
  const { pack } = context;
  if (isInBody('person-specification', pack)) return [];
  const children = specificationBlocks(context, importances);
  if (children.length === 0) return [];
  const title = [label(pack, 'personSpecification')];
  return [{ type: 'section', id: pack.anchor('person-specification'), title, children }];
};

/** What a column of the table shows of a group. */
interface Column extends GridColumn {
  title: GridCell;
  cell(group: CriterionGroup): GridCell;
}

/**
 * What a section of the role's body shows of the specification. Criteria whose heading is a section of its own, such
 * as `Desirable criteria`, stand there; all others in the section that names no importance, else in the first.
 */
export function specificationOfSection(section: RoleSection, context: PartContext): Block[] {
  const sections = context.pack.role.sections.filter(({ kind }) => kind === 'person-specification');
  const home = sections.find(({ importance }) => importance === undefined) ?? sections[0];
  const shown = importances.filter(
    (each) => (sections.find(({ importance }) => importance === each) ?? home) === section,
  );
  return specificationBlocks(context, shown);
}

/** The specification as a table: a row a group, criteria as lists in its cells. */
function specificationBlocks(context: PartContext, shown: readonly Importance[]): Block[] {
  const all = context.pack.role.personSpecification?.groups ?? [];
  const groups = all
    .map((group) => ({
      ...group,
      essential: shown.includes('essential') ? group.essential : [],
      desirable: shown.includes('desirable') ? group.desirable : [],
    }))
    .filter(({ essential, desirable }) => essential.length + desirable.length > 0);
  if (groups.length === 0) return [];
  const columns = columnsFor(groups, context);
  const isAssessed = groups.some(
    (group) => group.methods.length > 0 || criteriaOf(group).some(({ ownMethods }) => ownMethods),
  );
  const head: GridRow = { type: 'gridRow', cells: columns.map(({ title }) => title) };
  const grid: Grid = {
    type: 'grid',
    caption: [label(context.pack, isAssessed ? 'assessedSpecificationCaption' : 'specificationCaption')],
    columns: columns.map(({ align, width }) => ({ align, width })),
    head: [head],
    body: groups.map((group) => ({ type: 'gridRow', cells: columns.map(({ cell }) => cell(group)) })),
  };
  return [grid];
}

/** Only columns that hold something. */
function columnsFor(groups: CriterionGroup[], context: PartContext): Column[] {
  const { pack } = context;
  const column = (
    key: 'criteriaGroup' | 'essential' | 'desirable' | 'assessedBy',
    width: GridColumn['width'],
    cell: Column['cell'],
  ): Column => ({
    align: 'left',
    width,
    title: headerCell('column', [label(pack, key)]),
    cell,
  });
  const has = (importance: 'essential' | 'desirable') => groups.some((group) => group[importance].length > 0);
  const hasMethods = groups.some((group) => group.methods.length > 0);
  return [
    ...(groups.some(({ title }) => title !== undefined)
      ? [column('criteriaGroup', 'content', (group) => titleCell(group))]
      : []),
    ...(has('essential')
      ? [column('essential', 'content', (group) => criteriaCell(group.essential, context))]
      : []),
    ...(has('desirable')
      ? [column('desirable', 'content', (group) => criteriaCell(group.desirable, context))]
      : []),
    ...(hasMethods ? [column('assessedBy', 'content', (group) => methodsCell(group, context))] : []),
  ];
}

function titleCell({ title }: CriterionGroup): GridCell {
  return headerCell('row', [{ type: 'text', value: title ?? '' }]);
}

function criteriaCell(blocks: CriterionGroup['essential'], context: PartContext): GridCell {
  const { pack, convertAt } = context;
  const children = blocks.flatMap((block): Block[] =>
    block.type === 'criteria'
      ? [criteriaList(block, context)]
      : flatten(toBlocks([block], convertAt(block.position))),
  );
  const none = paragraphOf([generated(pack, pack.locale.labels.none)]);
  return { type: 'gridCell', children: children.length > 0 ? children : none };
}

function criteriaList({ items }: CriterionList, context: PartContext): Block {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    spread: false,
    children: items.map((criterion) => ({
      type: 'listItem',
      id: context.pack.ownAnchor(criterion.id),
      children: criterionBlocks(criterion, context),
    })),
  };
}

/** A criterion's words, then the standards that it cites and the methods that are its own. */
function criterionBlocks(criterion: Criterion, { pack, convertAt }: PartContext): Block[] {
  const blocks = cite(proseBlocks(criterion, convertAt(criterion.position)), criterion.standards, pack);
  if (!criterion.ownMethods) return blocks;
  const methods = [generated(pack, ' '), generated(pack, `(${criterion.methods.join(', ')})`)];
  const last = blocks.findLastIndex(({ type }) => type === 'paragraph');
  return blocks.map((block, index) =>
    index === last && block.type === 'paragraph'
      ? { ...block, children: [...block.children, ...methods] }
      : block,
  );
}

function methodsCell(group: CriterionGroup, { pack }: PartContext): GridCell {
  const { none, seeEachCriterion } = pack.locale.labels;
  const own = criteriaOf(group).some(({ ownMethods }) => ownMethods);
  const words =
    group.methods.length > 0 ? capitalise(group.methods.join(', ')) : own ? seeEachCriterion : none;
  return { type: 'gridCell', children: paragraphOf([generated(pack, words)]) };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
