import {
  type CompetencyMatrix,
  competencyMatrices,
  type MatrixRole,
  toMatrixRole,
  type Workspace,
} from '../../model/index.ts';
import { fold } from '../../schema/index.ts';
import type { Io } from '../io.ts';
import { matrixData, matrixMarkdown, matrixRows, matrixText } from '../matrix/matrix-formats.ts';
import { toJson } from '../print/to-json.ts';
import { reportErrors } from '../report-errors.ts';
import { openOneWorkspace } from '../select/open-one-workspace.ts';
import { didYouMean } from '../usage/did-you-mean.ts';
import { knownFormat } from '../usage/known-format.ts';
import { UsageError } from '../usage/usage-error.ts';

export interface MatrixOptions {
  format: string;
  /** Only the roles of this family. */
  family?: string;
  /** Only this framework, by its id. */
  framework?: string;
}

const formats = ['text', 'csv', 'html', 'json', 'markdown'] as const;

/** Shows roles by the competencies that they require; returns the exit code. */
export async function matrix(paths: string[], options: MatrixOptions, io: Io): Promise<number> {
  const format = knownFormat(options.format, formats);
  const { workspace, roles, faulty } = await openOneWorkspace(paths, io);
  const frameworks = chooseFrameworks(options.framework, workspace);
  const chosen = chooseFamily(options.family, Array.from(roles(), toMatrixRole));
  const matrices = competencyMatrices(chosen, { ...workspace, frameworks });
  if (matrices.length === 0)
    io.stderr.write(
      'No role here requires a competency of a framework; a role names them under `competencies`.\n',
    );
  if (matrices.length > 0 || format === 'json')
    io.stdout.write(await print(format, matrices, options, workspace, io));
  return reportErrors(faulty(), io);
}

function chooseFrameworks(wanted: string | undefined, { frameworks }: Workspace): Workspace['frameworks'] {
  if (wanted === undefined) return frameworks;
  const known = frameworks.filter(({ id }) => fold(id) === fold(wanted));
  if (known.length > 0) return known;
  const ids = frameworks.map(({ id }) => id);
  throw new UsageError(`Unknown competency framework \`${wanted}\`${didYouMean(wanted, ids)}`, listed(ids));
}

function chooseFamily(wanted: string | undefined, roles: MatrixRole[]): MatrixRole[] {
  if (wanted === undefined) return roles;
  const known = roles.filter(({ family }) => family !== undefined && fold(family) === fold(wanted));
  if (known.length > 0) return known;
  const families = [...new Set(roles.flatMap(({ family }) => family ?? []))];
  throw new UsageError(`Unknown family \`${wanted}\`${didYouMean(wanted, families)}`, listed(families));
}

function listed(known: readonly string[]): string {
  return known.length === 0 ? 'No role names one.' : `Known: ${known.join(', ')}.`;
}

async function print(
  format: (typeof formats)[number],
  matrices: CompetencyMatrix[],
  { family }: MatrixOptions,
  workspace: Workspace,
  io: Io,
): Promise<string> {
  switch (format) {
    case 'text':
      return matrixText(matrices, io.stdout);
    case 'markdown':
      return matrixMarkdown(matrices);
    case 'json':
      return toJson(matrixData(matrices));
    case 'csv': {
      const { toCsv } = await import('../print/to-csv.ts');
      return toCsv(matrixRows(matrices));
    }
    case 'html': {
      const { matrixPage } = await import('../matrix/matrix-page.ts');
      return matrixPage(matrices, workspace, family);
    }
  }
}
