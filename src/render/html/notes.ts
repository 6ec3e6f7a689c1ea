import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Note } from '../../pack/tree.ts';
import { heading } from './heading.ts';
import { lines } from './lines.ts';
import type { State } from './state.ts';

/** The section of notes at the end of the pack, each with a way back to every place that refers to it. */
export function notes(state: State): ElementContent[] {
  const { pack, notesId } = state;
  if (pack.notes.length === 0) return [];
  // All notes first: one may refer to another, and its way back must know.
  const bodies = pack.notes.map((note) => noteBody(state, note));
  state.level += 1;
  const title = heading(state, { id: notesId, lang: pack.labelsLanguage, dataGenerated: '' }, [
    { type: 'text', value: pack.labels.notes },
  ]);
  state.level -= 1;
  const items = bodies.map((body, index) =>
    h('li', { id: state.noteIds[index] }, withWaysBack(body, waysBack(state, index))),
  );
  const section = h(
    'section.notes',
    { role: 'doc-endnotes', ariaLabelledBy: [notesId] },
    lines([title, h('ol', {}, lines(items))]),
  );
  return lines([section]);
}

function noteBody(state: State, note: Note): ElementContent[] {
  return state.blocks(note.children);
}

function waysBack(state: State, index: number): ElementContent[] {
  const { labels, labelsLanguage } = state.pack;
  const references = state.noteReferences.get(index) ?? [];
  return references.flatMap((id, occurrence): ElementContent[] => {
    const number = references.length === 1 ? `${index + 1}` : `${index + 1}.${occurrence + 1}`;
    const name = `${labels.backToText} ${number}`;
    return [
      { type: 'text', value: ' ' },
      h(
        'a.way-back',
        { href: `#${id}`, role: 'doc-backlink', ariaLabel: name, lang: labelsLanguage, dataGenerated: '' },
        h('span', { ariaHidden: 'true' }, '↩\uFE0E'),
      ),
    ];
  });
}

/** Puts the ways back at the end of the last paragraph, or after the last block of another kind. */
function withWaysBack(body: ElementContent[], ways: ElementContent[]): ElementContent[] {
  const last = body.findLast((content): content is Element => content.type === 'element');
  if (last?.tagName !== 'p') return [...body, ...ways];
  return body.map((content) =>
    content === last ? { ...last, children: [...last.children, ...ways] } : content,
  );
}
