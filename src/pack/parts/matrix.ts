import { competencyMatrices, findPeers, matrixRoles } from '../../model/index.ts';
import { label } from '../context.ts';
import { matrixBlocks } from '../matrix-blocks.ts';
import type { Part } from './part.ts';
import { competencyLink } from './required-competencies.ts';

/** The role among its family, else among the roles of the same frameworks: what each requires. */
export const matrix: Part = ({ pack }) => {
  const { role, workspace } = pack;
  const own = role.frontmatter.translation_of ?? role.id;
  const frameworks = workspace.frameworks.filter(({ id }) =>
    role.competencies.some(({ framework }) => framework === id),
  );
  const peers = findPeers(own, matrixRoles(pack.roles));
  const matrices = competencyMatrices(peers, { ...workspace, frameworks });
  const children = matrices
    .filter(({ rows }) => rows.length > 1)
    .flatMap((each) =>
      matrixBlocks(each, {
        words: pack,
        own,
        name: (competency) => competencyLink(competency, each.framework, pack),
      }),
    );
  if (children.length === 0) return [];
  return [{ type: 'section', id: pack.anchor('matrix'), title: [label(pack, 'matrix')], children }];
};
