import type { Position as SourcePosition } from 'unist';
import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fold } from '../../../schema/index.ts';
import { rangeOf } from '../places.ts';

/** Where something is written. */
export interface TargetPlace {
  /** Absolute path. */
  path: string;
  range(document: TextDocument | undefined): Range;
}

/** Something that files refer to by a name: a role, a competency, a standard. */
export interface Target {
  /** The name as it is written. */
  name: string;
  /** What it is called, or a few words about it. */
  title?: string;
  /** Other names that lead to it. */
  aliases?: readonly string[];
  /** What there is to say of it, as Markdown. */
  describe?(): string;
  /** Where it is written; absent for what is built in. */
  place?(): TargetPlace | undefined;
}

/** A place of a file. */
export function placeIn(path: string, position: SourcePosition): TargetPlace {
  return { path, range: (document) => rangeOf(position, document) };
}

/** The beginning of a file. */
export function startOf(path: string): TargetPlace {
  const start = { line: 0, character: 0 };
  return { path, range: () => ({ start, end: start }) };
}

/** The target that a word names: case, hyphens and full stops don't count where the name itself is nowhere. */
export function findTarget(word: string, targets: readonly Target[]): Target | undefined {
  const wanted = fold(word);
  if (wanted === '') return undefined;
  return (
    targets.find(({ name }) => name === word) ??
    targets.find(({ name, title, aliases = [] }) =>
      [name, title ?? '', ...aliases].some((each) => fold(each) === wanted),
    )
  );
}

/** Paragraphs of Markdown, without those that say nothing. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
