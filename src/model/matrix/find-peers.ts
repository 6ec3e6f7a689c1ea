import type { MatrixRole } from './matrix-role.ts';

/**
 * The roles that a role is compared with in its own matrix, itself included: its family, else those that require
 * something of the same frameworks. Drafts and roles of the past are left out; none if there is no other role.
 */
export function findPeers(id: string, roles: readonly MatrixRole[]): MatrixRole[] {
  const own = roles.find((role) => role.id === id);
  if (own === undefined) return [];
  const others = roles.filter(
    (role) =>
      role !== own && role.status !== 'draft' && role.status !== 'archived' && role.competencies.length > 0,
  );
  const frameworks = new Set(own.competencies.map(({ framework }) => framework));
  const comparable = others.filter(({ competencies }) =>
    competencies.some(({ framework }) => frameworks.has(framework)),
  );
  const family = comparable.filter((role) => own.family !== undefined && role.family === own.family);
  const peers = family.length > 0 ? family : comparable;
  return peers.length === 0 ? [] : [own, ...peers];
}
