import type { Block, Contents, Inline, Origin, Section } from '../../../../pack/tree.ts';
import { addLines, addRuns, type LineOptions } from '../add-lines.ts';
import type { Composer } from '../composer.ts';
import { addGap, indented, type Place, widened } from '../place.ts';
import { plainText } from '../plain-text.ts';
import { block, inline, type StructNode, type StructType } from '../structure.ts';
import { cleanText } from '../text/clean-text.ts';
import type { TextStyle } from '../text/style.ts';

/** Room for a page number at the right, in ems. */
const NUMBERS = 3;
const INDENT = 1.7;
/** Name of the heading's destination; no id of an author holds a colon. */
const CONTENTS = 'pack:contents';

/** The table of contents: a heading, then a `TOC` whose entries are links; page numbers are set later. */
export function contents(node: Contents, place: Place, composer: Composer): void {
  const style = { ...(composer.scale.headings[0] ?? place.text), language: place.text.language };
  const type: StructType = composer.headingBase === 1 ? 'H1' : 'H2';
  const title = plainText(node.title);
  if (title !== '') {
    composer.bookmarks.push({ title, destination: CONTENTS, children: [] });
    const options: LineOptions = { style, keep: true, anchors: [CONTENTS], rag: 'balanced' };
    addLines(node.title, block(place.parent, type), widened(place), composer, options);
    addGap(place, 0.9 * composer.scale.line, { keep: true });
  }
  entries(sectionsOf(composer.pack.children), 1, node, place, composer);
}

function entries(
  sections: readonly Section[],
  depth: number,
  node: Contents,
  place: Place,
  composer: Composer,
): void {
  if (depth > node.depth || sections.length === 0) return;
  const toc = block(place.parent, 'TOC');
  for (const section of sections) {
    entry(section, depth, { ...place, parent: toc }, composer);
    const inner = { ...indented(place, place.text.size * INDENT), parent: toc };
    entries(sectionsOf(section.children), depth + 1, node, inner, composer);
  }
}

function entry(section: Section, depth: number, place: Place, composer: Composer): void {
  const text = cleanText([section.number, plainText(section.title)].filter(Boolean).join('\u00A0 '));
  if (text === '') return;
  const item = block(place.parent, 'TOCI');
  if (place.out.length > 0) addGap(place, (depth === 1 ? 0.5 : 0.14) * composer.scale.line);
  const style = entryStyle(section, depth, place, inline(item, 'Link'), composer);
  const numbers = place.text.size * NUMBERS;
  const inner = { ...place, measure: Math.max(place.text.size, place.width - numbers) };
  const origin = firstOrigin(section.title);
  const lines = addRuns([{ text, style, ...(origin && { origin }) }], item, inner, composer);
  const last = lines.at(-1);
  if (!last || !style.node) return;
  last.leader = {
    destination: section.id,
    right: place.x + place.width,
    style,
    node: style.node,
  };
}

/** Where the first of the words was written. */
function firstOrigin(nodes: readonly Inline[]): Origin | undefined {
  for (const node of nodes) {
    const origin =
      'children' in node ? firstOrigin(node.children) : 'origin' in node ? node.origin : undefined;
    if (origin) return origin;
  }
  return undefined;
}

function entryStyle(
  section: Section,
  depth: number,
  place: Place,
  node: StructNode,
  composer: Composer,
): TextStyle {
  const language = section.language ?? place.text.language;
  const link = { destination: section.id };
  const style: TextStyle = { ...place.text, node, link, language };
  return depth === 1 ? { ...style, bold: true, colour: composer.colours.accent } : style;
}

/** The sections of a level, those inside other blocks left out. */
function sectionsOf(blocks: readonly Block[]): Section[] {
  return blocks.filter((node): node is Section => node.type === 'section');
}
