import {
  type Duty,
  type DutyList,
  type Result,
  type ResultList,
  type RoleBlock,
  type RoleSection,
  slug,
} from '../../model/index.ts';
import { generated, label } from '../context.ts';
import { proseBlocks, toBlocks, toInlines, withoutNumber } from '../convert/index.ts';
import type { Block, List, ListItem, Section } from '../tree.ts';
import { cite } from './cite.ts';
import { clauses } from './organisation.ts';
import type { Part, PartContext } from './part.ts';
import { specificationOfSection } from './person-specification.ts';
import { requiredLevelBlocks } from './required-levels.ts';

/** The role's own words: its opening text and its sections, in the author's order. */
export const role: Part = (context) => {
  const { pack, convertAt } = context;
  const { summary, sections } = pack.role;
  const opening: Section[] =
    summary === undefined
      ? []
      : [
          {
            type: 'section',
            id: pack.anchor('in-brief'),
            title: [label(pack, 'aboutTheRole')],
            children: toBlocks(summary.nodes(), convertAt(summary.position)),
          },
        ];
  const printed = sections.filter(({ kind }) => kind !== 'apply' || !pack.directives.has('how-to-apply'));
  const nodes = [...opening, ...printed.map((section) => sectionNode(section, context))];
  const lastDuties = printed.findLastIndex(({ kind }) => kind === 'duties');
  const last = lastDuties < 0 ? nodes.at(-1) : nodes[opening.length + lastDuties];
  last?.children.push(...clauses(context));
  return nodes;
};

/** A section of the role, with the part that belongs to its kind after its prose. */
export function sectionNode(section: RoleSection, context: PartContext): Section {
  const { pack, convertAt } = context;
  const id = section.id === undefined ? pack.anchor(slug(section.title, 20)) : pack.ownAnchor(section.id);
  return {
    type: 'section',
    id,
    title: withoutNumber(toInlines(section.heading, convertAt(section.position))),
    children: [
      ...sectionBlocks(section, section.blocks(), context),
      ...partOfKind(section, context),
      ...sectionBlocks(section, section.closing?.() ?? [], context),
    ],
  };
}

/** Blocks of a section: each with the definitions and pictures of the file that it was written in. */
function sectionBlocks(section: RoleSection, blocks: RoleBlock[], context: PartContext): Block[] {
  const home = context.convertAt(section.position);
  return toBlocks(blocks, home, (block) => {
    if (block.type === 'duties' || block.type === 'results') return [ownList(block, context)];
    const convert = context.convertAt(block.position);
    return convert === home ? undefined : toBlocks([block], convert);
  });
}

function partOfKind(section: RoleSection, context: PartContext): Block[] {
  const { kind } = section;
  if (kind === 'person-specification') return specificationOfSection(section, context);
  const { placed } = context.pack;
  if (placed.has(kind)) return [];
  placed.add(kind);
  if (kind === 'competencies') return requiredLevelBlocks(context);
  return [];
}

function ownList(block: DutyList | ResultList, context: PartContext): List {
  const children =
    block.type === 'duties'
      ? block.items.map((duty) => itemNode(duty, duty.standards, context))
      : block.items.map((result) => itemNode(result, [], context));
  return {
    type: 'list',
    ordered: block.ordered,
    start: (block.type === 'duties' ? block.items[0]?.number : block.start) ?? 1,
    spread: block.spread || children.some(({ children: blocks }) => blocks.length > 1),
    children,
  };
}

/** An item with its standards, its share of time and the support that comes with it; never its reason. */
function itemNode(item: Duty | Result, standards: string[], context: PartContext): ListItem {
  const { pack } = context;
  const convert = context.convertAt(item.position);
  const children = cite(proseBlocks(item, convert), standards, pack);
  if (item.time !== undefined) {
    const [first, ...rest] = proseBlocks(item.time, convert);
    const words = first?.type === 'paragraph' ? first.children : [];
    children.push(
      { type: 'paragraph', children: [label(pack, 'time'), generated(pack, ': '), ...words] },
      ...rest,
    );
  }
  if (item.support !== undefined) {
    const support = proseBlocks(item.support, convert);
    children.push({ type: 'callout', kind: 'support', title: [label(pack, 'support')], children: support });
  }
  return { type: 'listItem', id: pack.ownAnchor(item.id), children };
}
