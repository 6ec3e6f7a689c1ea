import type { Block, Inline, ListItem, Paragraph } from '../../pack/tree.ts';

/**
 * Every block and list item, each before what it holds, in reading order. Titles, captions, terms and
 * attributions come as paragraphs; a cover comes whole. Not recursive, so that a tree of any depth can be walked.
 */
export function walk(blocks: readonly Block[]): Generator<Block | ListItem> {
  return depthFirst<Block | ListItem>(blocks, blockParts);
}

/** The innermost inline nodes (text, code, breaks, pictures, note references) in reading order; not recursive. */
export function* inlineLeaves(inlines: readonly Inline[]): Generator<Inline> {
  for (const node of depthFirst(inlines, inlineParts)) if (inlineParts(node).length === 0) yield node;
}

/** The words of blocks as one plain string, without marks of notes. */
export function plainText(blocks: readonly Block[]): string {
  const words: string[] = [];
  for (const node of walk(blocks)) {
    if (node.type === 'paragraph') words.push(inlineText(node.children));
    if (node.type === 'code') words.push(node.value);
    if (node.type === 'figure') words.push(node.alt);
  }
  return words.join(' ').trim();
}

/** The words of inline content as one plain string, without marks of notes. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const node of inlineLeaves(inlines)) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    if (node.type === 'image') text += node.alt;
    if (node.type === 'break') text += ' ';
  }
  return text;
}

function blockParts(node: Block | ListItem): readonly (Block | ListItem)[] {
  switch (node.type) {
    case 'section':
    case 'callout':
      return [paragraph(node.title), ...node.children];
    case 'blockquote':
      return [...node.children, ...paragraphs(node.attribution)];
    case 'list':
    case 'listItem':
      return node.children;
    case 'facts':
      return node.items.flatMap((item) => [paragraph(item.term), ...item.children]);
    case 'grid':
      return [
        ...paragraphs(node.caption),
        ...[...node.head, ...node.body].flatMap((row) => row.cells.flatMap((cell) => cell.children)),
      ];
    default:
      return [];
  }
}

function inlineParts(node: Inline): readonly Inline[] {
  return 'children' in node ? node.children : [];
}

function paragraph(children: Inline[]): Paragraph {
  return { type: 'paragraph', children };
}

function paragraphs(children: Inline[] | undefined): Paragraph[] {
  return children ? [paragraph(children)] : [];
}

function* depthFirst<N>(nodes: readonly N[], parts: (node: N) => readonly N[]): Generator<N> {
  const open = [nodes.values()];
  for (let innermost = open.at(-1); innermost; innermost = open.at(-1)) {
    const { done, value } = innermost.next();
    if (done) {
      open.pop();
      continue;
    }
    yield value;
    open.push(parts(value).values());
  }
}
