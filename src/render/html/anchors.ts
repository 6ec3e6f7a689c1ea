import type { GridCell, ListItem, Pack, Section } from '../../pack/tree.ts';
import { walk } from './walk.ts';

/** The ids of the file: those of the pack first, then the renderer's own, each once. */
export interface Anchors {
  /** The id of a section, item or cell, if it has one. */
  of(node: Section | ListItem | GridCell): string | undefined;
  /** An id that nothing else has: the one proposed, or that with a number. */
  claim(proposed: string): string;
}

/** Gives every section, item and cell its id before anything is rendered, so that links can lead ahead. */
export function createAnchors(pack: Pack): Anchors {
  const taken = new Set<string>();
  const given = new Map<Section | ListItem | GridCell, string>();
  const counts = new Map<string, number>();

  function claim(proposed: string): string {
    let id = proposed;
    while (taken.has(id)) {
      const count = (counts.get(proposed) ?? 1) + 1;
      counts.set(proposed, count);
      id = `${proposed}-${count}`;
    }
    taken.add(id);
    return id;
  }

  for (const node of walk([...pack.children, ...pack.notes.flatMap((note) => note.children)])) {
    if (node.type === 'section') given.set(node, claim(node.id || 'section'));
    if (node.type === 'listItem' && node.id) given.set(node, claim(node.id));
    if (node.type === 'grid') {
      for (const cell of [...node.head, ...node.body].flatMap(({ cells }) => cells))
        if (cell.id) given.set(cell, claim(cell.id));
    }
  }
  return { of: (node) => given.get(node), claim };
}
