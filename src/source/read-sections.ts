import type { Heading, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { type Definitions, definitionsIn, type Piece, parseAmong } from './definitions.ts';
import { findExcess } from './find-excess.ts';
import type { LineIndex } from './line-index.ts';
import { type OutlineHeading, outline } from './outline.ts';
import { parseFile, parseFragment } from './parse-markdown.ts';
import { readPlainBlocks } from './plain-blocks.ts';
import { report } from './report.ts';
import type { SourceHeading, SourceSection } from './source.ts';

/**
 * Cuts the body of a Markdown file at its headings of level one and two. Where the lines alone tell what
 * is a heading, each section is parsed only when its nodes are asked for; elsewhere the file is parsed once.
 */
export function readSections(
  file: VFile,
  text: string,
  bodyStart: number,
  lines: LineIndex,
): SourceSection[] {
  const body = text.slice(bodyStart);
  const excess = findExcess(body);
  if (excess !== undefined) {
    const start = bodyStart + excess.offset;
    const place = lines.position(start, Math.min(lines.endOfLine(start), start + 20));
    report(file, { ruleId: 'markdown/too-deep', severity: 'error', reason: excess.reason, place });
    return [];
  }
  const headings = outline(body);
  if (headings === undefined) return cutTree(parseBody(text, bodyStart), text, bodyStart, lines);
  const pieces = [0, ...headings.map(({ end }) => end)].map((start, index) =>
    pieceOf(text, lines, bodyStart + start, bodyStart + (headings[index]?.start ?? body.length)),
  );
  return cutText({ headings, text, bodyStart, lines, pieces, definitions: definitionsIn(pieces) });
}

function pieceOf(text: string, lines: LineIndex, start: number, end: number): Piece {
  return { text: text.slice(start, end), start: { line: lines.point(start).line, offset: start } };
}

/** A whole file is parsed with its frontmatter, which gives every node its place in the file. */
function parseBody(text: string, bodyStart: number): Root {
  if (bodyStart > 0 && !text.startsWith('---')) {
    const line = text.slice(0, bodyStart).split(/\r\n|\n|\r/).length;
    return parseFragment(text.slice(bodyStart), { line, offset: bodyStart });
  }
  return bodyStart > 0 ? parseFile(text) : parseFragment(text, { line: 1, offset: 0 });
}

interface Outlined {
  headings: OutlineHeading[];
  text: string;
  bodyStart: number;
  lines: LineIndex;
  /** What stands before the first heading, and after each. */
  pieces: Piece[];
  definitions: Definitions;
}

function cutText(outlined: Outlined): SourceSection[] {
  const { headings, pieces } = outlined;
  const sections = pieces.map((piece, index) => {
    const section = sectionOfText(piece, outlined);
    const entry = headings[index - 1];
    if (entry === undefined) return section;
    const heading = headingOfLine(entry, outlined);
    return { ...section, heading, position: heading.position };
  });
  return sections.filter(({ heading, text: words }) => heading !== undefined || words !== '');
}

/** What stands between two headings; it is parsed once, when it is asked for. */
function sectionOfText(piece: Piece, { lines, definitions }: Outlined): SourceSection {
  const { text, start } = piece;
  let nodes: RootContent[] | undefined;
  const firstWord = start.offset + (/^\s*/.exec(text)?.[0].length ?? 0);
  return {
    text: text.trim(),
    position: lines.position(firstWord, Math.max(firstWord, start.offset + text.trimEnd().length)),
    nodes() {
      nodes ??= parseAmong(piece, definitions);
      return nodes;
    },
    plainBlocks: () =>
      nodes === undefined && definitions.usedIn(piece).length === 0 ? readPlainBlocks(text) : undefined,
  };
}

function headingOfLine(
  { depth, start, end }: OutlineHeading,
  { text, bodyStart, lines, definitions }: Outlined,
): SourceHeading {
  const from = bodyStart + start;
  const piece = pieceOf(text, lines, from, bodyStart + end);
  const raw = piece.text.trimEnd();
  const words = headingText(raw);
  return {
    depth,
    text: words,
    position: lines.position(from, from + raw.length),
    children() {
      if (plainWords.test(words)) return [plainText(words, from + raw.indexOf(words, depth), lines)];
      const [node] = parseAmong({ ...piece, text: raw }, definitions);
      return node?.type === 'heading' ? node.children : [];
    },
  };
}

/** Words without any character that Markdown gives a meaning to: most headings need no parser. */
const plainWords = /^[\p{L}\p{N} ,.;:?'’“”–—()/-]+$/u;

function plainText(value: string, offset: number, lines: LineIndex): RootContent {
  return { type: 'text', value, position: lines.position(offset, offset + value.length) };
}

/** The words of a heading's line, without number signs at either end. */
function headingText(raw: string): string {
  return raw
    .replace(/^#+[ \t]*/, '')
    .replace(/(?:^|[ \t])#+[ \t]*$/, '')
    .trim();
}

function cutTree(tree: Root, text: string, bodyStart: number, lines: LineIndex): SourceSection[] {
  const sections: SourceSection[] = [];
  let nodes: RootContent[] = [];
  let heading: Heading | undefined;
  const close = () => {
    if (heading !== undefined || nodes.length > 0) sections.push(sectionOfNodes(heading, nodes, text, lines));
  };
  for (const node of tree.children) {
    if ((node.position?.start.offset ?? 0) < bodyStart) continue;
    if (node.type === 'heading' && node.depth <= 2) {
      close();
      heading = node;
      nodes = [];
    } else {
      nodes.push(node);
    }
  }
  close();
  return sections;
}

function sectionOfNodes(
  heading: Heading | undefined,
  nodes: RootContent[],
  text: string,
  lines: LineIndex,
): SourceSection {
  const start = nodes[0]?.position?.start.offset ?? 0;
  const end = nodes.at(-1)?.position?.end.offset ?? start;
  const position = heading?.position ?? lines.position(start, end);
  return {
    ...(heading?.position && { heading: headingOfNode(heading, text) }),
    text: text.slice(start, end).trim(),
    position,
    nodes: () => nodes,
  };
}

function headingOfNode(heading: Heading, text: string): SourceHeading {
  const position = heading.position as NonNullable<Heading['position']>;
  const first = heading.children[0]?.position?.start.offset ?? 0;
  const last = heading.children.at(-1)?.position?.end.offset ?? first;
  return {
    depth: heading.depth === 1 ? 1 : 2,
    text: text.slice(first, last),
    position,
    children: () => heading.children,
  };
}
