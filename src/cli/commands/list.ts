import { openRoles, type Role, reviewDue } from '../../model/index.ts';
import type { Io } from '../io.ts';
import { printTable } from '../print/print-table.ts';
import { toJson } from '../print/to-json.ts';
import { openWorkspaces } from '../select/check-workspace.ts';
import { noRole } from '../select/no-role.ts';
import { absolutePath, selectFiles } from '../select/select-files.ts';
import { didYouMean } from '../usage/did-you-mean.ts';

export interface ListOptions {
  json?: boolean;
  family?: string;
  team?: string;
  status?: string;
}

/** A role in short. */
export interface ListedRole {
  id: string;
  title: string;
  file: string;
  family?: string;
  team?: string;
  level?: string;
  status?: string;
  extends?: string;
  /** Whether it is only what others extend. */
  generic?: true;
  /** Date of the last review. */
  reviewed?: string;
  /** Date of the next review. */
  review_due?: string;
}

/**
 * Lists the roles of the chosen files: what each is called, its team, level, status and review.
 *
 * @throws UsageError if there is none.
 */
export async function list(paths: string[], options: ListOptions, io: Io): Promise<number> {
  const { json, family, team, status } = options;
  const out = absolutePath('build', io.cwd);
  const workspaces = openWorkspaces(await selectFiles(paths.length > 0 ? paths : ['.'], io, out), io, out);
  const all = workspaces.flatMap(({ workspace, rolePaths }) => {
    const roles = openRoles(workspace);
    return rolePaths.map((path) => listed(roles.load(path)));
  });
  if (all.length === 0) throw noRole(paths);
  const wanted = (value: string | undefined, filter: string | undefined) =>
    filter === undefined || value?.toLowerCase() === filter.toLowerCase();
  const chosen = all.filter(
    (role) => wanted(role.family, family) && wanted(role.team, team) && wanted(role.status, status),
  );
  if (json) io.stdout.write(toJson(chosen));
  else
    io.stdout.write(
      chosen.length === 0 ? sayNone(all, options) : printTable(columns, chosen.map(rowOf), io.stdout),
    );
  return 0;
}

/** Says which of the filters no role has, and what the roles have there. */
function sayNone(all: readonly ListedRole[], options: ListOptions): string {
  for (const key of ['family', 'team', 'status'] as const) {
    const filter = options[key];
    const known = [...new Set(all.flatMap((role) => role[key] ?? []))].sort();
    if (filter === undefined || known.some((value) => value.toLowerCase() === filter.toLowerCase())) continue;
    const others = known.length === 0 ? `No role names a ${key}.` : `Known: ${known.join(', ')}.`;
    return `No role has the ${key} \`${filter}\`${didYouMean(filter, known)}\n    ${others}\n`;
  }
  return 'No role has all of these together.\n';
}

const columns = ['Id', 'Title', 'Team', 'Level', 'Status', 'Review due'];

function rowOf({ id, title, team, level, status, generic, review_due: due }: ListedRole): string[] {
  const state = [...(status === undefined ? [] : [status]), ...(generic ? ['generic'] : [])].join(', ');
  return [id, title, team ?? '', level ?? '', state, due ?? ''];
}

function listed({ id, title, source, base, frontmatter, facts }: Role): ListedRole {
  const { family, review } = frontmatter;
  const { team, level, status } = facts;
  const due = reviewDue(review);
  return {
    id,
    title,
    file: source.path,
    ...(family !== undefined && { family }),
    ...(team !== undefined && { team }),
    ...(level !== undefined && { level: String(level) }),
    ...(status !== undefined && { status }),
    ...(base !== undefined && { extends: base.id }),
    ...(frontmatter.generic === true && { generic: true }),
    ...(review?.last !== undefined && { reviewed: review.last }),
    ...(due !== undefined && { review_due: due }),
  };
}
