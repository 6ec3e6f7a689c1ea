import type { Roles } from '../open-roles.ts';
import type { RoleFacts } from '../role/read-role.ts';
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
  /** The step that a role is which was loaded. */
  stepOf(role: Role): CareerStep | undefined;
  /** The steps that lead to a role. */
  before(id: string): CareerStep[];
  /** Loads a role by its id; the last few are kept, since many roles lead to one. */
  load(id: string): Role | undefined;
}

/** The careers of a workspace are opened once, for all of its packs. */
const opened = new WeakMap<Roles, Careers>();

/** How many roles are kept. */
const MOST_KEPT = 8;

/** Opens the careers of a workspace: a role is read when it is asked for, or may lead to one that is. */
export function openCareers(roles: Roles): Careers {
  const known = opened.get(roles) ?? readCareers(roles);
  opened.set(roles, known);
  return known;
}

function readCareers(roles: Roles): Careers {
  const byId = new Map(
    roles
      .heads()
      .toReversed()
      .map((head) => [head.id, head]),
  );
  const written = nextAsWritten(byId);
  const heads = roles.heads().filter((head) => byId.get(head.id) === head);
  const steps = new Map<string, CareerStep>();
  const kept = new Map<string, Role>();
  /** Ids that a role which leads on names as its next step, as far as such roles were read. */
  const targets = new Set<string>();

  const load = (id: string): Role | undefined => {
    const path = byId.get(id)?.path;
    const role = kept.get(id) ?? (path && roles.load(path));
    if (!role) return undefined;
    kept.delete(id);
    kept.set(id, role);
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
    return role;
  };
  const leadsOn = ({ id, isGeneric }: RoleHead) => !isGeneric && written(id) !== '';
  const read = (head: RoleHead, role?: RoleFacts): CareerStep => {
    const known = steps.get(head.id);
    if (known !== undefined) return known;
    const step = toStep(role ?? kept.get(head.id) ?? roles.loadFacts(head.path), byId);
    steps.set(head.id, step);
    if (leadsOn(head)) for (const target of step.next) targets.add(target);
    return step;
  };
  const mayLead = (to: string) => heads.filter(({ id }) => mentions(written(id), to));
  const isStep = (head: RoleHead): boolean =>
    leadsOn(head) ||
    targets.has(head.id) ||
    mayLead(head.id).some((from) => leadsOn(from) && read(from).next.includes(head.id));
  const stepBy = (id: string, role?: RoleFacts): CareerStep | undefined => {
    const head = byId.get(id);
    return head !== undefined && isStep(head) ? read(head, role) : undefined;
  };
  return {
    steps() {
      for (const head of heads) if (leadsOn(head)) read(head);
      return heads.flatMap(({ id }) => stepBy(id) ?? []);
    },
    step: (id) => stepBy(id),
    stepOf: (role) => stepBy(role.id, role),
    before: (id) =>
      mayLead(id).flatMap((head) => {
        const step = stepBy(head.id);
        return step?.next.includes(id) === true ? [step] : [];
      }),
    load,
  };
}

/** What roles say of their next steps, as it is written, with what they may inherit; by id, nothing where none does. */
function nextAsWritten(byId: ReadonlyMap<string, RoleHead>): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    let written = known.get(id);
    if (written === undefined) {
      const seen = new Set<RoleHead>();
      for (let head = byId.get(id); head !== undefined && !seen.has(head); head = byId.get(head.base ?? ''))
        seen.add(head);
      written = [...seen].flatMap(({ next }) => (next === undefined ? [] : `${next}\n`)).join('');
      known.set(id, written);
    }
    return written;
  };
}

/** Whether an id may stand in YAML: an alias, an escape or words over several lines can stand for others. */
function mentions(yaml: string, id: string): boolean {
  return yaml.includes(id) || /[*\\]|''/.test(yaml) || (/\s/.test(id) && yaml !== '');
}

function toStep(
  { id, title, frontmatter, facts }: RoleFacts,
  byId: ReadonlyMap<string, RoleHead>,
): CareerStep {
  const { family, next = [] } = frontmatter;
  return {
    id,
    title,
    ...(facts.level !== undefined && { level: String(facts.level) }),
    ...(family !== undefined && { family }),
    next: [...new Set(next)].filter((target) => target !== id && byId.has(target)),
  };
}
