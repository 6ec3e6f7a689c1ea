import { fold, suggest } from '../schema/index.ts';
import type { RoleHead } from './role-heads.ts';

/** The id of the role that some words were probably meant to name: by its title, or by an id that is nearly theirs. */
export function suggestRole(words: string, own: string, heads: readonly RoleHead[]): string | undefined {
  const others = heads.filter(({ id }) => id !== own);
  const named = others.filter(({ title = '' }) => fold(title) === fold(words));
  if (named.length === 1) return named[0]?.id;
  return suggest(
    words,
    others.map(({ id }) => id),
  );
}
