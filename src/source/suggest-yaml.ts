import { colonStandIn } from './colon-stand-in.ts';
import type { LineIndex } from './line-index.ts';
import type { Report } from './report.ts';

type Suggested = Pick<Report, 'suggestion'>;

/** What stands before a value that has its line to itself: a key or the mark of an item. */
const beforeValue = /^( *)(?:- +)*(?:[\w-]+: +)?$/;

/**
 * Puts quotes around the value that starts at an offset, if it is the rest of its line: it holds no comment
 * and does not go on in the next line.
 */
export function suggestQuotes(start: number, text: string, lines: LineIndex): Suggested {
  const lineStart = lines.startOfLine(start);
  const lineEnd = lines.endOfLine(start);
  const [, indent] = beforeValue.exec(text.slice(lineStart, start)) ?? [];
  const value = text.slice(start, lineEnd).trimEnd();
  if (indent === undefined || start === lineStart || /\s#/.test(value)) return {};
  const next = text.slice(lines.nextLine(start), lines.endOfLine(lines.nextLine(start)));
  const nextIndent = /^[ \t]*/.exec(next)?.[0].length ?? 0;
  if (lineEnd < text.length && next.trim() !== '' && nextIndent > indent.length) return {};
  return { suggestion: { start, end: start + value.length, text: JSON.stringify(value) } };
}

/** How far YAML is indented in place of a tab. */
const spaces = '  ';

/**
 * Puts two spaces in the place of each tab that indents the entry of the top level in which an offset stands,
 * if nothing but tabs indents it.
 */
export function suggestSpaces(offset: number, text: string, lines: LineIndex): Suggested {
  const start = entryStart(offset, text, lines);
  const length = /\n(?=[^\s#])/.exec(text.slice(offset))?.index;
  const end = length === undefined ? text.length : offset + length;
  const entry = text.slice(start, end);
  const indents = entry.match(/^[ \t]+(?=\S)/gm) ?? [];
  // Where a colon was read as part of a value, the text is not the file's own any more.
  if (entry.includes(colonStandIn) || indents.length === 0 || indents.some((indent) => indent.includes(' ')))
    return {};
  const mended = entry.replace(/^\t+(?=\S)/gm, (tabs) => spaces.repeat(tabs.length));
  return { suggestion: { start, end, text: mended } };
}

/** Start of the last line up to an offset that is not indented. */
function entryStart(offset: number, text: string, lines: LineIndex): number {
  let start = lines.startOfLine(offset);
  while (start > 0 && /\s/.test(text.charAt(start))) start = lines.startOfLine(start - 1);
  return start;
}
