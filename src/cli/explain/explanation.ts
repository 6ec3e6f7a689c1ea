import {
  type PresetName,
  presetNames,
  type Rule,
  type RuleOptions,
  rules,
  type SeveritySetting,
  severityIn,
} from '../../rules/index.ts';
import { type MessageKind, messageKinds } from './message-kinds.ts';

/** What there is to say about a rule, as `jd explain RULE --json` prints it. */
export interface RuleExplanation {
  id: string;
  type: 'rule';
  /** What it is set to where `jd.yaml` says nothing. */
  severity: SeveritySetting;
  presets: Record<PresetName, SeveritySetting>;
  flags: string;
  why: string;
  sources: { title: string; url: string }[];
  options: { name: string; default: RuleOptions[string]; description: string }[];
  limits?: string;
  /** Whether a `Because:` under an item answers what the rule says of it. */
  answered_by_because: boolean;
  /** Files that it leaves alone and that it flags; `files` are the texts around each of them, by path. */
  examples: { good: string[]; bad: string[]; files: Record<string, string> };
}

/** The same for a kind of message that is no rule's. */
export interface MessageExplanation extends MessageKind {
  id: string;
  type: 'message';
}

export type Explanation = RuleExplanation | MessageExplanation;

/** Everything that messages carry as their id: rules first, then the other kinds, each in the order of ids. */
export function explanations(): Explanation[] {
  return [
    ...rules.map(explainRule),
    ...Object.entries(messageKinds).map(([id, kind]) => ({ id, type: 'message' as const, ...kind })),
  ];
}

function explainRule(rule: Rule): RuleExplanation {
  const { id, flags, why, sources = [], options = {}, limits, examples } = rule;
  return {
    id,
    type: 'rule',
    severity: rule.severity,
    presets: Object.fromEntries(presetNames.map((name) => [name, severityIn(name, rule)])) as Record<
      PresetName,
      SeveritySetting
    >,
    flags,
    why,
    sources,
    options: Object.entries(options).map(([name, option]) => ({ name, ...option })),
    ...(limits !== undefined && { limits }),
    answered_by_because: rule.answeredByBecause === true,
    examples: { good: examples.good, bad: examples.bad, files: textsOf(examples.files ?? {}) },
  };
}

/** Pictures are told by their names. */
function textsOf(files: Record<string, string | Uint8Array>): Record<string, string> {
  const texts = Object.entries(files).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

/** Rules of one family, or other messages of one. */
export interface ExplanationFamily {
  family: string;
  type: Explanation['type'];
  members: Explanation[];
}

/** Parts a list by family, in its order; rules and other messages of one family stay apart. */
export function groupByFamily(list: readonly Explanation[]): ExplanationFamily[] {
  const families = new Map<string, ExplanationFamily>();
  for (const one of list) {
    const { type } = one;
    const family = familyOf(one.id);
    const known = families.get(`${type} ${family}`);
    if (known === undefined) families.set(`${type} ${family}`, { family, type, members: [one] });
    else known.members.push(one);
  }
  return [...families.values()];
}

/** The first part of an id. */
export function familyOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
