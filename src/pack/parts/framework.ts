import {
  type Competency,
  type CompetencyFramework,
  type RequiredCompetency,
  slug,
} from '../../model/index.ts';
import { generated, label } from '../context.ts';
import { type ConvertContext, flatten, proseBlocks, toBlocks } from '../convert/index.ts';
import type { Block, Grid, Inline, Section } from '../tree.ts';
import { cite } from './cite.ts';
import { headerCell } from './grid-cells.ts';
import { levelBlocks } from './level-grid.ts';
import type { Part, PartContext } from './part.ts';
import { proseList } from './prose-list.ts';
import { competencyAnchor, type RequiredFramework, requiredFrameworks } from './required-competencies.ts';

/** The required competencies, a section each: what it is, why it matters, its levels, how it looks in practice. */
export const framework: Part = (context) =>
  requiredFrameworks(context.pack).map((required): Section => {
    const { pack } = context;
    return {
      type: 'section',
      id: pack.anchor(slug(required.framework.title)),
      title: [{ type: 'text', value: required.framework.title }],
      newPage: true,
      children: inGroups(required, context),
    };
  });

/** Competencies of one group stand in a section of that name. */
function inGroups({ framework: owner, competencies }: RequiredFramework, context: PartContext): Block[] {
  const blocks: Block[] = [];
  let open: { group: string; section: Section } | undefined;
  for (const required of competencies) {
    const { group } = required.competency;
    const section = competencySection(required, owner, context);
    if (group === undefined) {
      open = undefined;
      blocks.push(section);
      continue;
    }
    if (open?.group !== group) {
      const title: Inline[] = [{ type: 'text', value: group }];
      open = {
        group,
        section: {
          type: 'section',
          id: context.pack.anchor(slug(group)),
          title,
          children: proseBlocks(owner.groups.get(group), context.convertFile(owner.path)),
        },
      };
      blocks.push(open.section);
    }
    open.section.children.push(section);
  }
  return blocks;
}

function competencySection(
  required: RequiredCompetency,
  owner: CompetencyFramework,
  context: PartContext,
): Section {
  const { competency } = required;
  const { pack } = context;
  const convert = context.convertFile(owner.path);
  const marked: Inline[] =
    competency.label === undefined ? [] : [{ type: 'text', value: competency.label }, generated(pack, ': ')];
  return {
    type: 'section',
    id: pack.anchor(competencyAnchor(competency, owner)),
    title: [...marked, { type: 'text', value: competency.title }],
    children: [
      ...cite(openingBlocks(competency, convert), competency.standards, pack),
      ...whySection(competency, convert, context),
      ...levelBlocks(required, owner, convert, context),
      ...practice(competency, convert, context),
      ...(competency.rest ? toBlocks(competency.rest.nodes(), convert) : []),
    ],
  };
}

/** The definition and the indicators of a framework without levels. */
function openingBlocks({ opening, definition, indicators }: Competency, convert: ConvertContext): Block[] {
  if (opening !== undefined) return flatten(toBlocks(opening(), convert));
  return [...proseBlocks(definition, convert), ...proseList(indicators, convert)];
}

function whySection({ id, why }: Competency, convert: ConvertContext, { pack }: PartContext): Block[] {
  if (why === undefined) return [];
  const title = [label(pack, 'why')];
  return [
    {
      type: 'section',
      id: pack.anchor(`${id}-why`),
      title,
      children: flatten(toBlocks(why.nodes(), convert)),
    },
  ];
}

/** What it looks like when things go well, and when they do not, side by side. */
function practice(competency: Competency, convert: ConvertContext, { pack }: PartContext): Grid[] {
  const sides = [
    { title: label(pack, 'goingWell'), list: proseList(competency.goingWell, convert) },
    { title: label(pack, 'notGoingWell'), list: proseList(competency.notGoingWell, convert) },
  ].filter(({ list }) => list.length > 0);
  if (sides.length === 0) return [];
  return [
    {
      type: 'grid',
      caption: [label(pack, 'practiceCaption', { competency: competency.title })],
      columns: sides.map(() => ({ align: 'left', width: 'equal' })),
      head: [{ type: 'gridRow', cells: sides.map(({ title }) => headerCell('column', [title])) }],
      body: [{ type: 'gridRow', cells: sides.map(({ list }) => ({ type: 'gridCell', children: list })) }],
    },
  ];
}
