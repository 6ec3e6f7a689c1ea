import type { Position } from 'unist';
import type { Suggestion } from './report.ts';
import type { Source } from './source.ts';

/** What to write in place of words, if they stand once in the text of a place. */
export function suggestOnce(
  { text }: Source,
  { start, end }: Position,
  written: string,
  by: string,
): { suggestion?: Suggestion } {
  const from = start.offset ?? 0;
  const around = text.slice(from, end.offset ?? from);
  const at = around.indexOf(written);
  if (written === '' || at < 0 || at !== around.lastIndexOf(written)) return {};
  return { suggestion: { start: from + at, end: from + at + written.length, text: by } };
}
