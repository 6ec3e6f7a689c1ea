import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Source } from '../../source/index.ts';

/** A text node's stretch of a passage. */
interface Stretch {
  start: number;
  value: string;
  position: Position | undefined;
  /** Whether it stands in the file as it is here, but for the kind of white space; found when asked for. */
  isExact?: boolean;
}

/** Inline nodes as words on one line; code, pictures, notes and HTML leave none. */
export function inlineWords(nodes: readonly RootContent[]): string {
  const [first] = nodes;
  if (nodes.length === 1 && first?.type === 'text') return onOneLine(first.value);
  return stretchesOf(nodes)
    .map(({ value }) => value)
    .join('');
}

/** Where the words of inline nodes stand in the file. */
export class PlacedWords {
  private readonly stretches: Stretch[];
  private readonly text: string;
  private readonly source: Source;

  constructor(nodes: readonly RootContent[], text: string, source: Source) {
    this.stretches = stretchesOf(nodes);
    this.text = text;
    this.source = source;
  }

  /** The place of a stretch of the words. */
  place(start: number, end: number): Position {
    return placeOf(this.stretches, start, end, this.text, this.source);
  }
}

function stretchesOf(nodes: readonly RootContent[]): Stretch[] {
  const stretches: Stretch[] = [];
  let length = 0;
  const add = (value: string, position: Position | undefined) => {
    stretches.push({ start: length, value, position });
    length += value.length;
  };
  const pending: Nodes[] = nodes.toReversed();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'text') add(onOneLine(node.value), node.position);
    else if (node.type === 'break') add(' ', node.position);
    else if (node.type === 'inlineCode') add('\u2060', node.position);
    else if ('children' in node) pending.push(...(node.children as PhrasingContent[]).toReversed());
  }
  return stretches;
}

function onOneLine(words: string): string {
  return /[^\S ]/.test(words) ? words.replace(/\r\n|[^\S ]/g, ' ') : words;
}

/** The place of a stretch of words: from that of its first to that of its last. */
function placeOf(stretches: Stretch[], start: number, end: number, text: string, source: Source): Position {
  const first = stretches.findLast((stretch) => stretch.start <= start) ?? stretches[0];
  const last = stretches.findLast((stretch) => stretch.start < end) ?? first;
  const from = first && placeIn(first, start, Math.min(end, first.start + first.value.length), text, source);
  const to = last === first ? from : last && placeIn(last, Math.max(start, last.start), end, text, source);
  const nowhere = source.at('');
  return { start: from?.start ?? nowhere.start, end: to?.end ?? from?.end ?? nowhere.end };
}

/**
 * The place of words inside one text node. Escapes, references and the indentation of lines make the node
 * longer in the file than its value, so the words are looked for: as many before them as in the value.
 */
function placeIn(
  stretch: Stretch,
  start: number,
  end: number,
  text: string,
  source: Source,
): Position | undefined {
  const { start: base, value, position } = stretch;
  const from = position?.start.offset;
  const to = position?.end.offset;
  if (position === undefined || from === undefined || to === undefined) return position;
  const written = source.text.slice(from, to);
  stretch.isExact ??= written.replace(/\s/g, ' ') === value;
  if (stretch.isExact) return source.position(from + start - base, from + end - base);
  const words = text.slice(start, end);
  if (words.length > mostWords) return position;
  const pattern = asWritten(words);
  const before = [...value.slice(0, start - base).matchAll(pattern)].length;
  const found = [...written.matchAll(pattern)][before];
  return found === undefined
    ? position
    : source.position(from + found.index, from + found.index + found[0].length);
}

/** Longer words than this, in characters, are shown by the whole text that they stand in. */
const mostWords = 500;

/** Words as Markdown may write them: over lines, with escapes and `&amp;`. */
function asWritten(words: string): RegExp {
  const pattern = words
    .replace(/[!-/:-@[-`{-~]/g, '\\\\?\\$&')
    .replaceAll('\\\\?\\&', '(?:&amp;|\\\\?&)')
    .replace(/ +/g, '\\s+');
  return new RegExp(pattern, 'g');
}
