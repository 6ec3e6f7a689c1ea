import type { VFile } from 'vfile';
import { basesOf, inheritedFrom, type Role, type Workspace } from '../model/index.ts';
import { type Report, report, type Severity, type Source } from '../source/index.ts';
import type { SeveritySetting } from './presets.ts';
import type { AllRoles, Checks, FileFinding, Finding, RoleNote, Rule } from './rule.ts';
import { type RuleSetting, settingOf } from './settings.ts';
import { readSuppressions, type Suppressions } from './suppressions.ts';
import { roleText } from './text/index.ts';

/** How rules are run. */
export interface RuleRun {
  /** The day that dates are compared with, as `YYYY-MM-DD`. */
  date: string;
  /** Severities from the command line, by rule. */
  overrides?: Readonly<Record<string, SeveritySetting>>;
  /** Run only rules that find errors or what is in pictures and on pages: all that a build asks for. */
  errorsOnly?: boolean;
}

/** The rules of a workspace, ready to be run over its roles. */
export interface OpenRules {
  /**
   * Runs all rules over a role, after the role that it extends; what they find is reported on the vfile in which it
   * stands. Returns what was noted of it.
   */
  check(role: Role): RoleNotes;
  /**
   * Reports on a file what was found in its pictures or on the pages that are made of it: as its rule is set, unless a
   * comment silences it. What is no rule's is reported as it is.
   */
  report(source: Source, finding: Report): void;
  /** Takes what was noted of a role in an earlier run, in place of `check`. */
  recall(file: VFile, notes: RoleNotes): void;
  /** Runs them over the frameworks and over what all roles together tell; call it when all were checked. */
  finish(): void;
}

/** What rules over all roles noted of one role, by rule: plain data. */
export type RoleNotes = Readonly<Record<string, unknown>>;

interface OpenRule extends RuleSetting {
  severity: Severity;
  rule: Rule;
  check: Checks['check'];
  checkFramework: Checks['checkFramework'];
  all: AllRoles | undefined;
  notes: RoleNote[];
}

const ranks: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/** Chooses and loads the rules that are on in a workspace. */
export async function openRules(
  rules: readonly Rule[],
  workspace: Workspace,
  { date, overrides = {}, errorsOnly = false }: RuleRun,
): Promise<OpenRules> {
  const settings = new Map(rules.map((rule) => [rule.id, settingOf(rule, workspace, overrides)]));
  const open: OpenRule[] = [];
  for (const rule of rules) {
    const { severity, options } = settings.get(rule.id) ?? { severity: 'off', options: {} };
    if (severity === 'off' || (errorsOnly && severity !== 'error' && rule.foundIn === undefined)) continue;
    const checks: Checks = { ...rule, ...rule.load?.() };
    const { check, checkFramework } = checks;
    const all = checks.checkAll?.({ workspace, options, date });
    // Of one shape, whatever a rule has: each is asked for each role.
    open.push({ rule, severity, options, check, checkFramework, all, notes: [] });
  }
  const isOn = (id: string) => {
    const severity = settings.get(id)?.severity;
    // What pages would tell is not known before they are made.
    return severity && open.some(({ rule }) => rule.id === id && rule.foundIn !== 'pages');
  };
  const silenced: Suppressions[] = [];
  const read = new WeakMap<Source, Suppressions>();
  const suppress = (source: Source) => {
    const known = read.get(source);
    const suppressions = known ?? readSuppressions(source, isOn);
    suppressions?.apply();
    if (suppressions === undefined || known !== undefined) return;
    read.set(source, suppressions);
    silenced.push(suppressions);
  };
  // What a base is found to be is said once, not for each role that extends it.
  const checked = new WeakMap<Role, RoleNotes>();
  const run = (role: Role): RoleNotes => {
    const known = checked.get(role);
    if (known !== undefined) return known;
    if (role.base !== undefined) run(role.base);
    const notes = role.source.incomplete ? {} : checkRole(role, open, { workspace, date });
    suppress(role.source);
    checked.set(role, notes);
    return notes;
  };
  return {
    check(role) {
      const notes = run(role);
      takeNotes(role.source.file, notes, open);
      return notes;
    },
    report(source, finding) {
      const set = settings.get(finding.ruleId);
      if (set?.severity === 'off') return;
      report(source.file, { ...finding, severity: set?.severity ?? finding.severity });
      suppress(source);
    },
    recall: (file, notes) => takeNotes(file, notes, open),
    finish() {
      checkFrameworks(open, { workspace, date });
      for (const source of workspace.sources) suppress(source);
      for (const { rule, severity, all, notes } of open) {
        for (const finding of all?.findings(notes) ?? []) say(finding.file, finding, rule, severity);
      }
      for (const suppressions of silenced) {
        suppressions.apply();
        if (!errorsOnly) suppressions.conclude();
      }
    },
  };
}

