import {
  basesOf,
  type CompetencyFramework,
  compareRoles,
  isDifferent,
  loadWorkspace,
  openRoles,
  type Role,
  type Roles,
  toFrameworkData,
  toRoleData,
  type Workspace,
} from '../../model/index.ts';
import { summariseDifference } from '../compare/summarise-difference.ts';
import { gitHost } from '../git/git-host.ts';
import type { Io } from '../io.ts';

/** What has changed since a review, a sentence each: of the role, of what it extends, its frameworks, its standards. */
export type ChangesSince = (role: Role, date: string) => Promise<string[] | undefined>;

/**
 * Reads from git what has changed in roles since a date. Undefined where that can't be known: without git, outside of
 * a repository, before its first commit, or for a role that was not there yet.
 */
export function changesSinceReader({ workspace }: Roles, io: Io): ChangesSince {
  const revisions = new Map<string, Promise<string | undefined>>();
  const past = new Map<string, Promise<Roles>>();
  const rolesAt = (revision: string) => {
    const known = past.get(revision) ?? openPast(workspace.root, revision, io);
    past.set(revision, known);
    return known;
  };
  return async (role, date) => {
    const wanted = revisions.get(date) ?? revisionAt(date, workspace.root, io);
    revisions.set(date, wanted);
    const revision = await wanted;
    if (revision === undefined) return undefined;
    const roles = await rolesAt(revision);
    const path = roles.heads().find(({ id }) => id === role.id)?.path;
    if (path === undefined) return undefined;
    const before = roles.load(path);
    return [
      ...ofRole(before, role, workspace),
      ...ofBases(before, role),
      ...ofFrameworks(role, roles.workspace, workspace),
      ...ofStandards(role, roles.workspace, workspace),
    ];
  };
}

/** The last revision of the day of a review. */
async function revisionAt(date: string, folder: string, io: Io): Promise<string | undefined> {
  const result = await io.git(folder, ['rev-list', '-1', `--before=${date}T23:59:59Z`, 'HEAD']);
  return (result?.code === 0 && result.stdout.trim()) || undefined;
}

async function openPast(root: string, revision: string, io: Io): Promise<Roles> {
  return openRoles(loadWorkspace(await gitHost(root, revision, io), root));
}

function ofRole(before: Role, role: Role, { frameworks }: Workspace): string[] {
  const difference = compareRoles(toRoleData(before), toRoleData(role), frameworks);
  if (!isDifferent(difference)) return [];
  const { facts = [], sections = [] } = difference;
  const words = [
    summariseDifference(difference),
    ...(facts.length > 0 ? [`facts: ${facts.map(({ key }) => key.replaceAll('_', ' ')).join(', ')}`] : []),
    ...(sections.length > 0 ? [`sections: ${sections.map(({ title }) => title).join(', ')}`] : []),
  ];
  return [words.filter((part) => part !== '').join('; ')];
}

function ofBases(before: Role, role: Role): string[] {
  const old = new Map(basesOf(before).map(({ id, source }) => [id, source.text]));
  const changed = basesOf(role).filter(({ id, source }) => old.get(id) !== source.text);
  return changed.map(({ id, title }) => `${title} (${id}), which it extends`);
}

/** Competencies that the role requires and that are described in other words now. */
function ofFrameworks(role: Role, before: Workspace, now: Workspace): string[] {
  return role.competencies.flatMap(({ framework: id, required }) => {
    const framework = now.frameworks.find((one) => one.id === id);
    const old = before.frameworks.find((one) => one.id === id);
    if (framework === undefined || old === undefined) return [];
    const words = wordsOfCompetencies(old);
    const wanted = required === undefined || Array.isArray(required) ? required : Object.keys(required);
    const changed = [...wordsOfCompetencies(framework)].filter(
      ([one, said]) => (wanted?.includes(one) ?? true) && words.get(one) !== said,
    );
    const titles = changed.map(
      ([one]) => framework.competencies.find((each) => each.id === one)?.title ?? one,
    );
    return titles.length === 0 ? [] : [`${framework.title}: ${titles.join(', ')}`];
  });
}

/** All that a framework says of each of its competencies, by id. */
function wordsOfCompetencies(framework: CompetencyFramework): Map<string, string> {
  const { competencies = [] } = toFrameworkData(framework);
  return new Map(
    competencies.map((one, index) => [framework.competencies[index]?.id ?? '', JSON.stringify(one)]),
  );
}

/** Standards that the role cites and of which the catalogues say something else now. */
function ofStandards({ duties }: Role, before: Workspace, now: Workspace): string[] {
  const cited = new Set(duties.flatMap(({ standards }) => standards));
  const old = new Map(before.standards.list.map((one) => [one.id, JSON.stringify(one)]));
  const changed = now.standards.list
    .filter(({ id }) => cited.has(id))
    .filter((one) => old.get(one.id) !== JSON.stringify(one));
  return changed.length === 0 ? [] : [`standards: ${changed.map(({ id }) => id).join(', ')}`];
}
