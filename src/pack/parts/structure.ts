import { plainText, proseOfText } from '../../model/index.ts';
import { generated, label, type PackContext } from '../context.ts';
import { wordsOf } from '../convert/index.ts';
import { inSeries, phrase } from '../facts/fact-context.ts';
import { drawCircles } from '../figures/draw-circles.ts';
import { drawTree, type TreeBox } from '../figures/draw-tree.ts';
import { MOST_BOXES, type OwnRole, type ReportingNode, reportingTree } from '../figures/reporting-tree.ts';
import type { Block, Drawing, Figure, Inline, List, ListItem, Paragraph } from '../tree.ts';
import { settingsBlocks, settingsPlace } from './organisation.ts';
import type { Part, PartContext } from './part.ts';

/** Where the role stands in the organisation: a figure, and the same in words. */
export const structure: Part = (context) => {
  const { pack } = context;
  const children = blocksOf(context);
  if (children.length === 0) return [];
  return [{ type: 'section', id: pack.anchor('structure'), title: [label(pack, 'structure')], children }];
};

function blocksOf(context: PartContext): Block[] {
  const { structure: given } = context.pack.workspace.organisation;
  if (given?.type === 'circles') return circles(given.rings ?? [], context);
  if (given?.type === 'tree') return tree(context);
  return given?.type === 'flat' ? flat(context) : [];
}

/** The workspace's own words for a figure, else the composed ones. */
function figure(
  drawn: { wide: Drawing; narrow: Drawing },
  composed: string,
  context: PartContext,
  caption?: string,
): Figure {
  const { text } = context.pack.workspace.organisation.structure ?? {};
  const origin = settingsPlace('/organisation/structure', context);
  const own = text === undefined ? '' : plainText(proseOfText(text, origin.position).nodes());
  const said = caption === undefined ? {} : { caption: [generated(context.pack, caption)] };
  return { type: 'figure', picture: drawn.wide, narrow: drawn.narrow, alt: own || composed, ...said, origin };
}

function saying(words: string, { pack }: PartContext): Paragraph {
  return { type: 'paragraph', children: [generated(pack, words)] };
}

// Circles -------------------------------------------------------------------------------------------

type Ring = { id: string; name: string; members?: string | string[]; note?: string };

function circles(rings: Ring[], context: PartContext): Block[] {
  if (rings.length === 0) return [];
  const { pack } = context;
  const marked = rings.findIndex(({ id }) => id === pack.role.facts.ring);
  const ring = rings[marked];
  const names = rings.map(({ name }) => name);
  const drawn = drawCircles({ names, ...(ring && { marked }), label: wordsOf([label(pack, 'thisRole')]) });
  const numbered = names.map((name, index) =>
    phrase(context, 'structure.ring', {
      number: String(index + 1),
      name: index === marked ? ownName(name, context) : name,
    }),
  );
  const alt = phrase(context, rings.length === 1 ? 'structure.circle' : 'structure.circles', {
    count: String(rings.length),
    names: numbered.join('; '),
  });
  const outward = phrase(context, 'structure.outward');
  const place = ring && phrase(context, 'structure.inRing', { number: String(marked + 1), name: ring.name });
  const children = rings.map((each) => ringItem(each, each === ring, context));
  const list: List = {
    type: 'list',
    ordered: true,
    start: 1,
    spread: rings.some(({ note }) => note),
    children,
  };
  return [
    figure(drawn, alt, context, place === undefined ? outward : `${outward} ${place}`),
    ...(rings.some(({ members, note }) => members !== undefined || note !== undefined) ? [list] : []),
  ];
}

/** A ring in words: its name, who is in it, and what there is to say about it. */
function ringItem({ name, members, note }: Ring, isOwn: boolean, context: PartContext): ListItem {
  const { pack } = context;
  const title: Inline[] = [{ type: 'strong', children: [{ type: 'text', value: name }] }];
  if (isOwn) title.push(generated(pack, phrase(context, 'structure.own', { name: '' })));
  const list = [members ?? []].flat();
  const listed = list.flatMap((member, index): Inline[] => [
    generated(pack, index === 0 ? ': ' : ', '),
    { type: 'text', value: member },
  ]);
  const notes = note === undefined ? [] : settingsBlocks(note, context);
  return { type: 'listItem', children: [{ type: 'paragraph', children: [...title, ...listed] }, ...notes] };
}

function ownName(name: string, context: PartContext): string {
  return phrase(context, 'structure.own', { name });
}

