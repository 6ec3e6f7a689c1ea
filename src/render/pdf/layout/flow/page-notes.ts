import type { Composer } from '../composer.ts';
import type { FlowItem } from '../items.ts';

/** Footnotes that items refer to, in reading order, without those already set. */
export function notesOf(items: readonly FlowItem[], seen: ReadonlySet<number>): number[] {
  const notes = new Set<number>();
  const visit = (list: readonly FlowItem[]): void => {
    for (const item of list) {
      if (item.kind === 'line') for (const note of item.notes ?? []) notes.add(note);
      if (item.kind === 'row') for (const cell of item.cells) visit(cell.items);
    }
  };
  visit(items);
  return [...notes].filter((note) => !seen.has(note));
}

/** The items of a footnote, with a little space before it. */
export function startNotes(note: number, composer: Composer): FlowItem[] {
  const items = composer.notes.get(note) ?? [];
  return [{ kind: 'gap', height: 3, keep: false, solid: false }, ...items];
}
