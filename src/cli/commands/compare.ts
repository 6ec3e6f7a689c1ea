import { compareRoles, loadWorkspace, openRoles, type Role, toRoleData } from '../../model/index.ts';
import { type FactWords, factWords } from '../../pack/index.ts';
import { describeDifference } from '../compare/describe-difference.ts';
import { differenceMarkdown, differenceText } from '../compare/print-difference.ts';
import { gitHost } from '../git/git-host.ts';
import type { Io } from '../io.ts';
import { toJson } from '../print/to-json.ts';
import { type FoundRole, findRole } from '../select/find-named.ts';
import { knownFormat } from '../usage/known-format.ts';
import { UsageError } from '../usage/usage-error.ts';

export interface CompareOptions {
  format: string;
  /** A revision of git: the role is compared with what it was then. */
  since?: string;
}

const formats = ['text', 'markdown', 'json'] as const;

/**
 * Prints what differs between two roles, or between a role and what it was in git.
 *
 * @throws UsageError if a role or the revision does not exist.
 */
export async function compare(
  name: string,
  other: string | undefined,
  { since, ...options }: CompareOptions,
  io: Io,
): Promise<number> {
  const format = knownFormat(options.format, formats);
  if ((other === undefined) === (since === undefined))
    throw new UsageError(
      'Expected either two roles, or one role and --since',
      'As in `jd compare support-worker senior-support-worker` and `jd compare support-worker --since main`.',
    );
  const found = await findRole(name, io);
  const [from, to] =
    since === undefined ? [found, await findRole(other ?? '', io)] : [await before(found, since, io), found];
  const difference = compareRoles(toRoleData(from.role), toRoleData(to.role), to.workspace.frameworks);
  if (since !== undefined) difference.from.revision = since;
  if (format === 'json') {
    io.stdout.write(toJson(difference));
    return 0;
  }
  const facts = { from: wordsOf(from), to: wordsOf(to) };
  const printed = { title: titleOf(from.role, to.role, since), parts: describeDifference(difference, facts) };
  io.stdout.write(format === 'markdown' ? differenceMarkdown(printed) : differenceText(printed, io.stdout));
  return 0;
}

/** The facts of a role in words: those that its pack prints, and its next steps by their titles. */
function wordsOf({ role, roles, workspace }: FoundRole): FactWords[] {
  const steps = (role.frontmatter.next ?? []).map((id) => roles.title(id) ?? id);
  const next = steps.length === 0 ? [] : [{ key: 'next', term: 'Next', words: steps.join(', ') }];
  return [...factWords(role, workspace, roles), ...next];
}

function titleOf(from: Role, to: Role, since: string | undefined): string {
  return since === undefined ? `${from.title} → ${to.title}` : `${to.title}, since ${since}`;
}

/** The role as it was in a revision, with the workspace that was around it. */
async function before({ role, workspace }: FoundRole, since: string, io: Io): Promise<FoundRole> {
  const { root } = workspace;
  const past = loadWorkspace(await gitHost(root, since, io), root);
  const roles = openRoles(past);
  const path = roles
    .heads()
    .find((head) => head.id === role.id || head.path === `${root}/${role.file}`)?.path;
  if (path === undefined)
    throw new UsageError(
      `There was no role \`${role.id}\` in \`${since}\``,
      'Name a later revision, in which it had this id.',
    );
  return { role: roles.load(path), roles, workspace: past };
}
