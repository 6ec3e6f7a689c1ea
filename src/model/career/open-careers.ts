import type { Roles } from '../open-roles.ts';
import type { Role } from '../role/role.ts';
import type { RoleHead } from '../role-heads.ts';

/** A role as a step of careers. */
export interface CareerStep {
  id: string;
  title: string;
  /** Its level of the career framework. */
  level?: string;
  family?: string;
  /** Ids of the roles that are the next step; those that do not exist are left out. */
  next: string[];
}

/** The ways from role to role of a workspace. */
export interface Careers {
  /** Every role that is a step: it has a next one and is not generic, or is one; in the order of files. */
  steps(): readonly CareerStep[];
  /** A step by the id of its role. */
  step(id: string): CareerStep | undefined;
  /** The steps that lead to a role. */
  before(id: string): CareerStep[];
}

/** The careers of a workspace are read once, for all of its packs. */
const opened = new WeakMap<Roles, Careers>();

/** Opens the careers of a workspace: roles are read when first asked for, those alone that are a step. */
export function openCareers(roles: Roles): Careers {
  const known = opened.get(roles) ?? readCareers(roles);
  opened.set(roles, known);
  return known;
}

function readCareers(roles: Roles): Careers {
  let known: Map<string, CareerStep> | undefined;
  const all = () => {
    known ??= readSteps(roles);
    return known;
  };
  return {
    steps: () => [...all().values()],
    step: (id) => all().get(id),
    before: (id) => [...all().values()].filter(({ next }) => next.includes(id)),
  };
}

function readSteps(roles: Roles): Map<string, CareerStep> {
  const heads = roles.heads();
  const byId = new Map(heads.toReversed().map((head) => [head.id, head]));
  const leading = heads
    .filter((head) => !head.isGeneric && leadsOn(head, byId))
    .map(({ path }) => roles.load(path));
  const targets = new Set(leading.flatMap(({ frontmatter }) => frontmatter.next ?? []));
  const read = new Map(leading.map((role) => [role.id, role]));
  const steps = heads.flatMap(({ id, path }) => {
    const role = read.get(id) ?? (targets.has(id) ? roles.load(path) : undefined);
    return role === undefined ? [] : [toStep(role, byId)];
  });
  return new Map(steps.map((step) => [step.id, step]));
}

/** Whether a role names a next step, itself or through what it extends. */
function leadsOn(head: RoleHead, byId: ReadonlyMap<string, RoleHead>): boolean {
  const seen = new Set<RoleHead>();
  for (let next: RoleHead | undefined = head; next !== undefined && !seen.has(next); ) {
    if (next.hasNext) return true;
    seen.add(next);
    next = next.base === undefined ? undefined : byId.get(next.base);
  }
  return false;
}

function toStep({ id, title, frontmatter, facts }: Role, byId: ReadonlyMap<string, RoleHead>): CareerStep {
  const { family, next = [] } = frontmatter;
  return {
    id,
    title,
    ...(facts.level !== undefined && { level: String(facts.level) }),
    ...(family !== undefined && { family }),
    next: [...new Set(next)].filter((target) => target !== id && byId.has(target)),
  };
}
