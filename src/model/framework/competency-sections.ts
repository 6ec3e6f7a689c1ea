import type { Heading } from 'mdast';
import type { Locale } from '../../locale/index.ts';
import type { Source, SourceSection } from '../../source/index.ts';
import { matchesHeading } from '../headings.ts';
import { plainText } from '../prose.ts';
import { sectionOfHeading } from '../section-of-heading.ts';
import type { Level } from './competency-framework.ts';
import { findLevel } from './level-heading.ts';

/** The sections of a framework, and how deep its headings stand. */
export interface CompetencySections {
  sections: SourceSection[];
  /** The depth of the headings of a competency's parts. */
  partDepth: 3 | 4;
}

/**
 * Finds the sections of a framework: a group or a competency each. Where levels and the other parts of competencies
 * have headings of level four, level-three headings are the competencies and level-two ones their groups; the sections
 * are then given as those of a framework whose headings stand one level higher.
 */
export function competencySections(source: Source, locale: Locale, levels: Level[]): CompetencySections {
  const { sections } = source;
  const tops = sections.filter(({ heading }) => heading?.depth === 1);
  const isPart = ({ children }: Heading) => isPartHeading(plainText(children), locale, levels);
  const partsAt = (depth: number) =>
    sections.some(({ text, nodes }) => {
      if (!text.includes('#'.repeat(depth))) return false;
      return nodes().some((node) => node.type === 'heading' && node.depth === depth && isPart(node));
    });
  if (tops.length > 1 || !partsAt(4) || partsAt(3)) return { sections, partDepth: 3 };
  return { sections: sections.flatMap((section) => raise(section, source)), partDepth: 4 };
}

/** Whether a heading opens a known part of a competency: a level, why it matters, how it looks in practice. */
export function isPartHeading(title: string, locale: Locale, levels: Level[]): boolean {
  const { why, goingWell, notGoingWell } = locale.competency;
  return (
    [why, goingWell, notGoingWell].some((words) => matchesHeading(title, words)) ||
    findLevel(title, levels, locale, levels.length > 0) !== undefined
  );
}

/** A section as one of level one, and those of its level-three headings as sections of level two. */
function raise(section: SourceSection, source: Source): SourceSection[] {
  const { heading } = section;
  if (heading?.depth !== 2) return [section];
  const nodes = section.nodes();
  const starts = nodes.flatMap((node, index) => (node.type === 'heading' && node.depth === 3 ? [index] : []));
  const before = nodes.slice(0, starts[0]);
  return [
    { ...section, heading: { ...heading, depth: 1 }, nodes: () => before },
    ...starts.map(
      (start, at): SourceSection =>
        sectionOfHeading(nodes[start] as Heading, nodes.slice(start + 1, starts[at + 1]), source),
    ),
  ];
}
