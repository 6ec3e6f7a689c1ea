import { type Circle, findCircles } from './find-circles.ts';
import { type RoleHead, type RoleHeads } from './role-heads.ts';
import type { Workspace } from './workspace.ts';

/** Who reports to whom in a workspace, from what the first lines of its roles say. */
export interface ReportingLines {
  /** All roles but generic ones, in the order of their files. */
  heads(): readonly RoleHead[];
  /** The role of an id. */
  head(id: string): RoleHead | undefined;
  /** Whom a role reports to: ids or plain words, its own, inherited or the workspace's default. */
  reportsTo(head: RoleHead): readonly string[];
  /** The roles that report to an id or to some plain words, before anyone else; in the order of their files. */
  directReports(words: string): readonly RoleHead[];
  /** The roles that the reports of a role go through until they come back to it, itself first and last. */
  circleOf(id: string): string[] | undefined;
}

/** Reads who reports to whom when it is first asked for. */
export function reportingLines({ defaults }: Pick<Workspace, 'defaults'>, heads: RoleHeads): ReportingLines {
  const common = [defaults.reports_to ?? []].flat();
  let known: Map<string, RoleHead[]> | undefined;
  let circles: Map<string, Circle> | undefined;
  const specific = () => heads.all().filter(({ isGeneric }) => !isGeneric);
  const found = new Map<RoleHead, readonly string[]>();
  const written = (head: RoleHead): readonly string[] => {
    const way = new Set<RoleHead>();
    let words: readonly string[] = [];
    for (let next: RoleHead | undefined = head; next !== undefined && !way.has(next); ) {
      way.add(next);
      const known: readonly string[] | undefined = next.reportsTo ?? found.get(next);
      words = known ?? [];
      next = known !== undefined || next.base === undefined ? undefined : heads.byId(next.base);
    }
    for (const each of way) found.set(each, words);
    return words;
  };
  const reportsTo = (head: RoleHead): readonly string[] => {
    const own = written(head);
    // Whom all roles report to does not report to itself.
    return own.length > 0 ? own : common.filter((words) => words !== head.id);
  };
  const directReports = (): Map<string, RoleHead[]> => {
    if (known !== undefined) return known;
    known = new Map();
    for (const head of specific()) {
      const [first] = reportsTo(head);
      if (first === undefined) continue;
      const reports = known.get(nameOf(first));
      if (reports === undefined) known.set(nameOf(first), [head]);
      else reports.push(head);
    }
    return known;
  };
  return {
    heads: specific,
    head: heads.byId,
    reportsTo,
    directReports: (words) => directReports().get(nameOf(words)) ?? [],
    circleOf: (id) => {
      circles ??= findCircles(heads.all(), written);
      const { ids, index } = circles.get(id) ?? {};
      return ids && [...ids.slice(index), ...ids.slice(0, index), id];
    },
  };
}

/** Plain words name the same, whatever their case and spaces. */
export function nameOf(words: string): string {
  return words.replace(/\s+/g, ' ').toLowerCase();
}
