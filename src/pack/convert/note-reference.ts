import type { FootnoteReference } from 'mdast';
import type { Inline } from '../tree.ts';
import type { ConvertContext } from './convert-context.ts';
import { toBlocks } from './to-blocks.ts';

/** Converts the mark of a footnote; the note itself joins the pack when it is first referred to. */
export function noteReference({ identifier, label }: FootnoteReference, context: ConvertContext): Inline[] {
  const definition = context.footnotes.get(identifier);
  if (definition === undefined) return [{ type: 'text', value: `[^${label ?? identifier}]` }];
  const known = context.noteNumbers.get(identifier);
  if (known !== undefined) return [{ type: 'noteReference', note: known, generated: true }];
  const { notes } = context.pack;
  const number = notes.length;
  const note = { children: [] };
  notes.push(note);
  context.noteNumbers.set(identifier, number);
  Object.assign(note, { children: toBlocks(definition.children, context) });
  return [{ type: 'noteReference', note: number, generated: true }];
}
