import type { CompetencyMatrix, Workspace } from '../../model/index.ts';
import { composeMatrix } from '../../pack/index.ts';
import { renderHtml } from '../../render/html/index.ts';
import { looksOf } from '../load-looks.ts';

/** Matrices as one HTML page in the theme of the workspace. */
export async function matrixPage(
  matrices: readonly CompetencyMatrix[],
  workspace: Workspace,
  about: string | undefined,
): Promise<string> {
  const theme = looksOf(workspace).theme(workspace.theme);
  return renderHtml(composeMatrix(matrices, workspace, about), theme);
}
