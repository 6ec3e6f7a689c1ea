import type { RootContent } from 'mdast';
import type { Role } from '../../model/index.ts';
import type { Source } from '../../source/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { linesOf } from './lines-of.ts';

/** A line with something on both sides of a tab, or with an empty first cell. */
const cells = /(?:^|\S[ ]*)\t[ ]*\S/;

/** A tab behind a bullet or a number is no edge of a cell. */
const item = /^[ \t]*(?:[^\p{L}\p{N}\s]|o|\(?\p{N}{1,3}[.)]?|\(?\p{L}[.)])[ ]*\t/u;

/** A line such as `Hours:` and a tab and what they are. */
const label = /^[^\t]{1,60}:[ ]*\t/;

/** Flags tables that were pasted as words with tabs between them. */
export const typedTable: Rule = {
  id: 'content/typed-table',
  severity: 'warning',
  flags: 'Lines whose words are parted by tabs, as a table that was copied from a word processor is.',
  why: 'Tabs make no table: all cells run together into one paragraph, and `jd` finds no criteria in it.',
  limits:
    '`--fix` makes a table of them where the first line says Essential or Desirable and every line has as many cells.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1.\tAnswer calls.\n2.\tMove beds.\n',
      '---\ntitle: Porter\n---\n\nYou move beds.\n\n```\na\tb\nc\td\n```\n\nOne line\twith a tab.\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n## Person specification\n\n\tEssential\tDesirable\nSkills\tMoves beds\tKnows the wards\n',
      '---\ntitle: Porter\n---\n\n## Dates\n\nJune\tTheatres\nJuly\tWards\n',
      '---\ntitle: Porter\n---\n\nHours:\t35\nPay:\tBand 2\n',
    ],
  },
  check: (role) =>
    role.source.sections
      .filter(({ text }) => text.includes('\t'))
      .flatMap((section) =>
        blocksOf(section.nodes(), role.source).flatMap((block) => tableIn(block, role) ?? []),
      ),
};

/** Offsets of a stretch of the text. */
interface Block {
  start: number;
  end: number;
}

/** Paragraphs, and what tabs at the start of a line have made code, joined where no blank line parts them. */
function blocksOf(nodes: readonly RootContent[], { text }: Source): Block[] {
  const blocks: (Block & { lastLine: number })[] = [];
  for (const { type, position } of nodes) {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (position === undefined || start === undefined || end === undefined) continue;
    if (type !== 'paragraph' && (type !== 'code' || /^[`~]/.test(text.slice(start, end)))) continue;
    const before = blocks.at(-1);
    const lastLine = position.end.line;
    if (before !== undefined && before.lastLine === position.start.line - 1)
      Object.assign(before, { end, lastLine });
    else blocks.push({ start: text.lastIndexOf('\n', start - 1) + 1, end, lastLine });
  }
  return blocks;
}

function tableIn({ start, end }: Block, { source, locale }: Role): Finding | undefined {
  const placed = linesOf(source.text, start, end);
  const lines = placed.map(({ line }) => line);
  const isRow = (line: string) => cells.test(line) && !item.test(line);
  const rows = lines.filter(isRow);
  const first = lines.findIndex(isRow);
  if (rows.length < 2) return undefined;
  const offset = placed[first]?.start ?? start;
  const found = {
    reason: `Unexpected tabs between words on ${rows.length} lines, expected a table or a list`,
    place: source.position(offset, offset + (lines[first]?.trimEnd().length ?? 0)),
  };
  if (rows.every((line) => label.test(line)))
    return {
      ...found,
      note: 'Facts stand on top of the file, between the lines ---, as in `hours: 35 hours a week`.',
    };
  const table = lines.slice(first).map((line) => line.replace(/[\r ]+$/, '').split('\t'));
  const width = Math.max(...table.map(({ length }) => length));
  const { essential, desirable } = locale.specification;
  const isHead = table[0]?.some((cell) => [...essential, ...desirable].includes(cell.trim().toLowerCase()));
  const isEven = table.every(({ length }) => length === width);
  if (isHead !== true || !isEven)
    return {
      ...found,
      note: `${unevenLine(table, found.place.start.line)}Write each row on one line, with | between its cells, and a line such as \`|---|---|\` below the first row; or make lists of them.`,
    };
  const lineEnd = lines[0]?.endsWith('\r') === true ? '\r\n' : '\n';
  return {
    ...found,
    note: 'Put | between the cells, and a line such as `|---|---|` below the first row.',
    suggestion: { start: offset, end, text: `${first > 0 ? lineEnd : ''}${written(table).join(lineEnd)}` },
  };
}

/** A cell of several lines makes rows that are too short. */
function unevenLine([head = [], ...rows]: string[][], firstLine: number): string {
  const uneven = rows.findIndex(({ length }) => length !== head.length);
  if (uneven < 0) return '';
  const line = firstLine + 1 + uneven;
  return `Line ${firstLine} has ${head.length} cells and line ${line} has ${rows[uneven]?.length}. `;
}

/** The lines of a table in Markdown. */
function written([head = [], ...rows]: string[][]): string[] {
  const line = (row: string[]) => `| ${row.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)];
}
