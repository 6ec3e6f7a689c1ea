import type { Image, ImageReference, LinkReference, PhrasingContent } from 'mdast';
import { type HtmlTag, isComment, isFault, isSafeUrl, readHtmlTag, readPicture } from '../../model/index.ts';
import type { Inline, Origin, Text } from '../tree.ts';
import type { ConvertContext } from './convert-context.ts';
import { noteReference } from './note-reference.ts';

/** Converts inline Markdown: references are resolved, unsafe links and raw HTML become words. */
export function toInlines(nodes: readonly PhrasingContent[], context: ConvertContext): Inline[] {
  const open: { tag?: HtmlTag & { source: string }; children: Inline[] }[] = [{ children: [] }];
  const add = (...inlines: Inline[]) => open.at(-1)?.children.push(...inlines);
  for (const node of nodes) {
    if (node.type !== 'html') {
      add(...toInline(node, context));
      continue;
    }
    const tag = readHtmlTag(node.value);
    if (isComment(node.value)) continue;
    if (tag === undefined) add(textOf(node.value, node, context));
    else if (tag.name === 'br') add({ type: 'break' });
    else if (!tag.closing) open.push({ tag: { ...tag, source: node.value }, children: [] });
    else if (open.at(-1)?.tag?.name === tag.name) {
      const closed = open.pop();
      const { children = [], tag: { language } = {} } = closed ?? {};
      add(...wrap(tag.name, children, language));
    } else add(textOf(node.value, node, context));
  }
  while (open.length > 1) {
    const unclosed = open.pop();
    if (unclosed?.tag) add({ type: 'text', value: unclosed.tag.source }, ...unclosed.children);
  }
  return open[0]?.children ?? [];
}

/** What an element of the short list is in a pack, in its language. */
function wrap(name: string, children: Inline[], language: string | undefined): Inline[] {
  const inlines = elementOf(name, children);
  return language === undefined ? inlines : inlines.map((inline) => ({ language, ...inline }));
}

/** The elements of the short list that have a node of their own; the others only keep their words. */
function elementOf(name: string, children: Inline[]): Inline[] {
  switch (name) {
    case 'sup':
      return [{ type: 'superscript', children }];
    case 'sub':
      return [{ type: 'subscript', children }];
    case 'em':
    case 'i':
      return [{ type: 'emphasis', children }];
    case 'strong':
    case 'b':
      return [{ type: 'strong', children }];
    case 'del':
    case 's':
      return [{ type: 'delete', children }];
    default:
      return children;
  }
}

function toInline(node: Exclude<PhrasingContent, { type: 'html' }>, context: ConvertContext): Inline[] {
  switch (node.type) {
    case 'text':
      return [textOf(node.value, node, context)];
    case 'inlineCode':
      return [{ ...textOf(node.value, node, context), type: 'inlineCode' }];
    case 'break':
      return [{ type: 'break' }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: toInlines(node.children, context) }];
    case 'link':
      return link(node.url, node.title, node.children, context);
    case 'linkReference':
      return linkReference(node, context);
    case 'image':
      return image(node, context);
    case 'imageReference':
      return imageReference(node, context);
    case 'footnoteReference':
      return noteReference(node, context);
    default:
      // Extensions of mdast that the dialect does not have.
      return [];
  }
}

/** The place of a node, for messages about its words; what a place knows of roles stays out of packs, which are plain data. */
export function originOf(
  { position }: { position?: Origin['position'] | undefined },
  { file }: ConvertContext,
): { origin?: Origin } {
  if (position === undefined) return {};
  const { start, end } = position;
  return { origin: { file, position: { start, end } } };
}

/** A text with its white space folded. */
function textOf(value: string, node: PhrasingContent, context: ConvertContext): Text {
  return { type: 'text', value: foldSpaces(value), ...originOf(node, context) };
}

function foldSpaces(value: string): string {
  return spaced.test(value) ? value.replace(/\s+/g, foldSpace) : value;
}

/** Any white space but a single space. */
const spaced = /[^\S ]| {2}/;

/** No-break spaces stay: their author wanted them. */
function foldSpace(space: string): string {
  return /^[\u00A0\u202F\u2007]+$/.test(space) ? space : ' ';
}

function link(
  url: string,
  title: string | null | undefined,
  children: readonly PhrasingContent[],
  context: ConvertContext,
): Inline[] {
  const inlines = toInlines(children, context);
  if (!isSafeUrl(url) || inlines.length === 0) return inlines;
  return [{ type: 'link', url, ...(title && { title }), children: inlines }];
}

function linkReference(node: LinkReference, context: ConvertContext): Inline[] {
  const definition = context.definitions.get(node.identifier);
  if (definition === undefined) return toInlines(node.children, context);
  return link(definition.url, definition.title, node.children, context);
}

function image(
  { url, alt, title, position }: Pick<Image, 'url' | 'alt' | 'title' | 'position'>,
  context: ConvertContext,
): Inline[] {
  const { workspace } = context.pack;
  const picture = readPicture(workspace.host, workspace.root, context.path, url);
  const origin = originOf({ position }, context);
  if (isFault(picture)) return alt ? [{ type: 'text', value: alt, ...origin }] : [];
  return [{ type: 'image', picture: { ...picture }, alt: alt ?? '', ...(title && { title }), ...origin }];
}

function imageReference(node: ImageReference, context: ConvertContext): Inline[] {
  const definition = context.definitions.get(node.identifier);
  if (definition === undefined) return node.alt ? [{ type: 'text', value: node.alt }] : [];
  const { url, title } = definition;
  return image({ url, alt: node.alt ?? '', title: title ?? null, position: node.position }, context);
}

/** The plain words of inline nodes of a pack. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('value' in inline) return inline.value;
      if (inline.type === 'break') return ' ';
      if (inline.type === 'image') return inline.alt;
      return 'children' in inline ? wordsOf(inline.children) : '';
    })
    .join('');
}
