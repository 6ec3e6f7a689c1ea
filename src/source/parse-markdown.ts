import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Point } from 'unist';
import { parsePlain } from './parse-plain.ts';

/** The dialect: CommonMark with tables, footnotes, task lists and double-tilde strikethrough. */
function dialect(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    gfmTable(),
    gfmTaskListItem(),
  );
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push([
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ]);
}

// Made when they are first needed: most files are read without them.
let fragments: Processor<Root> | undefined;
let files: Processor<Root> | undefined;

/** Parses a whole file; its frontmatter, if any, is the first node. */
export function parseFile(text: string): Root {
  files ??= unified().use(remarkParse).use(remarkFrontmatter).use(dialect).freeze();
  return files.parse(text);
}

/** Parses a piece of a file; `start` is the place of its first character, which begins a line. */
export function parseFragment(text: string, start: { line: number; offset: number }): Root {
  const children = parsePlain(text, start);
  return children === undefined ? parseMicromark(text, start) : { type: 'root', children };
}

/** Parses a piece of a file with all of the dialect. */
export function parseMicromark(text: string, start: { line: number; offset: number }): Root {
  fragments ??= unified().use(remarkParse).use(dialect).freeze();
  const tree = fragments.parse(text);
  if (start.line !== 1 || start.offset !== 0) shift(tree, start.line - 1, start.offset);
  return tree;
}

/** Moves all positions down; nothing is moved sideways, since a piece begins a line. */
function shift(root: Root, lines: number, offset: number): void {
  const pending: Nodes[] = [root];
  const move = (point: Point) => {
    point.line += lines;
    if (point.offset !== undefined) point.offset += offset;
  };
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.position) {
      move(node.position.start);
      move(node.position.end);
    }
    if ('children' in node) for (const child of node.children) pending.push(child);
  }
}
