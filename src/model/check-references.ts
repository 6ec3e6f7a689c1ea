import { fold, suggest } from '../schema/index.ts';
import { report } from '../source/index.ts';
import type { ReportingLines } from './reporting-lines.ts';
import type { Role } from './role/role.ts';
import type { RoleHeads } from './role-heads.ts';
import { sayCircle } from './say-circle.ts';
import { suggestRole } from './suggest-role.ts';
import type { Workspace } from './workspace.ts';

/** Checks what a role's facts refer to in its workspace: its career level, its ring, the roles around it. */
export function checkReferences(
  role: Role,
  workspace: Workspace,
  heads: RoleHeads,
  reporting: ReportingLines,
): void {
  checkLevel(role, workspace);
  checkRing(role, workspace);
  checkRoles(role, heads);
  checkNext(role, heads);
  checkReporting(role, reporting);
  if (workspace.organisation.structure?.type === 'tree') checkTitles(role, heads);
}

function checkLevel({ source, frontmatter: { level } }: Role, { careerLevels }: Workspace): void {
  if (level === undefined || careerLevels.length === 0) return;
  const known = careerLevels.map(({ id }) => id);
  if (careerLevels.some(({ id, title }) => fold(id) === fold(String(level)) || title === level)) return;
  reportUnknown(source, '/level', 'ref/unknown-level', 'career level', String(level), known);
}

function checkRing({ source, frontmatter: { ring } }: Role, { organisation }: Workspace): void {
  const rings = organisation.structure?.rings;
  if (ring === undefined || rings === undefined) return;
  const known = rings.map(({ id }) => id);
  if (!known.includes(ring)) reportUnknown(source, '/ring', 'ref/unknown-ring', 'ring', ring, known);
}

function reportUnknown(
  source: Role['source'],
  pointer: string,
  ruleId: string,
  what: string,
  word: string,
  known: string[],
): void {
  const meant = suggest(word, known);
  report(source.file, {
    ruleId,
    severity: 'error',
    reason: `Unknown ${what} \`${word}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
    place: source.at(pointer),
    note: `Known: ${known.map((id) => `\`${id}\``).join(', ')}.`,
    expected: meant === undefined ? known : [meant],
    actual: word,
  });
}

const roleKeys = ['reports_to', 'accountable_to', 'responsible_to', 'responsible_for', 'works_with'] as const;

/** Words that look like an id and match none are printed as words: that is rarely what was meant. */
function checkRoles({ id, source, frontmatter }: Role, heads: RoleHeads): void {
  for (const key of roleKeys) {
    const value = frontmatter[key];
    if (value === undefined) continue;
    const list = Array.isArray(value) ? value : [value];
    list.forEach((entry, index) => {
      const word = typeof entry === 'string' ? entry : entry.role;
      if (!looksLikeId(word) || heads.byId(word) !== undefined) return;
      const meant = suggestRole(word, id, heads);
      report(source.file, {
        ruleId: 'ref/unknown-role',
        severity: 'warning',
        reason: `Unknown role \`${word}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
        place: source.at(Array.isArray(value) ? `/${key}/${index}` : `/${key}`),
        note: 'It is printed as it is. Plain words are welcome too: `Head of Service`.',
        ...(meant !== undefined && { expected: [meant] }),
        actual: word,
      });
    });
  }
}

/** A next step is a role of the workspace, and another one. */
function checkNext({ id, source, frontmatter: { next } }: Role, heads: RoleHeads): void {
  next?.forEach((target, index) => {
    if (target !== id && heads.byId(target) !== undefined) return;
    const meant = target === id ? undefined : suggestRole(target, id, heads);
    report(source.file, {
      ruleId: 'ref/unknown-next',
      severity: 'error',
      reason:
        target === id
          ? `Unexpected next step \`${target}\`, which is this very role`
          : `Unknown role \`${target}\`${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
      place: source.at(`/next/${index}`),
      note: 'A next step is the id of another role of the workspace.',
      ...(meant !== undefined && { expected: [meant] }),
      actual: target,
    });
  });
}

/** The figure of the organisation draws plain words as a box of their own, beside that of the role that they name. */
function checkTitles({ id, source, frontmatter: { reports_to: written } }: Role, heads: RoleHeads): void {
  [written ?? []].flat().forEach((words, index) => {
    const named = heads.byId(words) === undefined ? heads.byTitle(words) : undefined;
    if (named === undefined || named.id === id) return;
    report(source.file, {
      ruleId: 'structure/role-title',
      severity: 'warning',
      reason: `Unexpected title \`${words}\`, expected the id \`${named.id}\``,
      place: source.at(Array.isArray(written) ? `/reports_to/${index}` : '/reports_to'),
      note: 'Plain words are drawn as a box of their own, apart from the role; packs print the title of an id.',
      expected: [named.id],
      actual: words,
    });
  });
}

/** A role that reports to itself in the end has no place in a tree of reports. */
function checkReporting({ id, source, frontmatter }: Role, reporting: ReportingLines): void {
  const own = frontmatter.reports_to;
  const words = [own ?? []].flat();
  if (own !== undefined ? words.every((word) => /\s/.test(word)) : frontmatter.extends === undefined) return;
  const circle = reporting.circleOf(id);
  if (circle === undefined) return;
  const above = circle[1];
  const index = Array.isArray(own) ? `/${own.indexOf(above ?? '')}` : '';
  report(source.file, {
    ruleId: 'structure/reporting-cycle',
    severity: 'error',
    reason:
      circle.length === 2
        ? `Unexpected \`reports_to\` of \`${id}\` by itself`
        : `Unexpected circle of \`reports_to\`: ${sayCircle(circle)}`,
    place: source.at(own === undefined ? '/extends' : `/reports_to${index}`),
    note: howToBreak(id, own === undefined, circle.length === 2),
    ...(above !== undefined && { actual: above }),
  });
}

function howToBreak(id: string, isInherited: boolean, isAlone: boolean): string {
  if (isInherited && isAlone)
    return `It inherits \`reports_to\`: say here whom \`${id}\` reports to, as in \`reports_to: Head of Service\`.`;
  if (isAlone) return 'Name another role, or say in plain words whom it reports to.';
  return 'Each of these roles reports to the next, and so to itself: change one of them.';
}

function looksLikeId(word: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(word);
}
