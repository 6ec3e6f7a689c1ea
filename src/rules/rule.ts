import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { CompetencyFramework, Role, Workspace } from '../model/index.ts';
import type { Severity, Source, Suggestion } from '../source/index.ts';
import type { RoleText } from './text/index.ts';

/** What a rule says about a place of a file. */
export interface Finding {
  /** One sentence: what was found, in backticks, and what was expected. */
  reason: string;
  place: Position;
  /** What to do. */
  note?: string;
  expected?: string[];
  actual?: string;
  /** The one right answer, if there is one; `--fix` applies it. */
  suggestion?: Suggestion;
  /** How bad this finding is where it is less than the rule's severity says. */
  severity?: Severity;
  /** The duty, result or criterion that it is about: a reason that is recorded there may answer it. */
  about?: { because?: unknown };
  /** The other place that the finding is about. */
  cause?: { file: string; position: Position };
}

/** A finding about a file other than the one that is being checked. */
export interface FileFinding extends Finding {
  file: VFile;
}

/** Values of a rule's options, by name. */
export type RuleOptions = Record<string, number | boolean | string | string[]>;

/** What a rule is given besides what it checks. */
export interface RuleContext<Options extends RuleOptions = RuleOptions> {
  workspace: Workspace;
  options: Options;
  /** The day that dates are compared with, as `YYYY-MM-DD`. */
  date: string;
}

/** The same for a rule that checks a role. */
export interface RoleContext<Options extends RuleOptions = RuleOptions> extends RuleContext<Options> {
  /** The role's words, read once for all rules. */
  text: RoleText;
}

/** What a rule looks at, one of these or several. */
export interface Checks<Options extends RuleOptions = RuleOptions> {
  /** Checks one role. */
  check?(role: Role, context: RoleContext<Options>): Finding[];
  /** Checks one competency framework. */
  checkFramework?(framework: CompetencyFramework, source: Source, context: RuleContext<Options>): Finding[];
  /** Checks what only all roles together tell: takes a note of each and concludes at the end. */
  checkAll?(context: RuleContext<Options>): AllRoles;
}

/**
 * A check over all roles of a workspace. It keeps no role but a note of each, which is plain data (as JSON) and
 * small: thousands of roles need little memory, and a cache keeps notes from run to run. It holds no words that were
 * cut from the role's text, since they would keep all of it in memory.
 */
export interface AllRoles<Note = unknown> {
  /** What the conclusion needs to know of a role; undefined if nothing. */
  note(role: Role, text: RoleText): Note | undefined;
  /** Concludes from the notes of all roles, in the order of their files. */
  findings(notes: readonly RoleNote<Note>[]): FileFinding[];
}

/** What was noted of a role, with its file, on which findings may be. */
export interface RoleNote<Note = unknown> {
  file: VFile;
  note: Note;
}

/** One thing worth saying about roles, with its reason. */
export interface Rule<Options extends RuleOptions = RuleOptions> extends Checks<Options> {
  /** Family and name, such as `completeness/duties`; they are its folder and file. */
  id: string;
  /** Severity of the `recommended` preset. */
  severity: Severity | 'off';
  /** What it flags, in one sentence. */
  flags: string;
  /** Why, in a few sentences that name the source. */
  why: string;
  /** Addresses of the sources, where they are public. */
  sources?: { title: string; url: string }[];
  /** Options with their defaults. */
  options?: { [Name in keyof Options]: { default: Options[Name]; description: string } };
  /**
   * Where it is found, if not by checks of its own in what the author writes. A build says it as well, whatever its
   * severity, since what it makes is not what the author sees.
   */
  foundIn?: 'pictures' | 'pages';
  /** A `Because:` under a duty, result or criterion answers what the rule says of it. */
  answeredByBecause?: true;
  /** What it is known to get wrong, for its page. */
  limits?: string;
  /** Role files, or frameworks, that it leaves alone and that it flags; other files of the workspace by path. */
  examples: { good: string[]; bad: string[]; files?: Record<string, string | Uint8Array> };
  /** Makes the checks that need the patterns of a word list, when the rule is on. */
  load?(): Checks<Options>;
}
