import type { Workspace } from '../model/index.ts';
import { suggest } from '../schema/index.ts';
import { report } from '../source/index.ts';
import { type SeveritySetting, severityIn } from './presets.ts';
import type { Rule, RuleOptions } from './rule.ts';

/** What a rule is set to, and its options. */
export interface RuleSetting {
  severity: SeveritySetting;
  options: RuleOptions;
}

/**
 * What each rule is set to: by the command line, else by `rules` of `jd.yaml`, else by its preset, else by
 * the rule itself. What can't be understood was reported by `checkSettings` and is passed over.
 */
export function settingOf(
  rule: Rule,
  { rules: written }: Workspace,
  overrides: Readonly<Record<string, SeveritySetting>> = {},
): RuleSetting {
  // Only the key `preset` holds a preset's name, and no rule is called that.
  const entry = written[rule.id];
  const own = typeof entry === 'object' ? entry : { severity: entry as SeveritySetting | undefined };
  const severity = overrides[rule.id] ?? own.severity ?? severityIn(written.preset ?? 'recommended', rule);
  const options = Object.entries(rule.options ?? {}).map(([name, { default: value }]) => {
    const chosen = (own as RuleOptions)[name];
    return [name, sameType(chosen, value) ? chosen : value] as const;
  });
  return { severity, options: Object.fromEntries(options) };
}

/** Reports ids of `rules` in `jd.yaml` that no rule has, and options that its rule does not have. */
export function checkSettings(workspace: Workspace, rules: readonly Rule[]): void {
  const { sources, host, root } = workspace;
  const source = sources.find(({ path }) => path === host.show(`${root}/jd.yaml`));
  if (source === undefined) return;
  const ids = rules.map(({ id }) => id);
  for (const [id, entry] of Object.entries(workspace.rules)) {
    if (id === 'preset') continue;
    const rule = rules.find((known) => known.id === id);
    const pointer = `/rules/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (rule === undefined) {
      const near = suggest(id, ids);
      report(source.file, {
        ruleId: 'rules/unknown-rule',
        severity: 'warning',
        reason: `Unknown rule \`${id}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
        place: source.at(pointer, 'key'),
        note: '`jd explain` lists the rules.',
        actual: id,
        ...(near !== undefined && { expected: [near] }),
      });
      continue;
    }
    if (typeof entry !== 'object') continue;
    const known = rule.options ?? {};
    for (const [name, value] of Object.entries(entry)) {
      if (name === 'severity') continue;
      const expected = known[name]?.default;
      if (expected !== undefined && sameType(value, expected)) continue;
      const names = Object.keys(known);
      report(source.file, {
        ruleId: 'rules/unknown-option',
        severity: 'warning',
        reason:
          expected === undefined
            ? `Unknown option \`${name}\` of \`${id}\``
            : `Unexpected value of \`${name}\`, expected ${wordFor(expected)}`,
        place: source.at(`${pointer}/${name}`, expected === undefined ? 'key' : 'value'),
        note: names.length === 0 ? 'It has no options.' : `Its options are ${names.join(', ')}.`,
        actual: name,
      });
    }
  }
}

function sameType(value: unknown, like: unknown): value is RuleOptions[string] {
  if (Array.isArray(like)) return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return typeof value === typeof like;
}

function wordFor(value: RuleOptions[string]): string {
  if (Array.isArray(value)) return 'a list of words';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean' ? '`true` or `false`' : 'a text';
}
