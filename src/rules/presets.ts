import type { Severity } from '../source/index.ts';

/** What a rule may be set to. */
export type SeveritySetting = Severity | 'off';

/** Names of presets; `recommended` is what the rules themselves say. */
export type PresetName = 'recommended' | 'uk-public-sector' | 'minimal';

/** How presets differ from the rules' own severities; `*` stands for every rule that is not named. */
export const presets: Readonly<Record<PresetName, Readonly<Record<string, SeveritySetting>>>> = {
  recommended: {},
  'uk-public-sector': {
    'completeness/person-specification': 'error',
    'person-specification/no-method': 'error',
    'person-specification/no-shortlisting-criteria': 'error',
    'completeness/closing-date': 'warning',
    'completeness/contact': 'warning',
    'completeness/adjustments': 'warning',
    'dates/no-review': 'warning',
    'inclusion/flexibility-demand': 'warning',
    'inclusion/full-time-only': 'warning',
  },
  minimal: {
    '*': 'off',
    'completeness/duties': 'warning',
    'completeness/person-specification': 'warning',
    'completeness/purpose': 'warning',
    'content/drawing': 'warning',
    'content/picture': 'error',
    'content/picture-alternative': 'warning',
    'content/picture-size': 'warning',
    'content/raw-html': 'warning',
    'content/unsafe-link': 'warning',
    'content/unwritten': 'error',
    'dates/closing-past': 'warning',
    'dates/fixed-term-ended': 'warning',
    'dates/odd-date': 'warning',
    'pdf/long-word': 'warning',
    'pdf/wide-table': 'warning',
    'person-specification/no-method': 'warning',
  },
};

export const presetNames = Object.keys(presets) as PresetName[];

/** What a preset sets a rule to. */
export function severityIn(
  name: PresetName,
  rule: { id: string; severity: SeveritySetting },
): SeveritySetting {
  const preset = presets[name];
  return preset[rule.id] ?? preset['*'] ?? rule.severity;
}
