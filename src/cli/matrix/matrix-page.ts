import { looksOf } from '../../looks/index.ts';
import type { CompetencyMatrix, Workspace } from '../../model/index.ts';
import { composeMatrix } from '../../pack/index.ts';
import { DamagedFontError } from '../../render/fonts/damaged-font-error.ts';
import { renderHtml } from '../../render/html/index.ts';
import { UsageError } from '../usage/usage-error.ts';

/** Matrices as one HTML page in the theme of the workspace. */
export async function matrixPage(
  matrices: readonly CompetencyMatrix[],
  workspace: Workspace,
  about: string | undefined,
): Promise<string> {
  const theme = looksOf(workspace).findTheme(workspace.theme);
  if (theme === undefined) {
    throw new UsageError(
      `The theme \`${workspace.theme ?? 'default'}\` cannot be used`,
      '`jd validate` says what is wrong with it.',
    );
  }
  try {
    return await renderHtml(composeMatrix(matrices, workspace, about), theme);
  } catch (error) {
    if (!(error instanceof DamagedFontError)) throw error;
    throw new UsageError(error.message, 'Choose another font file in the theme.');
  }
}
