import type { Heading, List, ListItem, RootContent, Table } from 'mdast';
import {
  type HtmlTag,
  pairTags,
  type RoleBlock,
  readBlockTag,
  slug,
  typedNumber,
  withoutReasons,
} from '../../model/index.ts';
import type { Block, Figure, Grid, GridCell, Image, Inline, Section } from '../tree.ts';
import { blockquote } from './blockquote.ts';
import type { ConvertContext } from './convert-context.ts';
import { noteParagraph } from './note-paragraph.ts';
import { originOf, toInlines, wordsOf } from './to-inlines.ts';

/** Converts a block that is not of Markdown, such as a list of duties, or not of this file; undefined for any other. */
export type ConvertOwn = (block: RoleBlock) => Block[] | undefined;

const noOwn: ConvertOwn = () => undefined;

/**
 * Converts blocks of Markdown. Headings become sections that hold what follows, nested by their depth, never
 * more than one level deeper than the section around them.
 */
export function toBlocks(nodes: readonly RoleBlock[], context: ConvertContext, convertOwn = noOwn): Block[] {
  const top: Block[] = [];
  const open: { depth: number; section: Section }[] = [];
  const kept = withoutReasons(nodes, context.pack.locale.notes, context.text);
  const passages = pairTags(kept.map(blockTag));
  for (let index = 0; index < kept.length; index++) {
    const node = kept[index];
    if (node === undefined) continue;
    const end = passages.get(index);
    if (end !== undefined) {
      const language = blockTag(node)?.language;
      const inner = toBlocks(kept.slice(index + 1, end), context, convertOwn);
      const into = open.at(-1)?.section.children ?? top;
      into.push(...inner.map((block) => ({ ...(language !== undefined && { language }), ...block })));
      index = end;
      continue;
    }
    if (node.type !== 'heading') {
      const into = open.at(-1)?.section.children ?? top;
      into.push(...(convertOwn(node) ?? toBlock(node as Exclude<RootContent, Heading>, context)));
      continue;
    }
    while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
    const section = toSection(node, context);
    (open.at(-1)?.section.children ?? top).push(section);
    open.push({ depth: node.depth, section });
  }
  return top;
}

/** The tag of a passage in another language, if a node is one. */
function blockTag(node: RoleBlock): HtmlTag | undefined {
  return node.type === 'html' ? readBlockTag(node.value) : undefined;
}

const idMark = /\s*\{#([\p{L}\p{N}][\p{L}\p{N}._-]*)\}\s*$/u;

function toSection(heading: Heading, context: ConvertContext): Section {
  const { title, id } = takeId(toInlines(heading.children, context));
  return {
    type: 'section',
    id: id === undefined ? context.pack.anchor(slug(wordsOf(title), 20)) : context.pack.ownAnchor(id),
    title: withoutNumber(title),
    children: [],
  };
}

/** `{#id}` at the end of a heading names it. */
function takeId(title: Inline[]): { title: Inline[]; id?: string } {
  const last = title.at(-1);
  const id = last?.type === 'text' ? idMark.exec(last.value)?.[1] : undefined;
  if (id === undefined || last?.type !== 'text') return { title };
  const value = last.value.replace(idMark, '');
  return { id, title: value === '' ? title.slice(0, -1) : [...title.slice(0, -1), { ...last, value }] };
}

/** A number that was typed before a heading (`6.`, `2.1`) would stand beside the pack's own. */
export function withoutNumber(title: Inline[]): Inline[] {
  const [first, ...rest] = title;
  const number = first?.type === 'text' ? typedNumber.exec(first.value)?.[0] : undefined;
  if (first?.type !== 'text' || number === undefined || !/\d[.)]|\d\.\d/.test(number)) return title;
  return [{ ...first, value: first.value.slice(number.length) }, ...rest];
}

function toBlock(node: Exclude<RootContent, Heading>, context: ConvertContext): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const children = toInlines(node.children, context);
      if (children.length === 0) return [];
      const [only] = children;
      if (children.length === 1 && only?.type === 'image' && (only.alt !== '' || only.title))
        return [toFigure(only)];
      return [noteParagraph(children, context) ?? { type: 'paragraph', children }];
    }
    case 'list':
      return [toList(node, context)];
    case 'blockquote':
      return blockquote(node, context);
    case 'code':
      return [{ type: 'code', value: node.value, ...originOf(node, context) }];
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return [toGrid(node, context)];
    case 'html':
      return htmlBlock(node.value, originOf(node, context));
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return [];
    default:
      // Inline nodes don't stand among blocks.
      return [];
  }
}

/** A picture that stands alone, with its title as the caption. */
function toFigure({ title, ...image }: Image): Figure {
  const origin = image.origin && { origin: image.origin };
  return {
    ...image,
    type: 'figure',
    ...(title !== undefined && { caption: [{ type: 'text', value: title, ...origin }] }),
  };
}

/** Raw HTML is shown as text, a line a line; comments are the author's own. */
function htmlBlock(html: string, origin: ReturnType<typeof originOf>): Block[] {
  const lines = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return [];
  const children = lines.flatMap((value, index): Inline[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    { type: 'text', value, ...origin },
  ]);
  return [{ type: 'paragraph', children }];
}

function toList(list: List, context: ConvertContext): Block {
  return {
    type: 'list',
    ordered: list.ordered === true,
    start: list.start ?? 1,
    spread: list.spread === true || list.children.some(({ spread }) => spread === true),
    children: list.children.map((item: ListItem) => ({
      type: 'listItem',
      ...(typeof item.checked === 'boolean' && { checked: item.checked }),
      children: flatten(toBlocks(item.children, context)),
    })),
  };
}

/** Inside a list or quotation a heading is a strong line: it opens no section of the document. */
export function flatten(blocks: Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.type === 'section'
      ? [
          { type: 'paragraph', children: [{ type: 'strong', children: block.title }] },
          ...flatten(block.children),
        ]
      : [block],
  );
}

function toGrid(table: Table, context: ConvertContext): Grid {
  const [head, ...body] = table.children;
  const width = Math.max(...table.children.map(({ children }) => children.length));
  const toCells = (row: Table['children'][number], header?: 'column'): GridCell[] =>
    Array.from({ length: width }, (_, index) => {
      const children = toInlines(row.children[index]?.children ?? [], context);
      return {
        type: 'gridCell',
        ...(header && { header }),
        children: children.length > 0 ? [{ type: 'paragraph', children }] : [],
      };
    });
  return {
    type: 'grid',
    columns: Array.from({ length: width }, (_, index) => ({
      align: table.align?.[index] ?? 'left',
      width: 'content',
    })),
    head: head ? [{ type: 'gridRow', cells: toCells(head, 'column') }] : [],
    body: body.map((row) => ({ type: 'gridRow', cells: toCells(row) })),
  };
}
