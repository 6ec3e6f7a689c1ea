import {
  type CareerStep,
  type Careers,
  compareRoles,
  openCareers,
  openRoles,
  type Roles,
  toRoleData,
} from '../../model/index.ts';
import { summariseDifference } from '../compare/summarise-difference.ts';
import type { Io } from '../io.ts';
import { printPaths } from '../print/print-paths.ts';
import { toJson } from '../print/to-json.ts';
import { openWorkspaces } from '../select/check-workspace.ts';
import { findRole } from '../select/find-named.ts';
import { selectFiles } from '../select/select-files.ts';

export interface PathOptions {
  json?: boolean;
}

/** A step as data. */
interface StepData extends CareerStep {
  /** Ways into the role from outside. */
  entry_routes?: unknown[];
}

/**
 * Prints the ways up from a role, and those that lead to it; without a role, all ways of the workspace.
 *
 * @throws UsageError if there is no such role.
 */
export async function path(name: string | undefined, { json }: PathOptions, io: Io): Promise<number> {
  const { roles, start } = await open(name, io);
  const careers = openCareers(roles);
  const starts = start === undefined ? firstSteps(careers) : [start];
  if (json) {
    const reached = start === undefined ? careers.steps() : reachedFrom(start, careers);
    io.stdout.write(toJson(reached.map((step) => toData(step, roles))));
    return 0;
  }
  if (
    starts.length === 0 ||
    (start !== undefined && start.next.length === 0 && careers.before(start.id).length === 0)
  ) {
    io.stdout.write(
      start === undefined
        ? 'No role names a next step. `next: [senior-support-worker]` in its frontmatter does.\n'
        : `No way leads from ${start.title} or to it. \`next\` in its frontmatter names the next steps.\n`,
    );
    return 0;
  }
  const changes = changeReader(roles);
  const before = start === undefined ? [] : careers.before(start.id);
  io.stdout.write(printPaths(starts, before, { careers, changes, color: io.stdout.color }));
  return 0;
}

async function open(name: string | undefined, io: Io): Promise<{ roles: Roles; start?: CareerStep }> {
  if (name === undefined) {
    const [chosen] = openWorkspaces(await selectFiles(['.'], io), io);
    if (chosen !== undefined) return { roles: openRoles(chosen.workspace) };
  }
  const { role, roles } = await findRole(name ?? '', io);
  const step = openCareers(roles).stepOf(role);
  return { roles, start: step ?? { id: role.id, title: role.title, next: [] } };
}

/** Where careers begin: steps to which none leads; in a circle, its first. */
function firstSteps(careers: Careers): CareerStep[] {
  const first = careers.steps().filter(({ id }) => careers.before(id).length === 0);
  const reached = new Set(first.flatMap((step) => reachedFrom(step, careers).map(({ id }) => id)));
  const circle = careers.steps().find(({ id }) => !reached.has(id));
  return circle === undefined ? first : [...first, circle];
}

function reachedFrom(start: CareerStep, careers: Careers): CareerStep[] {
  const reached = new Map([[start.id, start]]);
  for (const { next } of reached.values()) {
    for (const id of next) {
      const step = careers.step(id);
      if (step !== undefined) reached.set(id, step);
    }
  }
  return [...reached.values()];
}

function toData(step: CareerStep, roles: Roles): StepData {
  const head = roles.heads().find(({ id }) => id === step.id);
  const routes = head === undefined ? undefined : roles.load(head.path).frontmatter.entry_routes;
  return { ...step, ...(routes !== undefined && { entry_routes: routes }) };
}

/** Says in short what a step changes. */
function changeReader(roles: Roles): (from: string, to: string) => string {
  const paths = new Map(roles.heads().map(({ id, path: file }) => [id, file]));
  return (from, to) => {
    const [one, other] = [paths.get(from), paths.get(to)];
    if (one === undefined || other === undefined) return '';
    const data = [one, other].map((file) => toRoleData(roles.load(file)));
    const [before, after] = data;
    if (before === undefined || after === undefined) return '';
    return summariseDifference(compareRoles(before, after, roles.workspace.frameworks));
  };
}
