import type { CompetencyMatrix, Level, MatrixRole, MatrixRow, RequiredCompetency } from '../model/index.ts';
import { generated, label, type PackWords } from './context.ts';
import { headerCell, paragraphOf } from './parts/grid-cells.ts';
import type { Block, Grid, GridCell, GridRow, Inline } from './tree.ts';

/** How the blocks of a matrix are made. */
export interface MatrixOptions {
  words: PackWords;
  /** The role that is marked. */
  own?: string;
  /** The name of a competency, which may be a link. */
  name(competency: CompetencyMatrix['competencies'][number]): Inline;
}

/** More columns than this, beside the first, are parted into several tables. */
const maxAcross = 5;

/** A matrix as tables that fit a page: what there is fewer of, roles or competencies, stands side by side. */
export function matrixBlocks(matrix: CompetencyMatrix, options: MatrixOptions): Block[] {
  const { words } = options;
  const { framework, competencies, rows } = matrix;
  const caption = label(words, 'matrixCaption', { framework: framework.title }).value;
  const rolesAcross = rows.length < competencies.length;
  const parts = rolesAcross
    ? parted(rows).map((part) => ({ ...matrix, rows: part }))
    : parted(competencies).map((part) => narrowed(matrix, part));
  const tables = parts.map((part, index): Grid => {
    const place = { caption, part: String(index + 1), parts: String(parts.length) };
    const title = parts.length === 1 ? generated(words, caption) : label(words, 'partOf', place);
    return { ...(rolesAcross ? competenciesDown : rolesDown)(part, rows, options), caption: [title] };
  });
  return [...tables, ...legend(framework.levels, words)];
}

/** Parts of about the same length, none longer than what stands side by side. */
function parted<Entry>(entries: readonly Entry[]): Entry[][] {
  const parts = Math.ceil(entries.length / maxAcross);
  const length = Math.ceil(entries.length / parts);
  return Array.from({ length: parts }, (_, part) => entries.slice(part * length, (part + 1) * length));
}

/** The matrix with some of its competencies. */
function narrowed(matrix: CompetencyMatrix, kept: CompetencyMatrix['competencies']): CompetencyMatrix {
  const indexes = kept.map((competency) => matrix.competencies.indexOf(competency));
  const rows = matrix.rows.map(({ role, cells }) => ({ role, cells: indexes.map((index) => cells[index]) }));
  return { ...matrix, competencies: kept, rows };
}

function rolesDown(
  { competencies, rows }: CompetencyMatrix,
  all: readonly MatrixRow[],
  options: MatrixOptions,
): Grid {
  const { words, name } = options;
  const heads = competencies.map((competency) => headerCell('column', [name(competency)]));
  return tableOf(
    [headerCell('column', [label(words, 'role')]), ...heads],
    rows.map((row) => [
      roleCell(row.role, 'row', all, options),
      ...row.cells.map((cell) => levelCell(cell, row.role, options)),
    ]),
  );
}

function competenciesDown(
  { competencies, rows }: CompetencyMatrix,
  all: readonly MatrixRow[],
  options: MatrixOptions,
): Grid {
  const { words, name } = options;
  const heads = rows.map(({ role }) => roleCell(role, 'column', all, options));
  return tableOf(
    [headerCell('column', [label(words, 'competency')]), ...heads],
    competencies.map((competency, index) => [
      headerCell('row', [name(competency)]),
      ...rows.map(({ role, cells }) => levelCell(cells[index], role, options)),
    ]),
  );
}

function tableOf(head: GridCell[], body: GridCell[][]): Grid {
  const row = (cells: GridCell[]): GridRow => ({ type: 'gridRow', cells });
  const columns = head.map(() => ({ align: 'left' as const, width: 'content' as const }));
  return { type: 'grid', columns, head: [row(head)], body: body.map(row) };
}

function roleCell(
  role: MatrixRole,
  header: 'column' | 'row',
  rows: readonly MatrixRow[],
  { words, own }: MatrixOptions,
): GridCell {
  const cell = headerCell(header, [{ type: 'text', value: roleName(role, rows) }]);
  return role.id === own ? { ...cell, marked: label(words, 'thisRole').value } : cell;
}

/** A role's title; where another role has the same, with its career level or id. */
export function roleName({ id, title, level }: MatrixRole, rows: readonly MatrixRow[]): string {
  const isAlone = rows.every(({ role }) => role.id === id || role.title !== title);
  return isAlone ? title : `${title} (${level ?? id})`;
}

function levelCell(
  required: RequiredCompetency | undefined,
  { id }: MatrixRole,
  options: MatrixOptions,
): GridCell {
  const { words, own } = options;
  const text = levelWords(required, words);
  const children: Inline[] = id === own ? [{ type: 'strong', children: [text] }] : [text];
  return { type: 'gridCell', children: paragraphOf(children) };
}

function levelWords(required: RequiredCompetency | undefined, words: PackWords): Inline & { type: 'text' } {
  if (required === undefined) return label(words, 'none');
  if (required.level === undefined) return label(words, 'yes');
  return { type: 'text', value: levelInShort(required.level) };
}

/** A level in few letters: its number, else its name. */
export function levelInShort({ id, title }: Level): string {
  return /^\d+$/.test(id) ? id : (title ?? id);
}

/** What the numbers of levels are called. */
function legend(levels: readonly Level[], words: PackWords): Block[] {
  const named = levels.filter(({ id, title }) => /^\d+$/.test(id) && title !== undefined);
  if (named.length === 0) return [];
  const names = named.map(({ id, title }) => `${id} ${title}`).join(', ');
  return paragraphOf([label(words, 'levels', { levels: names })]);
}
