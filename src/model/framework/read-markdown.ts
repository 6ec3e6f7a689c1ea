import type { Heading, RootContent } from 'mdast';
import type { Source, SourceSection } from '../../source/index.ts';
import { matchesHeading, typedNumber } from '../headings.ts';
import { takeMarks } from '../items/trailing-marks.ts';
import { type Prose, plainText, proseOfNodes, slug } from '../prose.ts';
import { withBoldHeadings } from './bold-headings.ts';
import type { Competency, CompetencyFramework } from './competency-framework.ts';
import { competencySections, isPartHeading } from './competency-sections.ts';
import {
  addNamedLevel,
  findLevel,
  type NamedLevel,
  reportSecondLevel,
  reportUnknownLevel,
  sortLevels,
  unknownLevel,
} from './level-heading.ts';
import type { FrameworkReading, ReadingContext } from './reading-context.ts';
import { holdsMatrix, takeLevelTables, takeMatrices } from './take-level-tables.ts';

/**
 * Reads the body of a framework: level-two headings are its competencies; one level-one heading is its
 * title, several group the competencies; level-three headings are the parts of a competency. All may stand one
 * level deeper.
 */
export function readMarkdownFramework(
  framework: CompetencyFramework,
  source: Source,
  { locale, isCitation }: FrameworkReading,
): void {
  const { sections, partDepth } = competencySections(source, locale, framework.levels);
  const tops = source.sections.filter(({ heading }) => heading?.depth === 1);
  const hasLevels = framework.levels.length > 0;
  const context: ReadingContext = { framework, hasLevels, partDepth, source, locale, isCitation };
  const isAbout = new Set(sections.filter((section) => isAboutFramework(section, context)));
  const areHeadings = sections.some((section) => section.heading?.depth === 2 && !isAbout.has(section));
  let group: string | undefined;
  for (const section of sections) {
    const title = section.heading ? plainText(section.heading.children()) : undefined;
    if (section.heading === undefined || (tops.length === 1 && section === tops[0])) {
      framework.title ||= title ?? '';
      addIntroduction(
        framework,
        areHeadings ? section.nodes() : takeMatrices(section, undefined, context),
        source,
      );
    } else if (isAbout.has(section)) {
      addIntroduction(framework, [headingOf(section), ...section.nodes()], source);
    } else if (section.heading.depth === 1 || holdsMatrix(section, context)) {
      group = title;
      const prose = proseOfNodes(source, takeMatrices(section, group, context));
      if (group !== undefined && prose !== undefined) framework.groups.set(group, prose);
      if (section.heading.depth > 1) group = undefined;
    } else {
      source.place(`/competencies/${framework.competencies.length}`, section.position);
      framework.competencies.push(readCompetency(section, group, context));
    }
  }
  if (!hasLevels) sortLevels(framework.levels);
}

/** Whether a section is about the framework and is no competency: `How to use this framework`. */
function isAboutFramework({ heading, nodes }: SourceSection, { locale, framework }: ReadingContext): boolean {
  if (heading?.depth !== 2) return false;
  if (!matchesHeading(plainText(heading.children()), locale.competency.aboutFramework)) return false;
  return !nodes().some(
    (node) => node.type === 'heading' && isPartHeading(plainText(node.children), locale, framework.levels),
  );
}

/** The heading of a section that is printed with other words, below theirs. */
function headingOf({ heading, position }: SourceSection): Heading {
  return {
    type: 'heading',
    depth: 3,
    children: (heading?.children() ?? []) as Heading['children'],
    position,
  };
}

function addIntroduction(framework: CompetencyFramework, nodes: RootContent[], source: Source): void {
  const prose = proseOfParts(source, nodes);
  if (prose === undefined) return;
  framework.introduction = joinProse(framework.introduction, prose);
}

function readCompetency(
  section: SourceSection,
  group: string | undefined,
  context: ReadingContext,
): Competency {
  const { source, isCitation } = context;
  const { children, marks } = takeMarks(
    (section.heading?.children() ?? []) as Heading['children'],
    source.text,
    { isCitation, isMethods: () => false },
  );
  const title = withoutNumber(plainText(children));
  const competency: Competency = {
    id: marks.id ?? slug(title, 20),
    title,
    ...(group !== undefined && { group }),
    standards: marks.citations,
    levels: new Map(),
    indicators: [],
    goingWell: [],
    notGoingWell: [],
  };
  const rest: RootContent[] = [];
  for (const { heading, nodes } of partsOf(nodesOf(section, context), context.partDepth)) {
    const left = readPart(competency, heading, nodes, context);
    rest.push(...left);
  }
  const prose = proseOfParts(source, rest);
  if (prose !== undefined) competency.rest = prose;
  return competency;
}

/** A number that was typed before the name of a competency is no part of it. */
function withoutNumber(title: string): string {
  return title.replace(typedNumber, (number) => (/\d[.)]|\d\.\d/.test(number) ? '' : number));
}

function nodesOf(section: SourceSection, { framework, locale, partDepth }: ReadingContext): RootContent[] {
  return withBoldHeadings(section.nodes(), partDepth, (title) =>
    isPartHeading(title, locale, framework.levels),
  );
}