// Tree ----------------------------------------------------------------------------------------------

function tree(context: PartContext): Block[] {
  const { pack } = context;
  const found = reportingTree(ownRole(pack), pack.roles.reporting);
  if (found === undefined) return [];
  const { top, isPart, isCutAbove } = found;
  const leftOut = [
    ...(isCutAbove ? [phrase(context, 'structure.cutAbove', { role: top.title })] : []),
    ...(isPart ? [phrase(context, 'structure.isPart')] : []),
  ];
  const alt = [phrase(context, 'structure.top', { role: nameOf(top, context) }), ...reports(top, context)];
  return [
    figure(
      drawTree([boxOf(top, context)]),
      [...alt, ...leftOut].join(' '),
      context,
      [phrase(context, 'structure.upward'), ...leftOut].join(' '),
    ),
    nestedList([top], context),
  ];
}

function ownRole({ role, workspace }: PackContext): OwnRole {
  const [first] = [role.facts.reports_to ?? []].flat();
  // Whom all roles report to by default does not report to itself.
  const isDefault = role.frontmatter.reports_to === undefined && workspace.defaults.reports_to !== undefined;
  const reportsTo = isDefault && first === role.id ? undefined : first;
  return { id: role.id, title: role.title, ...(reportsTo !== undefined && { reportsTo }) };
}

function nameOf({ title, isOwn, others }: ReportingNode, context: PartContext): string {
  if (others !== undefined) {
    return phrase(context, others === 1 ? 'structure.other' : 'structure.others', { count: String(others) });
  }
  return isOwn ? ownName(title, context) : title;
}

function boxOf(node: ReportingNode, context: PartContext): TreeBox {
  const { title, isOwn, others, children } = node;
  return {
    title: others === undefined ? title : nameOf(node, context),
    ...(isOwn && { mark: wordsOf([label(context.pack, 'thisRole')]) }),
    ...(others !== undefined && { others: true }),
    children: children.map((child) => boxOf(child, context)),
  };
}

/** Who reports to whom, a sentence for each who has reports, from the top down. */
function reports({ title, children }: ReportingNode, context: PartContext): string[] {
  if (children.length === 0) return [];
  const isOne = children.length === 1 && (children[0]?.others ?? 1) === 1;
  const roles = inSeries(
    children.map((child) => nameOf(child, context)),
    context,
  );
  return [
    phrase(context, isOne ? 'structure.reportsTo' : 'structure.reportTo', { roles, lead: title }),
    ...children.flatMap((child) => reports(child, context)),
  ];
}

function nestedList(nodes: readonly ReportingNode[], context: PartContext): List {
  const children = nodes.map((node): ListItem => {
    const { title, isOwn, others } = node;
    const words: Inline[] =
      others === undefined
        ? [{ type: 'text', value: title }]
        : [generated(context.pack, nameOf(node, context))];
    if (isOwn) {
      words.splice(0, 1, { type: 'strong', children: words.slice(0, 1) });
      words.push(generated(context.pack, phrase(context, 'structure.own', { name: '' })));
    }
    const below = node.children.length > 0 ? [nestedList(node.children, context)] : [];
    return { type: 'listItem', children: [{ type: 'paragraph', children: words }, ...below] };
  });
  return { type: 'list', ordered: false, start: 1, spread: false, children };
}

// Flat ----------------------------------------------------------------------------------------------

function flat(context: PartContext): Block[] {
  const { pack } = context;
  const { text } = pack.workspace.organisation.structure ?? {};
  const opening =
    text === undefined ? [saying(phrase(context, 'structure.flat'), context)] : settingsBlocks(text, context);
  const own = ownRole(pack);
  const others = pack.roles.reporting.heads().filter(({ id }) => id !== own.id);
  if (others.length === 0) return opening;
  const most = MOST_BOXES - 1;
  const shown = others.slice(0, others.length > most ? most - 1 : most);
  const nodes: ReportingNode[] = [
    { title: own.title, isOwn: true, children: [] },
    ...shown.map(({ id, title }) => ({ title: title ?? id, children: [] })),
  ];
  const left = others.length - shown.length;
  if (left > 0) nodes.push({ title: '', others: left, children: [] });
  const names = inSeries(
    nodes.map((node) => nameOf(node, context)),
    context,
  );
  const alt = phrase(context, 'structure.beside', { names });
  const drawn = drawTree(nodes.map((node) => boxOf(node, context)));
  return [...opening, { ...figure(drawn, alt, context), alt }];
}
