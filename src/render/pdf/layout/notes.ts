import { composeBlocks } from './compose.ts';
import type { Composer } from './composer.ts';
import type { FlowItem, LineItem } from './items.ts';
import { markLine } from './mark-line.ts';
import { indented, narrowestIn, type Place } from './place.ts';
import { block, type StructNode } from './structure.ts';

/**
 * Composes a footnote once, when its first reference is met; it stands in the structure after the block
 * that refers to it.
 */
export function noteItems(note: number, reference: StructNode, composer: Composer): FlowItem[] {
  const known = composer.notes.get(note);
  if (known) return known;
  const items: FlowItem[] = [];
  composer.notes.set(note, items);
  const node = block(blockParent(reference), 'Note', { id: composer.noteDestination(note) });
  const label = block(node, 'Lbl');
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
  const indent = text.size * 1.6;
  composeBlocks(composer.pack.notes[note]?.children ?? [], indented(place, indent), composer);
  const first = markLine(
    items,
    String(note + 1),
    { node: label, x: place.x, style: text, keep: true },
    composer,
  );
  anchor(first, composer.noteDestination(note));
  return items;
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
