import type { Heading, RootContent } from 'mdast';
import type { Source, SourceSection } from '../source/index.ts';
import { plainText } from './prose.ts';

/** What stands under a heading of level three, as a section of its own. */
export function sectionOfHeading(heading: Heading, inner: RootContent[], source: Source): SourceSection {
  const position = heading.position ?? source.at('');
  return {
    heading: { depth: 2, text: plainText(heading.children), position, children: () => heading.children },
    text: source.text.slice(position.end.offset, inner.at(-1)?.position?.end.offset ?? position.end.offset),
    position,
    nodes: () => inner,
  };
}
