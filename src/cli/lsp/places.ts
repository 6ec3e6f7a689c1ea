import type { Point, Position as SourcePosition } from 'unist';
import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** The characters before the text that files are read to: a byte-order mark, if the editor keeps it. */
function markOf(document: TextDocument | undefined): number {
  return document?.getText({ start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }) === '\uFEFF'
    ? 1
    : 0;
}

/** The range of a place, which counts lines and columns from 1. */
export function rangeOf({ start, end }: SourcePosition, document?: TextDocument): Range {
  const mark = markOf(document);
  const position = ({ line, column }: Point): Position => ({
    line: line - 1,
    character: column - 1 + (line === 1 ? mark : 0),
  });
  return { start: position(start), end: position(end) };
}

/** The offset, in a file's text, of a position in its document. */
export function offsetOf(position: Position, document: TextDocument): number {
  return Math.max(0, document.offsetAt(position) - markOf(document));
}

/** The range, in a document, of a stretch of its file's text. */
export function rangeBetween(start: number, end: number, document: TextDocument): Range {
  const mark = markOf(document);
  return { start: document.positionAt(start + mark), end: document.positionAt(end + mark) };
}
