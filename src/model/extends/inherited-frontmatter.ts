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
export function inheritedFrontmatter({ frontmatter }: Pick<Role, 'frontmatter'>): RoleFrontmatter {
  return Object.fromEntries(Object.entries(frontmatter).filter(([key]) => !ownKeys.has(key)));
}

/** The frontmatter of a role that extends another, with what it inherits. */
export function extendFrontmatter(
  own: Pick<Role, 'id' | 'frontmatter'>,
  base: Pick<Role, 'frontmatter'>,
): RoleFrontmatter {
  const inherited = inheritedFrontmatter(base);
  const merged = { ...inherited, ...own.frontmatter };
  // A step of the base may lead to this very role.
  if (own.frontmatter.next === undefined && inherited.next !== undefined)
    merged.next = inherited.next.filter((id) => id !== own.id);
  return merged;
}
