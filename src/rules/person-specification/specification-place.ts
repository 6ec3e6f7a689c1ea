import type { Position } from 'unist';
import type { Role } from '../../model/index.ts';

/** Where a role's person specification opens: its heading, else its key in the frontmatter. */
export function specificationPlace({ sections, at }: Role): Position {
  const section = sections.find(({ kind }) => kind === 'person-specification');
  return section?.position ?? at('/person_specification', 'key');
}
