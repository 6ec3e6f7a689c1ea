import type { Inline, Origin } from '../../../../pack/tree.ts';
import type { Composer } from '../composer.ts';
import type { DrawnPicture } from '../page.ts';
import { inline, type StructNode } from '../structure.ts';
import { cleanText } from './clean-text.ts';
import type { TextStyle } from './style.ts';

/** A stretch of text in one style, before lines are broken. */
export interface Run {
  text: string;
  style: TextStyle;
  origin?: Origin;
  /** A picture in the text; `text` is the object replacement character. */
  picture?: { picture: DrawnPicture; alt: string };
  /** The footnote that the run refers to. */
  note?: number;
}

/** Stands in the text for a picture. */
export const OBJECT = '\uFFFC';
/** Stands in the text for a forced line end. */
export const NEW_LINE = '\n';
const SUPERSCRIPT = { size: 0.66, rise: 0.34 };
const SUBSCRIPT = { size: 0.66, rise: -0.14 };

/** Flattens inline nodes into runs, with structure elements for those that have one of their own. */
export function toRuns(nodes: readonly Inline[], style: TextStyle, composer: Composer): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) add(node, style, runs, composer);
  return foldSpaces(runs);
}

function add(node: Inline, outer: TextStyle, runs: Run[], composer: Composer): void {
  const style = inLanguage(outer, node.language);
  const all = (children: readonly Inline[], changed: TextStyle): void => {
    for (const child of children) add(child, changed, runs, composer);
  };
  switch (node.type) {
    case 'text':
      runs.push({ text: cleanText(node.value), style, ...originOf(node) });
      break;
    case 'emphasis':
      all(node.children, { ...style, italic: true });
      break;
    case 'strong':
      all(node.children, { ...style, bold: true });
      break;
    case 'delete':
      all(node.children, { ...style, strike: true });
      break;
    case 'superscript':
      all(node.children, shifted(style, SUPERSCRIPT));
      break;
    case 'subscript':
      all(node.children, shifted(style, SUBSCRIPT));
      break;
    case 'inlineCode':
      runs.push({ text: cleanText(node.value), style: codeStyle(style, composer), ...originOf(node) });
      break;
    case 'break':
      runs.push({ text: NEW_LINE, style });
      break;
    case 'link':
      all(node.children, linkStyle(node.url, style, composer));
      break;
    case 'image':
      addPicture(node, style, runs, composer);
      break;
    case 'noteReference':
      runs.push(noteRun(node.note, style, composer));
      break;
  }
}

function originOf(node: { origin?: Origin }): { origin?: Origin } {
  return node.origin ? { origin: node.origin } : {};
}

function inLanguage(style: TextStyle, language: string | undefined): TextStyle {
  if (!language || language === style.language) return style;
  return { ...style, language, node: inline(style.node, 'Span', { language }) };
}

function shifted(style: TextStyle, { size, rise }: { size: number; rise: number }): TextStyle {
  return { ...style, size: style.size * size, rise: style.rise + style.size * rise };
}

function codeStyle(style: TextStyle, composer: Composer): TextStyle {
  return { ...style, ground: composer.colours.surface, node: inline(style.node, 'Code') };
}

/** A link that leads nowhere in this pack is only text; so is one inside another. */
function linkStyle(url: string, style: TextStyle, composer: Composer): TextStyle {
  const id = url.startsWith('#') ? url.slice(1) : undefined;
  if (style.link || url === '' || (id !== undefined && !composer.destinations.has(id))) return style;
  return {
    ...style,
    colour: composer.colours.accent,
    underline: true,
    node: inline(style.node, 'Link'),
    link: id === undefined ? { url } : { destination: id },
  };
}

function noteRun(note: number, style: TextStyle, composer: Composer): Run {
  const raised = shifted(style, SUPERSCRIPT);
  const text = String(note + 1);
  if (!composer.pack.notes[note] || style.link) return { text, style: raised };
  const reference = inline(style.node, 'Reference');
  return {
    text,
    style: {
      ...raised,
      colour: composer.colours.accent,
      node: inline(reference, 'Link'),
      link: { destination: composer.noteDestination(note) },
    },
    note,
  };
}

function addPicture(
  node: Extract<Inline, { type: 'image' }>,
  style: TextStyle,
  runs: Run[],
  composer: Composer,
): void {
  const drawn = composer.toDrawn(node.picture, node.origin);
  if (drawn) {
    const figure: StructNode | undefined = node.alt
      ? inline(style.node, 'Figure', { alt: node.alt })
      : undefined;
    const picture = { picture: drawn, alt: node.alt };
    runs.push({ text: OBJECT, style: figure ? { ...style, node: figure } : style, picture });
  } else if (node.alt) {
    runs.push({ text: cleanText(node.alt), style, ...originOf(node) });
  }
}

/** Drops spaces at the start, at the end, after a line end and after another space. */
function foldSpaces(runs: readonly Run[]): Run[] {
  const folded: Run[] = [];
  let afterSpace = true;
  for (const run of runs) {
    let text = run.text.includes('  ') ? run.text.replace(/ {2,}/g, ' ') : run.text;
    if (afterSpace && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    afterSpace = text.endsWith(' ') || text === NEW_LINE;
    folded.push(text === run.text ? run : { ...run, text });
  }
  const last = folded.at(-1);
  if (last?.text.endsWith(' ')) {
    folded.pop();
    if (last.text !== ' ') folded.push({ ...last, text: last.text.trimEnd() });
  }
  return folded;
}
