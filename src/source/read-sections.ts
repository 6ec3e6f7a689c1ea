import type { Heading, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { findDefinitions, needsDefinitions } from './definitions.ts';
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
  let root: Root | undefined;
  const tree = () => {
    root ??= parseBody(text, bodyStart);
    return root;
  };
  const needsTree = headings && findDependents(headings, body);
  if (headings === undefined || needsTree === undefined) return cutTree(tree(), text, bodyStart, lines);
  return cutText({
    headings,
    text,
    bodyStart,
    lines,
    needsTree,
    tree,
  });
}

/**
 * Tells which sections (0 stands before the first heading) use what another one defines. Undefined where a
 * heading does, or where only a parser can tell.
 */
function findDependents(headings: OutlineHeading[], body: string): ((index: number) => boolean) | undefined {
  if (!body.includes(']:')) return () => false;
  const starts = [0, ...headings.map(({ end }) => end)];
  const sections = starts.map((start, index) => body.slice(start, headings[index]?.start));
  const parts = [...sections, ...headings.map(({ start, end }) => body.slice(start, end))];
  const labels = findDefinitions(parts);
  if (labels === undefined) return undefined;
  const dependent = parts.map((_, index) => needsDefinitions(parts, index, labels));
  if (dependent.slice(sections.length).includes(true)) return undefined;
  return (index) => dependent[index] === true;
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
  /** Whether a section can't be parsed on its own. */
  needsTree(section: number): boolean;
  /** The tree of the whole file. */
  tree(): Root;
}

function cutText(outlined: Outlined): SourceSection[] {
  const { headings, text, bodyStart, lines } = outlined;
  const first = headings[0] ? bodyStart + headings[0].start : text.length;
  const sections = [sectionOfText(outlined, 0, { start: bodyStart, end: first })];
  headings.forEach((entry, index) => {
    const next = headings[index + 1];
    const end = next ? bodyStart + next.start : text.length;
    const heading = headingOfLine(entry, text, bodyStart, lines);
    sections.push({
      ...sectionOfText(outlined, index + 1, { start: bodyStart + entry.end, end }),
      heading,
      position: heading.position,
    });
  });
  return sections.filter(({ heading, text: words }) => heading !== undefined || words !== '');
}

/** What stands between two headings; it is parsed once, when it is asked for. */
function sectionOfText(
  { text, lines, needsTree, tree }: Outlined,
  index: number,
  { start, end }: { start: number; end: number },
): SourceSection {
  const raw = text.slice(start, end);
  let nodes: RootContent[] | undefined;
  const firstWord = start + (/^\s*/.exec(raw)?.[0].length ?? 0);
  return {
    text: raw.trim(),
    position: lines.position(firstWord, Math.max(firstWord, start + raw.trimEnd().length)),
    nodes() {
      nodes ??= needsTree(index)
        ? tree().children.filter(({ position }) => isBetween(position?.start.offset, start, end))
        : parseFragment(raw, { line: lines.point(start).line, offset: start }).children;
      return nodes;
    },
    plainBlocks: () => (nodes === undefined && !needsTree(index) ? readPlainBlocks(raw) : undefined),
  };
}

function isBetween(offset: number | undefined, start: number, end: number): boolean {
  return offset !== undefined && offset >= start && offset < end;
}

function headingOfLine(
  { depth, start, end }: OutlineHeading,
  text: string,
  bodyStart: number,
  lines: LineIndex,
): SourceHeading {
  const from = bodyStart + start;
  const raw = text.slice(from, bodyStart + end).trimEnd();
  const words = headingText(raw);
  return {
    depth,
    text: words,
    position: lines.position(from, from + raw.length),
    children() {
      if (plainWords.test(words)) return [plainText(words, from + raw.indexOf(words, depth), lines)];
      const [node] = parseFragment(raw, { line: lines.point(from).line, offset: from }).children;
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
