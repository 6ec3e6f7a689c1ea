/** Where the frontmatter of a Markdown file stands; offsets are those of the text. */
export interface Frontmatter {
  /** Start of the opening fence, which is 0 unless blank lines stand before it. */
  start: number;
  /** Start of the closing fence, or undefined if there is none. */
  close?: number;
  /** Start of the body: the line after the closing fence. */
  bodyStart: number;
}

const openingFence = /^---[ \t]*(?:\r\n|\n|\r|$)/;
const closingFence = /(?<=[\r\n])---[ \t]*(?=[\r\n]|$)/g;

/**
 * Finds the frontmatter: a line of three hyphens, YAML, a line of three hyphens. One that starts after
 * blank lines is found too if its first line looks like a key; `start` then is not 0.
 */
export function splitFrontmatter(text: string): Frontmatter | undefined {
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const opening = openingFence.exec(text.slice(start, start + 1000));
  if (opening === null) return undefined;
  const contentStart = start + opening[0].length;
  if (start > 0 && !/^[\w$]+[ \t]*:/.test(text.slice(contentStart, contentStart + 200))) return undefined;
  closingFence.lastIndex = contentStart;
  const closing = closingFence.exec(text);
  if (closing === null) return { start, bodyStart: text.length };
  const afterFence = closing.index + closing[0].length;
  const lineEnd = /^(?:\r\n|\n|\r)/.exec(text.slice(afterFence, afterFence + 2))?.[0].length ?? 0;
  return { start, close: closing.index, bodyStart: afterFence + lineEnd };
}