function partsOf(nodes: RootContent[], depth: number): { heading?: Heading; nodes: RootContent[] }[] {
  const parts: { heading?: Heading; nodes: RootContent[] }[] = [{ nodes: [] }];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= depth) parts.push({ heading: node, nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  return parts;
}

/** Reads one part of a competency into it; returns what is of no known kind. */
function readPart(
  competency: Competency,
  heading: Heading | undefined,
  nodes: RootContent[],
  context: ReadingContext,
): RootContent[] {
  const { source, locale, framework } = context;
  if (heading === undefined) return readDefinition(competency, nodes, context);
  const title = plainText(heading.children);
  if (matchesHeading(title, locale.competency.why)) {
    const why = proseOfNodes(source, nodes);
    if (why !== undefined) competency.why = joinProse(competency.why, why);
    return [];
  }
  if (matchesHeading(title, locale.competency.goingWell)) {
    return addItems(competency.goingWell, heading, nodes, source);
  }
  if (matchesHeading(title, locale.competency.notGoingWell)) {
    return addItems(competency.notGoingWell, heading, nodes, source);
  }
  const level = findLevel(title, framework.levels, locale, context.hasLevels);
  if (level === undefined) {
    tellUnknownLevel(competency, title, heading, context);
    const aspect = matchesHeading(title, locale.competency.levels) ? '' : title;
    const left = takeLevelTables(competency, nodes, context, aspect);
    return left.length === 0 && nodes.length > 0 ? [] : [heading, ...left];
  }
  addNamedLevel(framework.levels, level);
  if (competency.levels.has(level.id))
    reportSecondLevel(level, heading.position, { of: competency.title, source });
  addLevel(competency, level, [heading, ...nodes], source);
  return [];
}

/** Where a framework lists its levels, a heading that was meant to be one of them is told; it is kept as text. */
function tellUnknownLevel(
  { title: of }: Competency,
  title: string,
  { position }: Heading,
  { framework: { levels }, hasLevels, locale, source }: ReadingContext,
): void {
  const unknown = hasLevels ? unknownLevel(title, levels, locale) : undefined;
  if (unknown !== undefined) reportUnknownLevel(unknown, position, { of, levels, source });
}

/** Adds what stands under a level's heading; prose beside its list is printed with it. */
function addLevel(
  competency: Competency,
  { id, title }: NamedLevel,
  [heading, ...nodes]: [Heading, ...RootContent[]],
  source: Source,
): void {
  const { items, others } = listItems(nodes, source);
  const known = competency.levels.get(id);
  const nodesBefore = known?.nodes?.() ?? [];
  competency.levels.set(id, {
    ...known,
    ...(title !== undefined && { title }),
    ...(heading.position !== undefined && { position: heading.position }),
    indicators: [...(known?.indicators ?? []), ...items],
    ...(others.length > 0 && {
      nodes: () => [...nodesBefore, ...nodes],
      prose: proseOfParts(source, [heading, ...others])?.text ?? '',
    }),
  });
}

/** Adds the items of a part; other words under its heading are returned with it. */
function addItems(into: Prose[], heading: Heading, nodes: RootContent[], source: Source): RootContent[] {
  const { items, others } = listItems(nodes, source);
  into.push(...items);
  return others.length > 0 ? [heading, ...others] : [];
}

/** What stands before the first part: the definition and, in a framework without levels, the indicators. */
function readDefinition(competency: Competency, all: RootContent[], context: ReadingContext): RootContent[] {
  const { hasLevels, source } = context;
  const nodes = takeLevelTables(competency, all, context);
  const lists = hasLevels ? [] : nodes.filter(({ type }) => type === 'list');
  const prose = nodes.filter((node) => !lists.includes(node));
  const definition = proseOfParts(source, prose);
  if (definition !== undefined) competency.definition = definition;
  competency.indicators.push(...listItems(lists, source).items);
  const takeTurns = nodes.findIndex(({ type }) => type === 'list') < nodes.length - lists.length;
  if (lists.length > 0 && prose.length > 0 && takeTurns) competency.opening = () => nodes;
  return [];
}

/** Nodes between which others were taken out, as prose. */
function proseOfParts(source: Source, nodes: RootContent[]): Prose | undefined {
  const whole = proseOfNodes(source, nodes);
  if (whole === undefined) return undefined;
  return { ...whole, text: nodes.flatMap((node) => proseOfNodes(source, [node])?.text ?? []).join('\n\n') };
}

function joinProse(first: Prose | undefined, second: Prose): Prose {
  if (first === undefined) return second;
  return {
    text: `${first.text}\n\n${second.text}`,
    position: first.position,
    nodes: () => [...first.nodes(), ...second.nodes()],
  };
}

/** The items of lists; where there is no list, each paragraph is one. */
function listItems(nodes: RootContent[], source: Source): { items: Prose[]; others: RootContent[] } {
  if (nodes.length > 0 && nodes.every(({ type }) => type === 'paragraph')) {
    return { items: nodes.flatMap((node) => proseOfNodes(source, [node]) ?? []), others: [] };
  }
  const items: Prose[] = [];
  const others: RootContent[] = [];
  for (const node of nodes) {
    if (node.type !== 'list') others.push(node);
    else items.push(...node.children.flatMap((item) => proseOfNodes(source, item.children) ?? []));
  }
  return { items, others };
}
