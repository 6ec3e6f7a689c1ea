import type { Element, ElementContent } from 'hast';

/** The code points that each face has to draw. */
export interface Characters {
  /** Of the whole page: any of them may be set in the regular or the bold face. */
  all: Set<number>;
  /** Within emphasis. */
  italic: Set<number>;
  /** Within headings that the headings' face sets. */
  headings: Set<number>;
  /** Whether there is emphasis within what is bold. */
  boldItalic: boolean;
}

/**
 * In every file: what the styles write by themselves (numbers, hyphens, the dash before who said it), and the letters
 * that almost every text has, so that most packs of a workspace share their faces and these are made once.
 */
const common =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;?!()/&-\u2010\u2013\u2014\u2018\u2019\u201C\u201D\u2002\u2022';

/** What the styles set in the headings' face: the same as in `styles/base.ts`. */
const headingTags = new Set(['h1', 'h2', 'h3']);
const boldTags = new Set(['strong', 'th', 'h4', 'h5', 'h6']);

interface Place {
  italic: boolean;
  bold: boolean;
  heading: boolean;
}

/** The characters of a page, by the faces that set them; `others` are texts of the styles. */
export function charactersOf(body: Element, others: readonly string[]): Characters {
  const characters: Characters = {
    all: new Set(),
    italic: new Set(),
    headings: new Set(),
    boldItalic: false,
  };
  for (const text of [common, ...others]) addAll(characters.all, text);
  visit(body, { italic: false, bold: false, heading: false }, characters);
  return characters;
}

function visit(node: ElementContent, place: Place, characters: Characters): void {
  if (node.type === 'text') addText(node.value, place, characters);
  if (node.type !== 'element') return;
  const { tagName, properties, children } = node;
  const inner: Place = {
    italic: place.italic || tagName === 'em' || properties['fontStyle'] === 'italic',
    bold: place.bold || boldTags.has(tagName) || properties['fontWeight'] === 'bold',
    heading: place.heading || headingTags.has(tagName) || hasClass(node, 'title'),
  };
  for (const child of children) visit(child, inner, characters);
}

function addText(text: string, { italic, bold, heading }: Place, characters: Characters): void {
  addAll(characters.all, text);
  if (heading) addAll(characters.headings, text);
  else if (italic) addAll(characters.italic, text);
  if (italic && bold && !heading) characters.boldItalic = true;
}

function addAll(points: Set<number>, text: string): void {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point > 0x1f) points.add(point);
  }
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}
