import {
  allCriteria,
  type Duty,
  isReviewPast,
  plainText,
  type Role,
  type Standards,
  type Workspace,
} from '../../model/index.ts';
import type { Standard } from '../../types.ts';

/** A duty as a report names it. */
export interface DutyReference {
  /** Id of its role. */
  role: string;
  /** Title of its role. */
  title: string;
  number: number;
  id: string;
  /** Its leading phrase, else its first words. */
  label: string;
}

/** A standard that roles cite, with what cites it. */
export interface CitedStandard extends Pick<Standard, 'id' | 'title' | 'suite' | 'owner' | 'area' | 'url'> {
  status?: Standard['status'];
  review?: string;
  /** Its expected review is past. */
  review_past?: true;
  duties: DutyReference[];
  /** Criteria that cite it, by role. */
  criteria: { role: string; id: string }[];
  /** Competencies that cite it, by framework. */
  competencies: { framework: string; id: string }[];
  /** Ids of the roles whose duties cite it. */
  roles: string[];
}

/** An area of the catalogues. */
export interface AreaCoverage {
  area: string;
  standards: number;
  duties: number;
  roles: string[];
}

/** How the duties of roles and the standards of the catalogues meet. */
export interface Coverage {
  /** Numbers of what was looked at. */
  roles: number;
  duties: number;
  catalogue: number;
  /** The standards that something cites, in the order of the catalogues. */
  standards: CitedStandard[];
  /** Duties that cite no standard. */
  new_ground: DutyReference[];
  /** Areas in the order of the catalogues. */
  areas: AreaCoverage[];
  /** Codes that no catalogue has, with the duties that cite them. */
  unknown: { code: string; duties: DutyReference[] }[];
}

/** Finds how duties and standards meet; a date, as `YYYY-MM-DD`, tells which reviews are past. */
export function findCoverage(roles: Iterable<Role>, workspace: Workspace, date: string): Coverage {
  const { standards, frameworks } = workspace;
  const found = newFindings(standards, date);
  let roleCount = 0;
  let dutyCount = 0;
  for (const role of roles) {
    roleCount += 1;
    for (const duty of role.duties.filter((each) => !isAnyOther(each))) {
      dutyCount += 1;
      found.addDuty(duty, role);
    }
    for (const { id, standards: codes } of role.personSpecification
      ? allCriteria(role.personSpecification)
      : [])
      for (const code of codes) found.cited(code)?.criteria.push({ role: role.id, id });
  }
  for (const { id: framework, competencies } of frameworks) {
    for (const { id, standards: codes } of competencies)
      for (const code of codes) found.cited(code)?.competencies.push({ framework, id });
  }
  return { roles: roleCount, duties: dutyCount, ...found.conclude() };
}

/** "Any other duties" is the end of a list and no duty of its own. */
function isAnyOther(duty: Duty): boolean {
  return /^(?:\w+ (?:\w+ )?)?(?:any|such) (?:\w+ )?other\b|^other (?:\w+ )?duties\b/i.test(labelOf(duty));
}

function labelOf({ title, nodes }: Duty): string {
  const words = title ?? plainText(nodes().slice(0, 1));
  if (words.length <= maxLabel) return words;
  return `${words.slice(0, words.lastIndexOf(' ', maxLabel - 1))} …`;
}

const maxLabel = 90;

function newFindings(standards: Standards, date: string) {
  const byStandard = new Map<Standard, CitedStandard>();
  const unknown = new Map<string, DutyReference[]>();
  const newGround: DutyReference[] = [];
  const cited = (code: string): CitedStandard | undefined => {
    const standard = standards.find(code);
    if (standard === undefined) return undefined;
    const known = byStandard.get(standard) ?? describe(standard, date);
    byStandard.set(standard, known);
    return known;
  };
  return {
    cited,
    addDuty(duty: Duty, { id: role, title }: Role): void {
      const reference = { role, title, number: duty.number, id: duty.id, label: labelOf(duty) };
      if (duty.standards.length === 0) newGround.push(reference);
      for (const code of new Set(duty.standards)) {
        const known = cited(code);
        if (known === undefined) unknown.set(code, [...(unknown.get(code) ?? []), reference]);
        else {
          known.duties.push(reference);
          if (!known.roles.includes(role)) known.roles.push(role);
        }
      }
    },
    conclude: () => ({
      catalogue: standards.list.length,
      standards: standards.list.flatMap((standard) => byStandard.get(standard) ?? []),
      new_ground: newGround,
      areas: areasOf(standards.list, byStandard),
      unknown: [...unknown].map(([code, duties]) => ({ code, duties })),
    }),
  };
}

function describe(standard: Standard, date: string): CitedStandard {
  const { id, title, suite, owner, area, url, status, review } = standard;
  return {
    id,
    title,
    ...(suite !== undefined && { suite }),
    ...(owner !== undefined && { owner }),
    ...(area !== undefined && { area }),
    ...(url !== undefined && { url }),
    ...(status !== undefined && { status }),
    ...(review !== undefined && { review: String(review) }),
    ...(isReviewPast(standard, date) && { review_past: true as const }),
    duties: [],
    criteria: [],
    competencies: [],
    roles: [],
  };
}

function areasOf(
  standards: readonly Standard[],
  cited: ReadonlyMap<Standard, CitedStandard>,
): AreaCoverage[] {
  const areas = new Map<string, { standards: number; duties: Set<string>; roles: Set<string> }>();
  for (const standard of standards) {
    if (standard.area === undefined) continue;
    const area = areas.get(standard.area) ?? { standards: 0, duties: new Set(), roles: new Set() };
    areas.set(standard.area, area);
    area.standards += 1;
    for (const { role, id } of cited.get(standard)?.duties ?? []) {
      area.duties.add(`${role} ${id}`);
      area.roles.add(role);
    }
  }
  return [...areas].map(([area, { standards: count, duties, roles }]) => ({
    area,
    standards: count,
    duties: duties.size,
    roles: [...roles],
  }));
}
