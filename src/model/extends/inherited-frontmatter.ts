import type { RoleFrontmatter } from '../../types.ts';
import type { Role } from '../role/role.ts';

/** Keys that say what one file is: they hold for the role that has them, and for none that extends it. */
const ownKeys: ReadonlySet<string> = new Set([
  '$schema',
  'kind',
  'id',
  'title',
  'also_known_as',
  'extends',
  'generic',
  'remove',
  'translation_of',
  'origin',
  'reference',
  'version',
  'status',
  'review',
  'development',
  'sign_off',
]);

/** The keys that a role passes on to those that extend it. */
export function inheritedFrontmatter({ frontmatter }: Role): RoleFrontmatter {
  return Object.fromEntries(Object.entries(frontmatter).filter(([key]) => !ownKeys.has(key)));
}
