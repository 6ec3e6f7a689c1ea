import { composeBlocks } from './compose.ts';
import type { Composer } from './composer.ts';
import type { FlowItem, LineItem, MarkerLink } from './items.ts';
import { markLine } from './mark-line.ts';
import { indented, narrowestIn, type Place } from './place.ts';
import { block, inline, type StructNode } from './structure.ts';

/** Of the text of a note, in the sizes of its type. */
const INDENT = 1.6;

/** Composes a footnote when its first reference is met; it stands in the structure after the block that refers to it. */
export function composeNote(note: number, reference: StructNode, composer: Composer): void {
  const items: FlowItem[] = [];
  composer.notes.set(note, items);
  const node = block(blockParent(reference), 'Note', { id: composer.noteDestination(note) });
  const link = wayBack(note, block(node, 'Lbl'), composer);
  const text = composer.scale.small;
  const place: Place = {
    out: items,
    x: composer.page.aside,
    width: composer.page.textWidth - composer.page.aside,
    measure: composer.page.measure,
    narrowest: narrowestIn(composer.page.measure),
    parent: node,
    text,
    level: 0,
    lists: 0,
    align: 'left',
  };
  composeBlocks(composer.pack.notes[note]?.children ?? [], indented(place, text.size * INDENT), composer);
  const first = markLine(
    items,
    String(note + 1),
    { node: link.node, x: place.x, style: { ...text, colour: composer.colours.accent }, keep: true, link },
    composer,
  );
  anchor(first, composer.noteDestination(note));
}

/** The number of a footnote leads back to the first reference; it takes the click as far as the text. */
function wayBack(
  note: number,
  label: StructNode,
  { pack, scale, referenceDestination }: Composer,
): MarkerLink {
  const { labels, labelsLanguage } = pack;
  return {
    target: { destination: referenceDestination(note) },
    contents: `${labels.backToText} ${note + 1}`,
    node: inline(label, 'Link', labelsLanguage ? { language: labelsLanguage } : {}),
    width: scale.small.size * INDENT,
  };
}

function anchor(line: LineItem, destination: string): void {
  line.anchors = [...(line.anchors ?? []), destination];
}

/** The nearest element around the reference that may hold a note. */
function blockParent(node: StructNode): StructNode {
  let parent = node.parent ?? node;
  while (parent.parent && ['L', 'LI', 'TR', 'THead', 'TBody', 'Table', 'TOC', 'TOCI'].includes(parent.type)) {
    parent = parent.parent;
  }
  return parent;
}
