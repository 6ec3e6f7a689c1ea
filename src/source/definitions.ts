import type { Nodes, RootContent } from 'mdast';
import { parseFragment } from './parse-markdown.ts';

/** A piece of a text that begins a line: a section, or the line of a heading. */
export interface Piece {
  text: string;
  start: { line: number; offset: number };
}

/** What the pieces of a text define for all of it. */
export interface Definitions {
  /** What was parsed for this, by its offset: the nodes of a piece by itself, and the labels that it defines. */
  parsed(): ReadonlyMap<number, { nodes: RootContent[]; labels: ReadonlySet<string> }>;
}

const bracket = /\[([^[\]]+)\]/g;

/**
 * The labels of links and footnotes that pieces of a text define. Those pieces alone are parsed that may define one,
 * when the labels are first asked for.
 */
export function definitionsIn(pieces: readonly Piece[]): Definitions {
  let parsed: ReturnType<Definitions['parsed']> | undefined;
  return {
    parsed() {
      parsed ??= new Map(
        pieces
          .filter(({ text }) => text.includes(']:'))
          .map(({ text, start }) => {
            const nodes = parseFragment(text, start).children;
            return [start.offset, { nodes, labels: new Set(labelsOf(nodes)) }];
          }),
      );
      return parsed;
    },
  };
}

function labelsOf(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node) => {
    const inner = 'children' in node ? labelsOf(node.children) : [];
    if (node.type === 'definition') return [node.identifier];
    return node.type === 'footnoteDefinition' ? [`^${node.identifier}`, ...inner] : inner;
  });
}

/**
 * Parses a piece of a text as it is in the whole: what it uses of other pieces is defined above it. A tree holds what
 * definitions say where they stand; all else depends only on which labels there are.
 */
export function parseAmong({ text, start }: Piece, definitions: Definitions): RootContent[] {
  const labels = mayUse({ text, start }, definitions);
  if (labels.length === 0)
    return (
      (text.includes(']:') && definitions.parsed().get(start.offset)?.nodes) ||
      parseFragment(text, start).children
    );
  // The heading ends a footnote, to which an indented line would else belong.
  const above = `${labels.map((label) => `[${label}]: -\n\n`).join('')}# -\n\n`;
  const { children } = parseFragment(above + text, {
    line: start.line - 2 * (labels.length + 1),
    offset: start.offset - above.length,
  });
  return children.filter(({ position }) => (position?.start.offset ?? 0) >= start.offset);
}

/** Labels that others define and that a piece may use; all of them if one is written so that only a parser knows it. */
function mayUse({ text, start }: Piece, definitions: Definitions): string[] {
  if (!text.includes('[')) return [];
  const parsed = definitions.parsed();
  const own = parsed.get(start.offset)?.labels;
  const labels = new Set([...parsed.values()].flatMap((each) => [...each.labels]));
  const others = [...labels].filter((label) => own?.has(label) !== true);
  if (others.some((label) => /[\\[\]]/.test(label))) return others;
  const used = new Set(Array.from(text.matchAll(bracket), ([, label = '']) => fold(label)));
  return others.filter((label) => used.has(fold(label)));
}

/** Brings a label to one form, without the marks of a quotation at the start of its lines. */
function fold(label: string): string {
  return label
    .replace(/[\n\r][\t >]*/g, ' ')
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}
