import type { Element } from 'hast';
import { h } from 'hastscript';
import type { NoteReference } from '../../../pack/tree.ts';
import type { State } from '../state.ts';

/** The raised number that leads to a note; only the number inside a link, nothing inside a label. */
export function noteReference(state: State, { note }: NoteReference): Element | [] {
  if (state.within === 'label') return [];
  const number = String(note + 1);
  const noteId = state.noteIds[note];
  if (state.within === 'link' || noteId === undefined) return h('sup', { dataGenerated: '' }, number);
  const id = state.claim(`${noteId}-reference`);
  state.noteReferences.set(note, [...(state.noteReferences.get(note) ?? []), id]);
  return h(
    'sup.note-reference',
    { dataGenerated: '' },
    h('a', { id, href: `#${noteId}`, role: 'doc-noteref', ariaDescribedBy: [state.notesId] }, number),
  );
}
