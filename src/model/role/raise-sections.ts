import type { Heading, RootContent } from 'mdast';
import type { Source, SourceSection } from '../../source/index.ts';
import type { SectionKind } from '../../types.ts';
import { plainText } from '../prose.ts';
import { sectionOfHeading } from '../section-of-heading.ts';

/** How headings of a role are understood. */
export interface RaiseContext {
  source: Source;
  kindOf(title: string): SectionKind;
  /** Whether a heading stands over a whole description: `Job description`, `About the role`, the role's title. */
  isWhole(title: string): boolean;
}

/** What a heading of level three must open for those beside it to be sections. */
const telling: ReadonlySet<SectionKind> = new Set(['duties', 'purpose', 'person-specification', 'results']);

/**
 * The sections of a body whose description stands under one heading of level two: its headings of level three
 * are the sections then, and those below them stand a level higher.
 */
export function raiseSections(sections: SourceSection[], context: RaiseContext): SourceSection[] {
  return sections.flatMap((section) => raise(section, context) ?? [section]);
}

function raise(
  section: SourceSection,
  { source, kindOf, isWhole }: RaiseContext,
): SourceSection[] | undefined {
  const { heading, text } = section;
  if (heading?.depth !== 2 || !text.includes('###')) return undefined;
  if (!isWhole(plainText(heading.children()))) return undefined;
  const nodes = section.nodes();
  const tops = nodes.flatMap((node, index) =>
    node.type === 'heading' && node.depth === 3 ? [{ heading: node, index }] : [],
  );
  if (!tops.some((top) => telling.has(kindOf(plainText(top.heading.children))))) return undefined;
  const opening = nodes.slice(0, tops[0]?.index);
  const from = heading.position.end.offset;
  return [
    {
      ...section,
      text: source.text.slice(from, opening.at(-1)?.position?.end.offset ?? from).trim(),
      nodes: () => opening,
    },
    ...tops.map((top, at) => {
      const inner = nodes.slice(top.index + 1, tops[at + 1]?.index);
      const raised = inner.map(higher);
      const own = sectionOfHeading(top.heading, inner, source);
      return { ...own, text: own.text.trim(), nodes: () => raised };
    }),
  ];
}

function higher(node: RootContent): RootContent {
  return node.type === 'heading' ? { ...node, depth: (node.depth - 1) as Heading['depth'] } : node;
}
