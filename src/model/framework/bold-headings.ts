import type { Heading, Paragraph, RootContent, Strong } from 'mdast';
import { withoutOpening } from '../items/notes.ts';
import { plainText } from '../prose.ts';

/**
 * Bold words are the headings of a competency's parts where they name levels and no heading does: a line of its own,
 * or the start of a paragraph or an item, as in `**Level 1:** Asks for help`.
 */
export function withBoldHeadings(
  nodes: RootContent[],
  depth: Heading['depth'],
  isPart: (title: string) => boolean,
): RootContent[] {
  if (nodes.some((node) => node.type === 'heading' && isPart(plainText(node.children)))) return nodes;
  const opened = nodes.flatMap((node) => openLabel(node, depth, isPart));
  const isKnown =
    opened.length > nodes.length || opened.some((node) => isBoldLine(node) && isPart(titleOf(node)));
  if (!isKnown) return nodes;
  return opened.map((node) => (isBoldLine(node) ? ({ ...node, type: 'heading', depth } as Heading) : node));
}

function isBoldLine(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph') return false;
  const [first, ...rest] = node.children;
  return first?.type === 'strong' && /^:?$/.test(plainText(rest));
}

function titleOf({ children }: Paragraph): string {
  return plainText(children).replace(/\s*:$/, '');
}

/** A paragraph, or a list of items, that opens with the name of a part in bold: a heading and what follows it. */
function openLabel(
  node: RootContent,
  depth: Heading['depth'],
  isPart: (title: string) => boolean,
): RootContent[] {
  if (node.type === 'list') {
    const items = node.children.map(({ children: [first, ...rest] }) =>
      first === undefined ? [] : [...openLabel(first, depth, isPart), ...rest],
    );
    const areAll = node.children.every(
      ({ children }, index) => (items[index]?.length ?? 0) > children.length,
    );
    return areAll ? items.flat() : [node];
  }
  if (node.type !== 'paragraph') return [node];
  const [label, next] = node.children;
  if (isBoldLine(node) || label?.type !== 'strong' || next === undefined) return [node];
  const hasJoint = /:\s*$/.test(plainText([label])) || (next.type === 'text' && joint.test(next.value));
  const title = plainText([label]).replace(/\s*:$/, '');
  if (!hasJoint || !isPart(title)) return [node];
  return [headingOf(label, depth), withoutLabel(node)];
}

const joint = /^\s*(?::|[–—-](?=\s))\s*/;

function headingOf({ children, position }: Strong, depth: Heading['depth']): Heading {
  return { type: 'heading', depth, children, ...(position && { position }) };
}

/** The words behind the label, in their place. */
function withoutLabel(paragraph: Paragraph): Paragraph {
  const { paragraph: rest, cuts } = withoutOpening(paragraph, /^$/, /^\s*(?::|[–—-](?=\s))?\s*/);
  const end = paragraph.position?.end;
  const cut = cuts.at(-1)?.end;
  const start = paragraph.position?.start;
  if (start?.offset === undefined || end === undefined || cut === undefined) return rest;
  const moved = { ...start, column: start.column + cut - start.offset, offset: cut };
  return { ...rest, position: { start: moved, end } };
}
