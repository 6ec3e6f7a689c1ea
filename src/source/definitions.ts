import type { Nodes, RootContent } from 'mdast';
import { parseFragment } from './parse-markdown.ts';

/** A piece of a text that begins a line: a section, or the line of a heading. */
export interface Piece {
  text: string;
  start: { line: number; offset: number };
}

/** What the pieces of a text define for all of it. */
export interface Definitions {
  /** The nodes of a piece by itself, where it was parsed to see what it defines. */
  nodesAt(offset: number): RootContent[] | undefined;
  /** The labels that a piece may use and does not define itself. */
  usedIn(piece: Piece): string[];
}

const bracket = /\[([^[\]]+)\]/g;

/** A label that can't be found by looking for the next bracket. */
const escaped = /[\\[\]]/;

/**
 * The labels of links and footnotes that pieces of a text define. Those pieces alone are parsed that may define one,
 * when the labels are first asked for.
 */
export function definitionsIn(pieces: readonly Piece[]): Definitions {
  let known: ReturnType<typeof readDefinitions> | undefined;
  const read = () => {
    known ??= readDefinitions(pieces);
    return known;
  };
  return {
    nodesAt: (offset) => read().parsed.get(offset)?.nodes,
    usedIn({ text, start }) {
      if (!text.includes('[')) return [];
      const { parsed, labels, odd } = read();
      if (labels.size + odd.size === 0) return [];
      const used = Array.from(text.matchAll(bracket), ([, label = '']) => labels.get(fold(label)) ?? []);
      const folded = odd.size === 0 ? '' : fold(text).replaceAll('[ ', '[').replaceAll(' ]', ']');
      const own = parsed.get(start.offset)?.labels;
      const all = [
        ...used.flat(),
        ...[...odd].flatMap(([label, form]) => (folded.includes(form) ? label : [])),
      ];
      return [...new Set(all)].filter((label) => own?.has(label) !== true);
    },
  };
}

function readDefinitions(pieces: readonly Piece[]) {
  const parsed = new Map<number, { nodes: RootContent[]; labels: ReadonlySet<string> }>();
  const labels = new Map<string, string>();
  /** How those that are escaped stand in folded text. */
  const odd = new Map<string, string>();
  for (const { text, start } of pieces) {
    if (!text.includes(']:')) continue;
    const nodes = parseFragment(text, start).children;
    const own = new Set(labelsOf(nodes));
    parsed.set(start.offset, { nodes, labels: own });
    for (const label of own) {
      if (escaped.test(label)) odd.set(label, `[${fold(label)}]`);
      else labels.set(fold(label), label);
    }
  }
  return { parsed, labels, odd };
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
  const labels = definitions.usedIn({ text, start });
  if (labels.length === 0) {
    const parsed = text.includes(']:') ? definitions.nodesAt(start.offset) : undefined;
    return parsed ?? parseFragment(text, start).children;
  }
  // The heading ends a footnote, to which an indented line would else belong.
  const above = `${labels.map((label) => `[${label}]: -\n\n`).join('')}# -\n\n`;
  const { children } = parseFragment(above + text, {
    line: start.line - 2 * (labels.length + 1),
    offset: start.offset - above.length,
  });
  return children.filter(({ position }) => (position?.start.offset ?? 0) >= start.offset);
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
