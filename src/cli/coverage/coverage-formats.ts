import { styleText } from 'node:util';
import { wrapText } from '../explain/wrap-text.ts';
import type { Output } from '../io.ts';
import { escapeMarkdown } from '../print/escape-markdown.ts';
import { displayText } from '../reporters/display-text.ts';
import type { Coverage } from './coverage.ts';
import { coverageParts, coverageSummary } from './coverage-parts.ts';

/** The report for a terminal. */
export function coverageText(
  coverage: Coverage,
  date: string,
  { color, columns }: Pick<Output, 'color' | 'columns'>,
): string {
  const bold = (text: string) => (color ? styleText('bold', text, { validateStream: false }) : text);
  const indented = (text: string, indent: number) =>
    wrapText(displayText(text), Math.max(20, columns - indent)).map((line) => `${' '.repeat(indent)}${line}`);
  const parts = coverageParts(coverage, date).map(({ title, note, entries }) => [
    '',
    bold(title),
    ...(note === undefined ? [] : indented(note, 2)),
    ...entries.flatMap(({ name, words, details }) => [
      ...indented(words === '' ? name : `${name}: ${words}`, 2),
      ...details.flatMap((detail) => indented(detail, 6)),
    ]),
  ]);
  return `${[...indented(coverageSummary(coverage), 0), ...parts.flat()].join('\n')}\n`;
}

/** The report as Markdown. */
export function coverageMarkdown(coverage: Coverage, date: string): string {
  const parts = coverageParts(coverage, date).map(({ title, note, entries }) => [
    '',
    `## ${title}`,
    '',
    ...(note === undefined ? [] : [escapeMarkdown(note), '']),
    ...entries.flatMap(({ name, words, details }) => [
      `- **${escapeMarkdown(name)}**${words === '' ? '' : `: ${escapeMarkdown(words)}`}`,
      ...details.map((detail) => `  - ${escapeDetail(detail)}`),
    ]),
  ]);
  const head = ['# Duties and occupational standards', '', `${escapeMarkdown(coverageSummary(coverage))}.`];
  return `${[...head, ...parts.flat()].join('\n')}\n`;
}

/** A number with a full stop would start a list of its own. */
function escapeDetail(detail: string): string {
  return escapeMarkdown(detail).replace(/^(\d+)\. /, '$1\\. ');
}

const columns = [
  'role',
  'role title',
  'duty',
  'duty id',
  'duty title',
  'standard',
  'standard title',
  'suite',
  'owner',
  'area',
  'status',
  'review',
  'review past',
];

/**
 * The report as rows for a spreadsheet: one for each standard of each duty, one for each duty that cites none, and
 * one for each area without a duty.
 */
export function coverageRows({ standards, new_ground: newGround, areas, unknown }: Coverage): string[][] {
  const dutyCells = ({ role, title, number, id, label }: Coverage['new_ground'][number]) => [
    role,
    title,
    String(number),
    id,
    label,
  ];
  const none = (count: number) => Array.from({ length: count }, () => '');
  return [
    columns,
    ...standards.flatMap((standard) =>
      standard.duties.map((duty) => [
        ...dutyCells(duty),
        standard.id,
        standard.title,
        standard.suite ?? '',
        standard.owner ?? '',
        standard.area ?? '',
        standard.status ?? '',
        standard.review ?? '',
        standard.review_past ? 'yes' : '',
      ]),
    ),
    ...unknown.flatMap(({ code, duties }) => duties.map((duty) => [...dutyCells(duty), code, ...none(7)])),
    ...newGround.map((duty) => [...dutyCells(duty), ...none(8)]),
    ...areas.filter(({ duties }) => duties === 0).map(({ area }) => [...none(9), area, ...none(3)]),
  ];
}
