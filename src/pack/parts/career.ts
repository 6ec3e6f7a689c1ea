import {
  allCriteria,
  type CareerStep,
  compareRoles,
  openCareers,
  type Role,
  toRoleData,
} from '../../model/index.ts';
import type { LevelChange, RoleDifference } from '../../types.ts';
import { generated, label } from '../context.ts';
import { proseBlocks, wordsOf } from '../convert/index.ts';
import { inSeries, phrase } from '../facts/fact-context.ts';
import { drawTree, type TreeBox } from '../figures/draw-tree.ts';
import type { Block, Figure, Grid, GridRow, Inline, List, ListItem } from '../tree.ts';
import { headerCell, paragraphOf } from './grid-cells.ts';
import type { Part, PartContext } from './part.ts';
import { levelName } from './required-competencies.ts';

/** How many steps ahead are drawn. */
const STEPS_AHEAD = 2;

/** Where the role can lead: the ways as a figure, ways into the role, and what each next step changes. */
export const career: Part = (context) => {
  const { pack } = context;
  const children = [...waysOn(context), ...entryRoutes(context), ...changes(context)];
  if (children.length === 0) return [];
  return [{ type: 'section', id: pack.anchor('career'), title: [label(pack, 'career')], children }];
};

/** A role on the way, with those that it leads to. */
interface Way {
  step: CareerStep;
  isOwn: boolean;
  next: Way[];
}

/** The step before this role, if there is just one, the role itself, and what follows. */
function waysOn(context: PartContext): Block[] {
  const { pack } = context;
  const careers = openCareers(pack.roles);
  const own = careers.stepOf(pack.role);
  if (own === undefined) return [];
  const before = careers.before(own.id);
  const ahead = (step: CareerStep, depth: number): Way => ({
    step,
    isOwn: step === own,
    next:
      depth === 0
        ? []
        : step.next.flatMap((id) => {
            const target = careers.step(id);
            return target === undefined || target === own ? [] : [ahead(target, depth - 1)];
          }),
  });
  const ways = ahead(own, STEPS_AHEAD);
  const [only] = before;
  const isOne = before.length === 1 && only !== undefined;
  if (before.length === 0 && ways.next.length === 0) return [];
  const top: Way = isOne ? { step: only, isOwn: false, next: [ways] } : ways;
  const comeFrom =
    before.length > 1
      ? [
          phrase(context, 'career.comeFrom', {
            roles: inSeries(
              before.map(({ title }) => title),
              context,
            ),
          }),
        ]
      : [];
  const figure: Figure = {
    type: 'figure',
    ...pictures(top, context),
    alt: [...comeFrom, ...leads(top, context)].join(' '),
    caption: [generated(pack, [phrase(context, 'career.downward'), ...comeFrom].join(' '))],
  };
  return [figure];
}

function pictures(top: Way, context: PartContext): Pick<Figure, 'picture' | 'narrow'> {
  const { wide, narrow } = drawTree([boxOf(top, context)]);
  return { picture: wide, narrow };
}

function boxOf({ step, isOwn, next }: Way, context: PartContext): TreeBox {
  return {
    title: stepName(step, context),
    ...(isOwn && { mark: wordsOf([label(context.pack, 'thisRole')]) }),
    children: next.map((way) => boxOf(way, context)),
  };
}

function stepName({ title, level }: CareerStep, context: PartContext): string {
  return level === undefined ? title : phrase(context, 'career.step', { role: title, level });
}

/** What leads to what, a sentence for each role that leads on. */
function leads(way: Way, context: PartContext): string[] {
  if (way.next.length === 0) return [];
  const name = ({ step, isOwn }: Way) =>
    isOwn ? phrase(context, 'structure.own', { name: stepName(step, context) }) : stepName(step, context);
  const roles = inSeries(way.next.map(name), context);
  return [
    phrase(context, 'career.leads', { role: name(way), roles }),
    ...way.next.flatMap((next) => leads(next, context)),
  ];
}

