import type { RootContent } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { PlainBlock } from './plain-blocks.ts';

/** Which part of a keyed value a place is wanted for. */
export type Part = 'key' | 'value';

/** A file that has been read: its data, its words, and the place of every value of both. */
export interface Source {
  /** The vfile that carries the text (without byte-order mark) and the messages about it. */
  file: VFile;
  /** Path as messages show it. */
  path: string;
  text: string;
  /** The frontmatter of a Markdown file, or the whole of a YAML file, as plain data; absent if it can't be read. */
  data: unknown;
  /** Whether the file has data at all (a Markdown file may have no frontmatter). */
  hasData: boolean;
  /** Keys of the top level (of a list, indexes) whose value could not be understood; what is wrong was said. */
  broken: ReadonlySet<string>;
  /** Whether part of the text was passed over: what is missing then may well be there. */
  incomplete: boolean;
  /** The parts of the body of a Markdown file, in order; empty for YAML. */
  sections: SourceSection[];
  /** The place of the value that a JSON Pointer leads to; of its nearest parent, if there is no such value. */
  at(pointer: string, part?: Part): Position;
  /** The place of a stretch of the text, from its offsets. */
  position(start: number, end: number): Position;
  /** Notes where a value that was read from the body stands, so that `at` finds it. */
  place(pointer: string, position: Position): void;
  /** A number or boolean exactly as it was typed, such as `1.10`; undefined for anything else. */
  typed(pointer: string): string | undefined;
}

/** A heading of level one or two and all that stands under it; the first section may have no heading. */
export interface SourceSection {
  heading?: SourceHeading;
  /** The text under the heading, as written. */
  text: string;
  /** The heading, or the start of the text where there is none. */
  position: Position;
  /** The nodes under the heading, parsed when asked for; their positions are the file's. */
  nodes(): RootContent[];
  /** The same as their words alone, where the text is plain and was not parsed. */
  plainBlocks?(): PlainBlock[] | undefined;
}

export interface SourceHeading {
  depth: 1 | 2;
  /** The heading's Markdown, without its number signs. */
  text: string;
  position: Position;
  /** The heading's own inline nodes, parsed when asked for. */
  children(): RootContent[];
}
