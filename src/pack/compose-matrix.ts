import { defaultLocale, findLocale } from '../locale/index.ts';
import type { CompetencyMatrix, Workspace } from '../model/index.ts';
import { type PackWords, packLabels, packWords } from './context.ts';
import { matrixBlocks } from './matrix-blocks.ts';
import type { Pack, Section } from './tree.ts';

/** Composes a page of matrices, a section for each framework. */
export function composeMatrix(
  matrices: readonly CompetencyMatrix[],
  { language, organisation }: Workspace,
  about: string | undefined,
): Pack {
  const words = packWords(findLocale(language) ?? defaultLocale, language);
  const title = words.locale.labels.matrix;
  return {
    type: 'pack',
    language,
    metadata: {
      title: about === undefined ? title : `${title}: ${about}`,
      ...(organisation.name !== undefined && { author: organisation.name }),
    },
    labels: packLabels(words),
    running: {},
    ...(words.labelsLanguage !== undefined && { labelsLanguage: words.labelsLanguage }),
    children: matrices.map((matrix) => sectionOf(matrix, words)),
    notes: [],
  };
}

function sectionOf(matrix: CompetencyMatrix, words: PackWords): Section {
  const { id, title } = matrix.framework;
  return {
    type: 'section',
    id,
    title: [{ type: 'text', value: title }],
    children: matrixBlocks(matrix, {
      words,
      name: (competency) => ({ type: 'text', value: competency.title }),
    }),
  };
}
