import type { Blockquote } from 'mdast';
import type { Labels } from '../../locale/index.ts';
import { label } from '../context.ts';
import type { Block, Callout, Inline } from '../tree.ts';
import type { ConvertContext } from './convert-context.ts';
import { flatten, toBlocks } from './to-blocks.ts';

const alert = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/i;
const dash = /^\s*(?:—|–|―|--)\s*/;

/** Converts a quotation: `[!NOTE]` makes it a call-out, a last line that opens with a dash says who said it. */
export function blockquote(node: Blockquote, context: ConvertContext): Block[] {
  const children = flatten(toBlocks(withLastLineApart(node.children), context));
  const kind = alertKind(children);
  if (kind !== undefined) return [callout(kind, children, context)];
  const attribution = takeAttribution(children);
  return [{ type: 'blockquote', children, ...(attribution && { attribution }) }];
}

const lastLine = /\n[ \t]*((?:—|–|―|--)[ \t]*\S[^\n]*)$/;

/** A last line that opens with a dash becomes a paragraph of its own. */
function withLastLineApart(nodes: Blockquote['children']): Blockquote['children'] {
  const paragraph = nodes.at(-1);
  if (paragraph?.type !== 'paragraph') return nodes;
  const last = paragraph.children.at(-1);
  const line = last?.type === 'text' ? lastLine.exec(last.value) : null;
  if (last?.type !== 'text' || line === null) return nodes;
  const quotation = { ...last, value: last.value.slice(0, line.index) };
  const speaker = { ...last, value: line[1] ?? '' };
  return [
    ...nodes.slice(0, -1),
    { ...paragraph, children: [...paragraph.children.slice(0, -1), quotation] },
    { ...paragraph, children: [speaker] },
  ];
}

function alertKind([first]: Block[]): Exclude<Callout['kind'], 'support'> | undefined {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const kind = text?.type === 'text' ? alert.exec(text.value)?.[1] : undefined;
  // The pattern lists exactly these kinds.
  return kind?.toLowerCase() as Exclude<Callout['kind'], 'support'> | undefined;
}

function callout(
  kind: Callout['kind'] & keyof Labels,
  [first, ...rest]: Block[],
  { pack }: ConvertContext,
): Callout {
  const inlines = first?.type === 'paragraph' ? first.children : [];
  const [mark, ...others] = inlines;
  const value = mark?.type === 'text' ? mark.value.replace(alert, '') : '';
  const kept: Inline[] = mark?.type === 'text' && value !== '' ? [{ ...mark, value }, ...others] : others;
  const opening: Block[] = kept.length > 0 ? [{ type: 'paragraph', children: kept }] : [];
  return { type: 'callout', kind, title: [label(pack, kind)], children: [...opening, ...rest] };
}

/** Takes `— Name` off the end of a quotation, as a paragraph or the last line of one. */
function takeAttribution(children: Block[]): Inline[] | undefined {
  const last = children.at(-1);
  if (last?.type !== 'paragraph' || children.length + last.children.length < 2) return undefined;
  const [first, ...rest] = last.children;
  if (children.length > 1 && first?.type === 'text' && dash.test(first.value)) {
    children.pop();
    return [{ ...first, value: first.value.replace(dash, '') }, ...rest];
  }
  const after = last.children.findLastIndex(({ type }) => type === 'break');
  const next = last.children[after + 1];
  if (after < 1 || next?.type !== 'text' || !dash.test(next.value)) return undefined;
  const attribution = [{ ...next, value: next.value.replace(dash, '') }, ...last.children.slice(after + 2)];
  children[children.length - 1] = { ...last, children: last.children.slice(0, after) };
  return attribution;
}
