import { styleText } from 'node:util';
import type { RoleHead } from '../../model/index.ts';
import type { Output } from '../io.ts';
import type { FoundFramework, FoundRole } from '../select/find-named.ts';

/** A role that stands on another role or requires competencies of a framework. */
export interface User {
  id: string;
  title: string;
  /** The role that it extends. */
  extends?: string;
}

/** The roles that extend a role, directly or over others, or that require a framework; in the order of files. */
export function usersOf(found: FoundRole | FoundFramework): User[] {
  const heads = found.roles.heads();
  if ('role' in found) return heirsOf(found.role.id, heads).map(toUser);
  const { framework, roles } = found;
  return heads
    .filter(({ path }) => roles.load(path).competencies.some((one) => one.framework === framework.id))
    .map(toUser);
}

function heirsOf(id: string, heads: readonly RoleHead[]): RoleHead[] {
  const standing = new Set([id]);
  for (let size = 0; size !== standing.size; ) {
    size = standing.size;
    for (const head of heads) if (head.base !== undefined && standing.has(head.base)) standing.add(head.id);
  }
  return heads.filter((head) => head.id !== id && standing.has(head.id));
}

function toUser({ id, title, base }: RoleHead): User {
  return { id, title: title ?? id, ...(base !== undefined && { extends: base }) };
}

/** The roles as a tree: each under the one that it extends. */
export function printUsers(users: readonly User[], { color }: Pick<Output, 'color'>): string {
  if (users.length === 0) return 'No role extends or requires it.\n';
  const ids = new Set(users.map(({ id }) => id));
  const under = (base: string | undefined, depth: number): string[] =>
    users
      .filter((user) => (ids.has(user.extends ?? '') ? user.extends : undefined) === base)
      .flatMap((user) => [
        `${'  '.repeat(depth)}${color ? styleText('bold', user.title, { validateStream: false }) : user.title} (${user.id})`,
        ...under(user.id, depth + 1),
      ]);
  return `${under(undefined, 0).join('\n')}\n`;
}
