import { label } from '../context.ts';
import type { Callout, Inline } from '../tree.ts';
import type { ConvertContext } from './convert-context.ts';
import { wordsOf } from './to-inlines.ts';

/** A paragraph that opens with `**Note:**` is a call-out. */
export function noteParagraph([first, ...rest]: Inline[], { pack }: ConvertContext): Callout | undefined {
  if (first?.type !== 'strong') return undefined;
  const words = wordsOf([first]).trim().toLowerCase();
  const { note } = pack.locale.labels;
  const [next, ...others] = rest;
  const colonInside = words === `${note.toLowerCase()}:`;
  const colonAfter = words === note.toLowerCase() && next?.type === 'text' && next.value.startsWith(':');
  if (!colonInside && !colonAfter) return undefined;
  const opening =
    next?.type === 'text' ? [{ ...next, value: next.value.replace(/^:?\s*/, '') }] : rest.slice(0, 1);
  return {
    type: 'callout',
    kind: 'note',
    title: [label(pack, 'note')],
    children: [{ type: 'paragraph', children: [...opening, ...others] }],
  };
}
