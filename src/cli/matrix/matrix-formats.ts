import { styleText } from 'node:util';
import type { CompetencyMatrix, MatrixRole, RequiredCompetency } from '../../model/index.ts';
import { levelInShort, roleName } from '../../pack/matrix-blocks.ts';
import type { Output } from '../io.ts';
import { escapeMarkdown } from '../print/escape-markdown.ts';
import { toMarkdownTable } from '../print/to-markdown-table.ts';
import { displayText } from '../reporters/display-text.ts';
import { textTable } from './text-table.ts';

/** Matrices for a terminal: what there is fewer of, roles or competencies, stands side by side. */
export function matrixText(
  matrices: readonly CompetencyMatrix[],
  { color, columns }: Pick<Output, 'color' | 'columns'>,
): string {
  const bold = (text: string) => (color ? styleText('bold', text, { validateStream: false }) : text);
  const blocks = matrices.map((matrix) => [
    bold(displayText(matrix.framework.title)),
    '',
    ...textTable(tableOf(matrix), columns),
    ...legend(matrix).flatMap((line) => ['', displayText(line)]),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function tableOf({ competencies, rows }: CompetencyMatrix): { head: string[]; body: string[][] } {
  const roles = rows.map(({ role }) => roleName(role, rows));
  const titles = competencies.map(({ title }) => title);
  if (rows.length < competencies.length) {
    return {
      head: ['Competency', ...roles],
      body: titles.map((title, index) => [title, ...rows.map(({ cells }) => cellWords(cells[index], '–'))]),
    };
  }
  return {
    head: ['Role', ...titles],
    body: rows.map(({ cells }, index) => [roles[index] ?? '', ...cells.map((cell) => cellWords(cell, '–'))]),
  };
}

function legend({ framework: { levels } }: CompetencyMatrix): string[] {
  const named = levels.filter(({ id, title }) => /^\d+$/.test(id) && title !== undefined);
  return named.length === 0 ? [] : [`Levels: ${named.map(({ id, title }) => `${id} ${title}`).join(', ')}`];
}

function cellWords(required: RequiredCompetency | undefined, none: string): string {
  if (required === undefined) return none;
  return required.level === undefined ? 'yes' : levelInShort(required.level);
}

/** Matrices as Markdown, a row for each role. */
export function matrixMarkdown(matrices: readonly CompetencyMatrix[]): string {
  const blocks = matrices.map((matrix) => {
    const { framework, competencies, rows } = matrix;
    const head = ['Role', ...competencies.map(({ title }) => title)];
    const body = rows.map(({ role, cells }) => [
      roleName(role, rows),
      ...cells.map((cell) => cellWords(cell, '–')),
    ]);
    return [
      `## ${escapeMarkdown(framework.title)}`,
      toMarkdownTable([head, ...body]),
      ...legend(matrix).map(escapeMarkdown),
    ].join('\n\n');
  });
  return `${['# Roles and competencies', ...blocks].join('\n\n')}\n`;
}

/** All matrices as one table for a spreadsheet: a row for each role, a column for each competency. */
export function matrixRows(matrices: readonly CompetencyMatrix[]): string[][] {
  const columns = matrices.flatMap((matrix) =>
    matrix.competencies.map(({ title }, index) => ({
      title: matrices.length === 1 ? title : `${matrix.framework.title}: ${title}`,
      cells: new Map(matrix.rows.map(({ role, cells }) => [role.id, cellWords(cells[index], '')])),
    })),
  );
  const roles = new Map(matrices.flatMap(({ rows }) => rows.map(({ role }) => [role.id, role] as const)));
  return [
    ['role', 'title', 'family', 'career level', ...columns.map(({ title }) => title)],
    ...[...roles.values()].map(({ id, title, family = '', level = '' }) => [
      id,
      title,
      family,
      level,
      ...columns.map(({ cells }) => cells.get(id) ?? ''),
    ]),
  ];
}

/** Matrices as `jd matrix --format json` prints them: level ids, or `true` where a framework has no levels. */
export function matrixData(matrices: readonly CompetencyMatrix[]): unknown {
  return {
    frameworks: matrices.map(({ framework: { id, title, levels }, competencies, rows }) => ({
      id,
      title,
      levels: levels.map((level) => ({
        id: level.id,
        ...(level.title !== undefined && { title: level.title }),
      })),
      competencies: competencies.map((competency) => ({ id: competency.id, title: competency.title })),
      roles: rows.map(({ role, cells }) => ({ ...describe(role), required: requiredIn(cells) })),
    })),
  };
}

function describe({ id, title, family, level }: MatrixRole): Partial<MatrixRole> {
  return { id, title, ...(family !== undefined && { family }), ...(level !== undefined && { level }) };
}

function requiredIn(cells: readonly (RequiredCompetency | undefined)[]): Record<string, string | true> {
  const known = cells.filter((cell) => cell !== undefined);
  return Object.fromEntries(known.map(({ competency, level }) => [competency.id, level?.id ?? true]));
}
