import type { Position } from 'unist';
import type { Role, Workspace } from '../model/index.ts';
import type { Severity } from '../source/index.ts';

/** What a rule says about a place of a role. */
export interface Finding {
  reason: string;
  place: Position;
  note?: string;
  expected?: string[];
  actual?: string;
}

/** A check of what is written in a role, with all that is known about it. */
export interface Rule {
  /** Family and name, such as `completeness/duties`. */
  id: string;
  severity: Severity;
  /** What it flags, in one sentence. */
  flags: string;
  /** Why, with the source. */
  why: string;
  /** Role files that it leaves alone, and role files that it flags. */
  examples: { good: string[]; bad: string[] };
  check(role: Role, workspace: Workspace): Finding[];
}