type Shared = { workspace: Workspace; date: string };

/** Of a file that was not read to its end nothing can be said to be missing. */
function checkRole(role: Role, open: OpenRule[], shared: Shared): RoleNotes {
  const text = roleText(role);
  const notes: Record<string, unknown> = {};
  const { workspace, date } = shared;
  // Nobody applies for a generic role.
  const isUnfinished = role.frontmatter.generic === true || [role, ...basesOf(role)].some(hasUnknownBase);
  for (const { rule, severity, options, check, all } of open) {
    // What is missing may well stand in the role that could not be found.
    if (isUnfinished && rule.id.startsWith('completeness/')) continue;
    const note = all?.note(role, text);
    if (note !== undefined) notes[rule.id] = note;
    if (check === undefined) continue;
    for (const finding of check(role, { workspace, date, options, text })) {
      const home = inheritedFrom(finding.place);
      if (home === undefined) say(role.source.file, finding, rule, severity);
      else sayInherited(home, role, finding, rule, severity);
    }
  }
  return notes;
}

/** Whether a role says that it extends another, and that was not found, or leads in a circle. */
function hasUnknownBase({ base, source: { data } }: Role): boolean {
  return base === undefined && typeof data === 'object' && data !== null && Object.hasOwn(data, 'extends');
}

function takeNotes(file: VFile, noted: RoleNotes, open: OpenRule[]): void {
  for (const { rule, notes } of open) {
    if (Object.hasOwn(noted, rule.id)) notes.push({ file, note: noted[rule.id] });
  }
}

function checkFrameworks(open: OpenRule[], { workspace, date }: Shared): void {
  for (const framework of workspace.frameworks) {
    const source = workspace.sources.find(({ path }) => path === framework.path);
    if (source === undefined || source.incomplete) continue;
    for (const { rule, severity, options, checkFramework } of open) {
      const findings = checkFramework?.(framework, source, { workspace, date, options }) ?? [];
      for (const finding of findings) say(source.file, finding, rule, severity);
    }
  }
}

/** Says on the file of a base what it is for a role that extends it, unless it was said of the base itself. */
function sayInherited(
  { source: { file } }: Role,
  heir: Role,
  finding: Finding,
  rule: Rule,
  severity: Severity,
): void {
  const { start, end } = finding.place;
  const isSaid = file.messages.some(
    ({ ruleId, line, column }) => ruleId === rule.id && line === start.line && column === start.column,
  );
  if (isSaid) return;
  const inherited = `\`${heir.id}\` inherits it.`;
  const note = finding.note === undefined ? inherited : `${inherited} ${finding.note}`;
  say(file, { ...finding, place: { start, end }, note }, rule, severity);
}

function say(file: VFile, finding: Finding | FileFinding, rule: Rule, severity: Severity): void {
  if (rule.answeredByBecause === true && finding.about?.because !== undefined) return;
  const { about: _about, severity: own = severity, file: _file, ...said } = finding as FileFinding;
  const capped = ranks[own] < ranks[severity] ? own : severity;
  report(file, { ...said, ruleId: rule.id, severity: capped });
}
