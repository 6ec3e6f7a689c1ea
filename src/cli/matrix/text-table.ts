import { wrapText } from '../explain/wrap-text.ts';
import { displayText, displayWidth } from '../reporters/display-text.ts';

/** A table of words; each row starts with its name. */
export interface TextTable {
  /** The names of the columns, that of the first one included. */
  head: string[];
  body: string[][];
}

const gap = '  ';
/** A longer word of a heading is cut. */
const longestWord = 16;
/** The first column takes no more of the line than this. */
const firstShare = 0.4;

/**
 * A table as lines of at most a width. Headings are wrapped between words; columns that do not fit beside the first
 * stand in further tables below.
 */
export function textTable({ head, body }: TextTable, columns: number): string[] {
  const heads = head.map((words) => cutWords(displayText(words)));
  const rows = body.map((cells) => cells.map(displayText));
  const names = [heads[0] ?? '', ...rows.map(([name = '']) => name)];
  const first = Math.min(
    Math.max(...names.map(displayWidth)),
    Math.max(longestWord, Math.floor(columns * firstShare)),
  );
  const widths = heads.map((words, index) =>
    index === 0
      ? first
      : Math.max(wordWidth(words), ...rows.map((cells) => displayWidth(cells[index] ?? ''))),
  );
  return groupsThatFit(widths, columns).flatMap((group, index) => [
    ...(index === 0 ? [] : ['']),
    ...linesOf(heads, group, widths, 'end'),
    group.map((column) => '─'.repeat(widths[column] ?? 0)).join(gap),
    ...rows.flatMap((cells) => linesOf(cells, group, widths, 'start')),
  ]);
}

/** The columns of each table, the first in all of them: as few tables as there can be, of about the same size. */
function groupsThatFit(widths: readonly number[], columns: number): number[][] {
  const few = fill(widths, columns, widths.length);
  const even = fill(widths, columns, Math.ceil((widths.length - 1) / Math.max(1, few.length)));
  return even.length === few.length ? even : few;
}

function fill(widths: readonly number[], columns: number, most: number): number[][] {
  const groups: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  widths.forEach((width, index) => {
    if (index === 0) return;
    if (used + gap.length + width > columns || groups.at(-1)?.length === most + 1) {
      groups.push([0]);
      used = widths[0] ?? 0;
    }
    groups.at(-1)?.push(index);
    used += gap.length + width;
  });
  return groups;
}

/** One row as lines; shorter cells stand at its start or its end. */
function linesOf(
  cells: readonly string[],
  group: readonly number[],
  widths: readonly number[],
  stand: 'start' | 'end',
): string[] {
  const wrapped = group.map((column) => wrapText(cells[column] ?? '', widths[column] ?? 0));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => {
        const words = lines[stand === 'start' ? line : line - height + lines.length] ?? '';
        return words + ' '.repeat(Math.max(0, (widths[group[index] ?? 0] ?? 0) - displayWidth(words)));
      })
      .join(gap)
      .trimEnd(),
  );
}

function cutWords(words: string): string {
  return words.replace(/\S+/g, (word) =>
    displayWidth(word) <= longestWord ? word : `${[...word].slice(0, longestWord - 1).join('')}…`,
  );
}

function wordWidth(words: string): number {
  return Math.max(...words.split(/\s+/).map(displayWidth));
}