/** Ways into the role from outside: an apprenticeship, lived experience. */
function entryRoutes(context: PartContext): Block[] {
  const { pack } = context;
  const { entry_routes: routes = [] } = pack.role.frontmatter;
  if (routes.length === 0) return [];
  const items = routes.map(({ kind, title, standard, level, url, text }): ListItem => {
    const name = phrase(context, `route.${kind}`);
    const more = [
      title,
      standard,
      level === undefined ? undefined : phrase(context, 'career.level', { level: String(level) }),
    ];
    const words = more.filter((part) => part !== undefined).join(', ');
    const said: Inline[] = words === '' ? [] : [generated(pack, ': '), { type: 'text', value: words }];
    const own: Inline[] = text === undefined ? [] : [generated(pack, '. '), { type: 'text', value: text }];
    const strong: Inline = { type: 'strong', children: [generated(pack, name)] };
    const linked: Inline = url === undefined ? strong : { type: 'link', url, children: [strong] };
    return { type: 'listItem', children: [{ type: 'paragraph', children: [linked, ...said, ...own] }] };
  });
  return [
    {
      type: 'section',
      id: pack.anchor('entry-routes'),
      title: [label(pack, 'entryRoutes')],
      children: [{ type: 'list', ordered: false, start: 1, spread: false, children: items }],
    },
  ];
}

/** For each next step a table of what it asks that this role does not. */
function changes(context: PartContext): Block[] {
  const { pack } = context;
  const { role, roles, workspace } = pack;
  return (role.frontmatter.next ?? []).flatMap((id) => {
    const next = id === role.id ? undefined : openCareers(roles).load(id);
    if (next === undefined) return [];
    const difference = compareRoles(toRoleData(role), toRoleData(next), workspace.frameworks);
    const rows = changedRows(difference, next, context);
    if (rows.length === 0) return [];
    const values = { from: nameWithLevel(role, context), to: nameWithLevel(next, context) };
    const grid: Grid = {
      type: 'grid',
      caption: [label(pack, 'changesCaption', values)],
      columns: [
        { align: 'left', width: 'content' },
        { align: 'left', width: 'content' },
      ],
      head: [
        {
          type: 'gridRow',
          cells: [
            headerCell('column', [label(pack, 'changes')]),
            headerCell('column', [{ type: 'text', value: next.title }]),
          ],
        },
      ],
      body: rows,
    };
    return [grid];
  });
}

function nameWithLevel({ id, title, facts }: Role, context: PartContext): string {
  return stepName(
    { id, title, next: [], ...(facts.level !== undefined && { level: String(facts.level) }) },
    context,
  );
}

function changedRows(
  { competencies = [], duties, criteria }: RoleDifference,
  next: Role,
  context: PartContext,
): GridRow[] {
  const newDuties = new Set(duties?.added?.map(({ id }) => id));
  const newCriteria = new Set(criteria?.added?.map(({ id }) => id));
  const all = next.personSpecification === undefined ? [] : allCriteria(next.personSpecification);
  const rising = competencies.filter(({ to, rise = 1 }) => to !== undefined && rise > 0);
  return [
    row(
      'risingLevels',
      rising.map((change) => paragraphOf(levelWords(change, context))),
      context,
    ),
    row(
      'newDuties',
      next.duties.filter(({ id }) => newDuties.has(id)).map((duty) => itemBlocks(duty, next, context)),
      context,
    ),
    row(
      'newCriteria',
      all.filter(({ id }) => newCriteria.has(id)).map((criterion) => itemBlocks(criterion, next, context)),
      context,
    ),
  ].flat();
}

function row(
  key: 'risingLevels' | 'newDuties' | 'newCriteria',
  items: Block[][],
  { pack }: PartContext,
): GridRow[] {
  if (items.length === 0) return [];
  const list: List = {
    type: 'list',
    ordered: false,
    start: 1,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', children })),
  };
  return [
    {
      type: 'gridRow',
      cells: [headerCell('row', [label(pack, key)]), { type: 'gridCell', children: [list] }],
    },
  ];
}

/** The words of a duty or criterion of another role. */
function itemBlocks(
  item: Role['duties'][number] | ReturnType<typeof allCriteria>[number],
  next: Role,
  { convertAt }: PartContext,
): Block[] {
  return proseBlocks(item, convertAt(item.position, next)).slice(0, 1);
}

function levelWords({ framework, title, from, to }: LevelChange, { pack }: PartContext): Inline[] {
  const levels = pack.workspace.frameworks.find(({ id }) => id === framework)?.levels ?? [];
  const name = (id: string | undefined): Inline[] => {
    const level = levels.find((one) => one.id === id);
    return level === undefined ? [] : levelName(level, pack);
  };
  const [before, after] = [name(from), name(to)];
  const words: Inline[] = [{ type: 'text', value: title }];
  if (after.length === 0) return words;
  if (before.length === 0) return [...words, generated(pack, ': '), ...after];
  return [...words, generated(pack, ': '), ...before, generated(pack, ' → '), ...after];
}
