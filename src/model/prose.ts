import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import { parseFragment } from '../source/index.ts';
import type { RolePosition } from './extends/inherited.ts';

/** Words of a document: as they were written, and as nodes. */
export interface Prose {
  /** Markdown as written, without trailing marks and notes. */
  text: string;
  position: RolePosition;
  /** The words as nodes, marks and notes taken out. */
  nodes(): RootContent[];
}

/** A stretch of a source's text. */
export interface Range {
  start: number;
  end: number;
}

/** Nodes of a Markdown file as prose. */
export function proseOfNodes(
  source: { text: string },
  nodes: RootContent[],
  cuts: Range[] = [],
): Prose | undefined {
  const first = nodes[0]?.position;
  const last = nodes.at(-1)?.position;
  if (first === undefined || last === undefined) return undefined;
  const range = { start: first.start.offset ?? 0, end: last.end.offset ?? 0 };
  return {
    text: textAsWritten(source.text, range, first.start.column, cuts),
    position: { start: first.start, end: last.end },
    nodes: () => nodes,
  };
}

/** Markdown that stands in a YAML value; places inside it are not known, that of the value is. */
export function proseOfText(text: string, position: Position): Prose {
  return {
    text: text.trim(),
    position,
    nodes: () =>
      parseFragment(text.trim(), { line: 1, offset: 0 }).children.map((node) => placed(node, position)),
  };
}

/** Gives a node and all inside it one place. */
export function placed<Node extends RootContent>(node: Node, position: Position): Node {
  const copy = { ...node, position };
  if ('children' in copy) copy.children = copy.children.map((child) => placed(child, position)) as never;
  return copy;
}

/**
 * The text of a range without the cuts, its later lines moved left by the indentation of the first, its
 * lines ended by LF.
 */
export function textAsWritten(text: string, range: Range, column: number, cuts: Range[] = []): string {
  let kept = '';
  let from = range.start;
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    if (cut.start < from || cut.end > range.end) continue;
    kept += text.slice(from, cut.start);
    from = cut.end;
  }
  kept += text.slice(from, range.end);
  if (!/[\r\n]/.test(kept)) return kept.trim();
  const indentation = new RegExp(`^[ \\t]{0,${column - 1}}`);
  return kept
    .split(/\r\n|\n|\r/)
    .map((line, index) => (index === 0 ? line : line.replace(indentation, '')).trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The plain words of nodes: what a reader would say aloud. */
export function plainText(
  nodes: readonly (RootContent | PhrasingContent | BlockContent | DefinitionContent)[],
): string {
  const words = nodes.length === 1 && nodes[0] ? wordsOf(nodes[0]) : nodes.map(wordsOf).join('');
  return (spaced.test(words) ? words.replace(/\s+/g, ' ') : words).trim();
}

/** Any space but a single one between words. */
const spaced = /[^\S ]| {2}/;

function wordsOf(node: RootContent): string {
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value) ? ' ' : '';
  if (node.type === 'footnoteReference') return '';
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

const ascii = /^[\x20-\x7E]*$/;

/** An id made from the first words of a text, such as `build-trust`. */
export function slug(text: string, words = 6): string {
  const letters = (ascii.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (letters ?? []).slice(0, words).join('-');
}

/** Makes ids unique by a number at their end; those that are taken beforehand are given to none. */
export function uniqueIds(taken: Iterable<string> = []): (id: string) => string {
  const used = new Set(taken);
  const counts = new Map<string, number>();
  return (id) => {
    const base = id || 'item';
    let count = counts.get(base) ?? 0;
    let unique = base;
    do {
      count += 1;
      unique = count === 1 ? base : `${base}-${count}`;
    } while (used.has(unique));
    counts.set(base, count);
    used.add(unique);
    return unique;
  };
}
