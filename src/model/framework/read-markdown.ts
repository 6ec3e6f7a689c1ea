import type { Heading, RootContent } from 'mdast';
import type { Locale } from '../../locale/index.ts';
import { fold } from '../../schema/index.ts';
import type { Source, SourceSection } from '../../source/index.ts';
import { foldHeading, matchesHeading } from '../headings.ts';
import { takeMarks } from '../items/trailing-marks.ts';
import { type Prose, plainText, proseOfNodes, slug } from '../prose.ts';
import type { Competency, CompetencyFramework, Level } from './competency-framework.ts';

/**
 * Reads the body of a framework: level-two headings are its competencies; one level-one heading is its
 * title, several group the competencies; level-three headings are the parts of a competency.
 */
export function readMarkdownFramework(framework: CompetencyFramework, source: Source, locale: Locale): void {
  const { sections } = source;
  const tops = sections.filter(({ heading }) => heading?.depth === 1);
  const hasLevels = framework.levels.length > 0;
  let group: string | undefined;
  for (const section of sections) {
    const title = section.heading ? plainText(section.heading.children()) : undefined;
    if (section.heading === undefined || (section.heading.depth === 1 && tops.length === 1)) {
      framework.title ||= title ?? '';
      addIntroduction(framework, section, source);
    } else if (section.heading.depth === 1) {
      group = title;
      addIntroduction(framework, section, source);
    } else {
      source.place(`/competencies/${framework.competencies.length}`, section.position);
      framework.competencies.push(readCompetency(section, group, { framework, hasLevels, source, locale }));
    }
  }
}

function addIntroduction(framework: CompetencyFramework, section: SourceSection, source: Source): void {
  const prose = proseOfNodes(source, section.nodes());
  if (prose === undefined) return;
  const before = framework.introduction;
  framework.introduction =
    before === undefined
      ? prose
      : {
          text: `${before.text}\n\n${prose.text}`,
          position: before.position,
          nodes: () => [...before.nodes(), ...prose.nodes()],
        };
}

interface ReadingContext {
  framework: CompetencyFramework;
  /** Whether the frontmatter names the levels; else headings define them. */
  hasLevels: boolean;
  source: Source;
  locale: Locale;
}

const noMarks = { isCitation: () => false, isMethods: () => false };

function readCompetency(
  section: SourceSection,
  group: string | undefined,
  context: ReadingContext,
): Competency {
  const { source } = context;
  const { children, marks } = takeMarks(
    (section.heading?.children() ?? []) as Heading['children'],
    source.text,
    noMarks,
  );
  const title = plainText(children);
  const competency: Competency = {
    id: marks.id ?? slug(title, 20),
    title,
    ...(group !== undefined && { group }),
    levels: new Map(),
    indicators: [],
    goingWell: [],
    notGoingWell: [],
  };
  const rest: RootContent[] = [];
  for (const { heading, nodes } of partsOf(section.nodes())) {
    const left = readPart(competency, heading, nodes, context);
    rest.push(...left);
  }
  const prose = proseOfNodes(source, rest);
  if (prose !== undefined) competency.rest = prose;
  return competency;
}

function partsOf(nodes: RootContent[]): { heading?: Heading; nodes: RootContent[] }[] {
  const parts: { heading?: Heading; nodes: RootContent[] }[] = [{ nodes: [] }];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= 3) parts.push({ heading: node, nodes: [] });
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
    if (why !== undefined) competency.why = why;
    return [];
  }
  const { items, others } = listItems(nodes, source);
  if (matchesHeading(title, locale.competency.goingWell)) competency.goingWell.push(...items);
  else if (matchesHeading(title, locale.competency.notGoingWell)) competency.notGoingWell.push(...items);
  else {
    const level = findLevel(title, context);
    if (level === undefined) return [heading, ...nodes];
    if (!framework.levels.some(({ id }) => id === level.id)) framework.levels.push({ id: level.id });
    const known = competency.levels.get(level.id);
    competency.levels.set(level.id, {
      ...known,
      ...(level.title !== undefined && { title: level.title }),
      indicators: [...(known?.indicators ?? []), ...items],
    });
  }
  return others.length > 0 ? [heading, ...others] : [];
}

/** What stands before the first part: the definition and, in a framework without levels, the indicators. */
function readDefinition(
  competency: Competency,
  nodes: RootContent[],
  context: ReadingContext,
): RootContent[] {
  const direct = context.hasLevels ? [] : nodes.filter(({ type }) => type === 'list');
  const definition = proseOfNodes(
    context.source,
    nodes.filter((node) => !direct.includes(node)),
  );
  if (definition !== undefined)
    competency.definition = withoutLists(definition, nodes, direct, context.source);
  competency.indicators.push(...listItems(direct, context.source).items);
  return [];
}

/** A definition's text runs from its first node to its last; lists in between are taken out. */
function withoutLists(definition: Prose, nodes: RootContent[], direct: RootContent[], source: Source): Prose {
  if (direct.length === 0) return definition;
  const kept = nodes.filter((node) => !direct.includes(node));
  const text = kept.flatMap((node) => proseOfNodes(source, [node])?.text ?? []).join('\n\n');
  return { ...definition, text };
}

function listItems(nodes: RootContent[], source: Source): { items: Prose[]; others: RootContent[] } {
  const items: Prose[] = [];
  const others: RootContent[] = [];
  for (const node of nodes) {
    if (node.type !== 'list') others.push(node);
    else items.push(...node.children.flatMap((item) => proseOfNodes(source, item.children) ?? []));
  }
  return { items, others };
}

/** The level that a heading names: `Level 3`, `3` or its title, with or without a title of its own after a colon. */
function findLevel(heading: string, { framework, hasLevels, locale }: ReadingContext): Level | undefined {
  const [, name = heading, own] = /^(.*?)\s*(?::|\s[–—-]\s)\s*(.+)$/.exec(heading) ?? [];
  const title = own === undefined ? {} : { title: own.trim() };
  const words = locale.competency.level.join('|');
  const id = foldHeadingKeepingNumbers(name).replace(new RegExp(`^(?:${words})\\s+`, 'i'), '');
  if (hasLevels) {
    const known = framework.levels.find(
      (level) => fold(level.id) === fold(id) || fold(level.title ?? '\0') === fold(name),
    );
    return known && { id: known.id, ...title };
  }
  const named = new RegExp(`^(?:(?:${words})\\s+)?(\\d+|[A-Za-z])$|^(?:${words})\\s+(\\S+)$`, 'i').exec(
    name.trim(),
  );
  const found = named?.[1] ?? named?.[2];
  return found === undefined ? undefined : { id: found, ...title };
}

function foldHeadingKeepingNumbers(name: string): string {
  return /^\d/.test(name.trim()) ? name.trim() : foldHeading(name);
}
