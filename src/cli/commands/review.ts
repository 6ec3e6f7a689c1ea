import { monthsAfter, openRoles, type Role, reviewDue } from '../../model/index.ts';
import type { Io } from '../io.ts';
import { toJson } from '../print/to-json.ts';
import { changesSinceReader } from '../review/changes-since.ts';
import type { DueReview } from '../review/due-review.ts';
import { printReviews } from '../review/print-reviews.ts';
import { openWorkspaces } from '../select/check-workspace.ts';
import { noRole } from '../select/no-role.ts';
import { absolutePath, selectFiles } from '../select/select-files.ts';
import { dayOfCheck } from '../usage/dates.ts';

export interface ReviewOptions {
  json?: boolean;
  /** The day that counts as today. */
  date?: string;
  /** The last day of what is listed. */
  until?: string;
  /** Only what is reviewed by one of some words. */
  by?: string;
}

/** How far ahead is looked, in months. */
const ahead = 3;

/**
 * Lists the roles whose review is due, by who reviews them and when, and what has changed since the last review.
 *
 * @throws UsageError if a date is none, or there is no role.
 */
export async function review(paths: string[], options: ReviewOptions, io: Io): Promise<number> {
  const today = dayOfCheck(options.date, io);
  const until = options.until === undefined ? monthsAfter(today, ahead) : dayOfCheck(options.until, io);
  const out = absolutePath('build', io.cwd);
  const workspaces = openWorkspaces(await selectFiles(paths.length > 0 ? paths : ['.'], io, out), io, out);
  const due: DueReview[] = [];
  let count = 0;
  for (const { workspace, rolePaths } of workspaces) {
    const roles = openRoles(workspace);
    const changesSince = changesSinceReader(roles, io);
    for (const path of rolePaths) {
      count += 1;
      const role = roles.load(path);
      const found = dueReview(role, today, until);
      if (found === undefined || !isBy(found, options.by)) continue;
      const changes = found.last === undefined ? undefined : await changesSince(role, found.last);
      due.push({ ...found, ...(changes !== undefined && { changes }) });
    }
  }
  if (count === 0) throw noRole(paths);
  due.sort(
    (a, b) =>
      compare(a.by.join(', '), b.by.join(', ')) || compare(a.due ?? '', b.due ?? '') || compare(a.id, b.id),
  );
  io.stdout.write(options.json ? toJson(due) : printReviews(due, { until, count, color: io.stdout.color }));
  return 0;
}

function dueReview(role: Role, today: string, until: string): DueReview | undefined {
  const { id, title, source, frontmatter, facts } = role;
  if (facts.status === 'archived') return undefined;
  const { review: said } = frontmatter;
  const due = reviewDue(said);
  // A role that was reviewed and has no interval is not due on any day.
  if (due === undefined ? said?.last !== undefined : due > until) return undefined;
  return {
    id,
    title,
    file: source.path,
    by: [said?.by ?? []].flat(),
    ...(said?.state !== undefined && { state: said.state }),
    ...(said?.last !== undefined && { last: said.last }),
    ...(due !== undefined && { due }),
    overdue: due !== undefined && due < today,
  };
}

function isBy({ by }: DueReview, words: string | undefined): boolean {
  return words === undefined || by.some((name) => name.toLowerCase().includes(words.toLowerCase()));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
