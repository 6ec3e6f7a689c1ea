import type { CitedStandard, Coverage, DutyReference } from './coverage.ts';

/** A part of the report: a heading, and entries with what belongs to each. */
export interface CoveragePart {
  title: string;
  /** A sentence under the heading. */
  note?: string;
  entries: { name: string; words: string; details: string[] }[];
}

/** The report in words, for those who read; parts without an entry are left out. */
export function coverageParts(coverage: Coverage, date: string): CoveragePart[] {
  const { standards, new_ground: newGround, areas, unknown } = coverage;
  const parts: CoveragePart[] = [
    { title: 'Duties by standard', entries: standards.map((each) => entryOf(each, citations(each))) },
    {
      title: 'New ground',
      note: 'Duties that cite no standard: there may be none for them yet.',
      entries: byRole(newGround).map(([role, duties]) => ({
        name: role,
        words: '',
        details: duties.map(({ number, label }) => `${number}. ${label}`),
      })),
    },
    {
      title: 'Areas without a duty',
      entries: areas
        .filter(({ duties }) => duties === 0)
        .map(({ area, standards: count }) => ({
          name: area,
          words: count === 1 ? '1 standard' : `${count} standards`,
          details: [],
        })),
    },
    {
      title: 'Standards that several roles share',
      entries: standards
        .filter(({ roles }) => roles.length > 1)
        .map((each) => entryOf(each, [each.roles.join(', ')])),
    },
    {
      title: 'Legacy and withdrawn standards',
      entries: standards
        .filter(({ status }) => status === 'legacy' || status === 'withdrawn')
        .map((each) => entryOf(each, [each.status ?? ''])),
    },
    {
      title: `Standards whose review was due before ${date}`,
      entries: standards
        .filter((each) => each.review_past === true)
        .map((each) => entryOf(each, [`due ${each.review}`])),
    },
    {
      title: 'Codes that no catalogue has',
      entries: unknown.map(({ code, duties }) => ({ name: code, words: '', details: dutiesByRole(duties) })),
    },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

/** What was looked at, in a sentence. */
export function coverageSummary({ roles, duties, catalogue, standards }: Coverage): string {
  const cited = standards.filter((each) => each.duties.length > 0).length;
  const looked = `${amount(duties, 'duty', 'duties')} of ${amount(roles, 'role', 'roles')}`;
  if (catalogue === 0) return `${looked}; no catalogue of standards`;
  const known = catalogue === 1 ? '1 standard in the catalogues' : `${catalogue} standards in the catalogues`;
  return `${looked}; ${known}, ${cited} cited by duties`;
}

function amount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function entryOf({ id, title, suite }: CitedStandard, details: string[]): CoveragePart['entries'][number] {
  return { name: id, words: suite === undefined ? title : `${title} (${suite})`, details };
}

function citations({ duties, criteria, competencies }: CitedStandard): string[] {
  const specifications = [...new Set(criteria.map(({ role }) => role))];
  const frameworks = competencies.map(({ framework, id }) => `${framework}/${id}`);
  return [
    ...dutiesByRole(duties),
    ...(specifications.length > 0 ? [`person specification of ${specifications.join(', ')}`] : []),
    ...(frameworks.length > 0 ? [`competency ${frameworks.join(', ')}`] : []),
  ];
}

function dutiesByRole(duties: readonly DutyReference[]): string[] {
  return byRole(duties).map(([role, own]) => {
    const numbers = own.map(({ number }) => number).join(', ');
    return `${role}, ${own.length === 1 ? 'duty' : 'duties'} ${numbers}`;
  });
}

function byRole(duties: readonly DutyReference[]): [string, DutyReference[]][] {
  const roles = new Map<string, DutyReference[]>();
  for (const duty of duties) {
    const own = roles.get(duty.role);
    if (own === undefined) roles.set(duty.role, [duty]);
    else own.push(duty);
  }
  return [...roles];
}
