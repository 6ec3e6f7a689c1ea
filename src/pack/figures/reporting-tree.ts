import { nameOf, type ReportingLines } from '../../model/index.ts';

/** A role, or some plain words for one, and those that report to it. */
export interface ReportingNode {
  title: string;
  /** It is the role that the pack is about. */
  isOwn?: true;
  /** How many roles it stands for, that are left out. */
  others?: number;
  children: ReportingNode[];
}

/** The part of a workspace's reporting lines that shows where a role stands. */
export interface ReportingTree {
  top: ReportingNode;
  /** Whether other parts of the organisation are left out. */
  isPart: boolean;
  /** Whether those at the very top are left out. */
  isCutAbove: boolean;
}

/** The role whose place is wanted. */
export interface OwnRole {
  id: string;
  title: string;
  /** Whom it reports to first. */
  reportsTo?: string;
}

/** The most boxes that are drawn. */
export const MOST_BOXES = 40;
/** The most of them that the line up to the top may take. */
const MOST_ABOVE = 12;

/**
 * The tree in which a role stands: all of it, where that is no more than forty boxes; else the line up to the top, the
 * roles beside this one and those that report to it. Undefined for a role that stands alone.
 */
export function reportingTree(own: OwnRole, reporting: ReportingLines): ReportingTree | undefined {
  const above = lineAbove(own, reporting);
  const whole = wholeTree(above.at(-1) ?? own.id, own, reporting);
  if (whole !== undefined) {
    return whole.children.length === 0 ? undefined : { top: whole, isPart: false, isCutAbove: false };
  }
  return { ...neighbourhood(own, above, reporting), isPart: true };
}

/** Ids and plain words from whom a role reports to up to the top. */
function lineAbove(own: OwnRole, reporting: ReportingLines): string[] {
  const line: string[] = [];
  const seen = new Set([nameOf(own.id)]);
  for (let next = own.reportsTo; next !== undefined && !seen.has(nameOf(next)); ) {
    line.push(next);
    seen.add(nameOf(next));
    const head = reporting.head(next);
    next = head && reporting.reportsTo(head)[0];
  }
  return line;
}

function nodeOf(words: string, own: OwnRole, reporting: ReportingLines): ReportingNode {
  if (words === own.id) return { title: own.title, isOwn: true, children: [] };
  return { title: reporting.head(words)?.title ?? words, children: [] };
}

/** Those who report to someone; the role itself too, which may not be among the files of the workspace. */
function below(words: string, own: OwnRole, reporting: ReportingLines): string[] {
  const ids = reporting.directReports(words).map(({ id }) => id);
  const isBelow = own.reportsTo !== undefined && nameOf(own.reportsTo) === nameOf(words);
  const others = ids.filter((id) => id !== own.id || isBelow);
  return isBelow && !others.includes(own.id) ? [...others, own.id] : others;
}

/** Everyone under the top, unless they are too many. */
function wholeTree(top: string, own: OwnRole, reporting: ReportingLines): ReportingNode | undefined {
  const root = nodeOf(top, own, reporting);
  const seen = new Set([nameOf(top)]);
  const pending = [{ words: top, node: root }];
  for (const { words, node } of pending) {
    for (const id of below(words, own, reporting)) {
      if (seen.has(nameOf(id))) continue;
      if (seen.size === MOST_BOXES) return undefined;
      seen.add(nameOf(id));
      const child = nodeOf(id, own, reporting);
      node.children.push(child);
      pending.push({ words: id, node: child });
    }
  }
  return root;
}

function neighbourhood(
  own: OwnRole,
  above: readonly string[],
  reporting: ReportingLines,
): Omit<ReportingTree, 'isPart'> {
  const node = nodeOf(own.id, own, reporting);
  const line = above.slice(0, MOST_ABOVE);
  const [lead] = line;
  const beside = (lead === undefined ? [] : below(lead, own, reporting)).filter((id) => id !== own.id);
  const reports = below(own.id, own, reporting).filter((id) => !above.includes(id) && id !== own.id);
  const room = MOST_BOXES - line.length - 1;
  const isTight = reports.length + beside.length > room;
  // Two boxes may have to say how many are left out.
  const forBoth = isTight ? room - 2 : room;
  const shownReports = Math.min(reports.length, Math.max(forBoth - beside.length, Math.ceil(forBoth / 2)));
  node.children = firstOf(reports, shownReports, own, reporting);
  let top = node;
  line.forEach((words, index) => {
    const others = index === 0 ? firstOf(beside, forBoth - shownReports, own, reporting) : [];
    top = { ...nodeOf(words, own, reporting), children: [top, ...others] };
  });
  return { top, isCutAbove: line.length < above.length };
}

function firstOf(
  ids: readonly string[],
  count: number,
  own: OwnRole,
  reporting: ReportingLines,
): ReportingNode[] {
  const shown = ids.slice(0, count).map((id) => nodeOf(id, own, reporting));
  const others = ids.length - shown.length;
  return others > 0 ? [...shown, { title: '', others, children: [] }] : shown;
}
