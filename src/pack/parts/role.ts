import { type Duty, type DutyList, type ResultList, type RoleSection, slug } from '../../model/index.ts';
import { generated, label } from '../context.ts';
import { flatten, proseBlocks, toBlocks, toInlines, withoutNumber } from '../convert/index.ts';
import type { Block, List, ListItem, Section } from '../tree.ts';
import { clauses } from './organisation.ts';
import type { Part, PartContext } from './part.ts';
import { specificationBlocks } from './person-specification.ts';
import { requiredLevelBlocks } from './required-levels.ts';

/** The role's own words: its opening text and its sections, in the author's order. */
export const role: Part = (context) => {
  const { pack, convert } = context;
  const { summary, sections } = pack.role;
  const opening: Section[] =
    summary === undefined
      ? []
      : [
          {
            type: 'section',
            id: pack.anchor('in-brief'),
            title: [label(pack, 'aboutTheRole')],
            children: toBlocks(summary.nodes(), convert),
          },
        ];
  const printed = sections.filter(({ kind }) => kind !== 'apply' || !pack.directives.has('how-to-apply'));
  const lastDuties = printed.findLast(({ kind }) => kind === 'duties');
  return [
    ...opening,
    ...printed.map((section) => {
      const node = sectionNode(section, context);
      if (section === lastDuties) node.children.push(...clauses(context));
      return node;
    }),
  ];
};

/** A section of the role, with the part that belongs to its kind after its prose. */
export function sectionNode(section: RoleSection, context: PartContext): Section {
  const { pack, convert } = context;
  const id = pack.anchor(section.id ?? slug(section.title));
  return {
    type: 'section',
    id,
    title: withoutNumber(toInlines(section.heading, convert)),
    children: [
      ...toBlocks(section.blocks(), convert, (block) => [ownList(block, context)]),
      ...partOfKind(section, context),
    ],
  };
}

function partOfKind({ kind }: RoleSection, context: PartContext): Block[] {
  const { placed } = context.pack;
  if (placed.has(kind)) return [];
  placed.add(kind);
  if (kind === 'person-specification') return specificationBlocks(context);
  if (kind === 'competencies') return requiredLevelBlocks(context);
  return [];
}

function ownList(block: DutyList | ResultList, context: PartContext): List {
  const first = block.items[0];
  const children: ListItem[] =
    block.type === 'duties'
      ? block.items.map((duty) => dutyItem(duty, context))
      : block.items.map((result) => ({
          type: 'listItem',
          id: context.pack.anchor(result.id),
          children: proseBlocks(result, context.convert),
        }));
  return {
    type: 'list',
    ordered: block.ordered,
    start: first !== undefined && 'number' in first ? first.number : 1,
    spread: block.spread || children.some(({ children: blocks }) => blocks.length > 1),
    children,
  };
}

/** A duty with its standards, its share of time and the support that comes with it; never its reason. */
function dutyItem(duty: Duty, context: PartContext): ListItem {
  const { pack, convert } = context;
  const children = flatten(proseBlocks(duty, convert));
  cite(children, duty.standards, context);
  if (duty.time !== undefined) {
    const [first, ...rest] = proseBlocks(duty.time, convert);
    const words = first?.type === 'paragraph' ? first.children : [];
    children.push(
      { type: 'paragraph', children: [label(pack, 'time'), generated(pack, ': '), ...words] },
      ...rest,
    );
  }
  if (duty.support !== undefined) {
    const support = proseBlocks(duty.support, convert);
    children.push({ type: 'callout', kind: 'support', title: [label(pack, 'support')], children: support });
  }
  return { type: 'listItem', id: pack.anchor(duty.id), children };
}

/** Puts the codes of standards after the last words of the duty's first paragraph. */
function cite(children: Block[], codes: string[], { pack }: PartContext): void {
  if (codes.length === 0) return;
  const marks = generated(pack, ` [${codes.join('] [')}]`);
  const paragraph = children.find(({ type }) => type === 'paragraph');
  if (paragraph?.type === 'paragraph') paragraph.children = [...paragraph.children, marks];
  else children.push({ type: 'paragraph', children: [marks] });
}
