import { suggest } from '../schema/index.ts';
import type { RoleHeads } from './role-heads.ts';

/** The id of the role that some words were probably meant to name: by its title, or by an id that is nearly theirs. */
export function suggestRole(words: string, own: string, heads: RoleHeads): string | undefined {
  const named = heads.byTitle(words);
  if (named !== undefined && named.id !== own) return named.id;
  return suggest(
    words,
    [...heads.ids()].filter((id) => id !== own),
  );
}
