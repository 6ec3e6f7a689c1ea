import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { indexLines, type LineIndex, type Suggestion } from '../source/index.ts';

/** A change that would put a finding right, by lines and columns from 1. */
export interface PlacedSuggestion {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** What to write there. */
  text: string;
}

/** The suggestion that a message carries, if any, as offsets of its file's text. */
export function suggestionOf(message: VFileMessage): Suggestion | undefined {
  // `report` puts it on the message, whose type is another library's.
  return (message as VFileMessage & { suggestion?: Suggestion }).suggestion;
}

/** Places the suggestions of files' messages; the lines of a file are counted once, when first asked for. */
export function suggestionPlacer(
  files: VFile[],
): (file: string, message: VFileMessage) => PlacedSuggestion | undefined {
  const texts = new Map(files.map((file) => [file.path, file]));
  const lines = new Map<string, LineIndex>();
  return (path, message) => {
    const suggestion = suggestionOf(message);
    const file = texts.get(path);
    if (suggestion === undefined || file === undefined) return undefined;
    const index = lines.get(path) ?? indexLines(String(file));
    lines.set(path, index);
    const { start, end } = index.position(suggestion.start, suggestion.end);
    return {
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      text: suggestion.text,
    };
  };
}
