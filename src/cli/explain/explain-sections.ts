import type { Explanation, RuleExplanation } from './explanation.ts';

/** A heading of an explanation and what stands under it. */
export interface ExplanationSection {
  title: string;
  parts: ExplanationPart[];
}

/** A paragraph, a list or an example; texts are inline Markdown. */
export type ExplanationPart =
  | { type: 'paragraph'; text: string }
  | { type: 'list'; items: (string | Source)[] }
  | { type: 'code'; language: 'markdown' | 'yaml' | 'xml'; path?: string; text: string };

type Source = RuleExplanation['sources'][number];

/** What there is to say beyond the first sentence, for terminal and page alike. */
export function explainSections(explanation: Explanation): ExplanationSection[] {
  if (explanation.type === 'message') {
    return [{ title: 'What to do', parts: [paragraph(explanation.advice)] }];
  }
  return [
    { title: 'Why', parts: why(explanation) },
    { title: 'Limits', parts: explanation.limits === undefined ? [] : [paragraph(explanation.limits)] },
    { title: 'Severity', parts: [paragraph(severities(explanation))] },
    { title: 'Options', parts: options(explanation) },
    { title: 'How to silence it', parts: silence(explanation) },
    { title: 'Beside the examples', parts: surroundings(explanation) },
    { title: 'What it flags', parts: examples(explanation.examples.bad) },
    { title: 'What it leaves alone', parts: examples(explanation.examples.good) },
  ].filter(({ parts }) => parts.length > 0);
}

function paragraph(text: string): ExplanationPart {
  return { type: 'paragraph', text };
}

function why({ why: text, sources }: RuleExplanation): ExplanationPart[] {
  return [paragraph(text), ...(sources.length > 0 ? [{ type: 'list' as const, items: sources }] : [])];
}

function severities({ severity, presets }: RuleExplanation): string {
  const differing = Object.entries(presets).filter(([, own]) => own !== severity);
  const list = differing.map(([name, own]) => `${own} in the preset \`${name}\``);
  return `By default ${[severity, ...list].join('; ')}.`;
}

function options({ id, severity, options: known }: RuleExplanation): ExplanationPart[] {
  if (known.length === 0) return [];
  const written = known.map(({ name, default: value }) => `    ${name}: ${JSON.stringify(value)}`);
  return [
    {
      type: 'list',
      items: known.map(
        ({ name, default: value, description }) =>
          `\`${name}\`, by default \`${JSON.stringify(value)}\`: ${description}`,
      ),
    },
    paragraph('In `jd.yaml`, with the defaults:'),
    yaml(['rules:', `  ${id}:`, `    severity: ${severity}`, ...written]),
  ];
}

function silence({ id, answered_by_because: isAnswered }: RuleExplanation): ExplanationPart[] {
  return [
    ...(isAnswered
      ? [paragraph('Under a duty, result or criterion: say why in a `Because:` item, which no pack prints.')]
      : []),
    paragraph(
      'At one place: a comment before it with the reason, in frontmatter and YAML after `#`. `jd-ignore-file` instead is for the whole file.',
    ),
    { type: 'code', language: 'markdown', text: `<!-- jd-ignore ${id}: the reason -->\n` },
    paragraph('Everywhere, in `jd.yaml`:'),
    yaml(['rules:', `  ${id}: off`]),
  ];
}

function yaml(lines: string[]): ExplanationPart {
  return { type: 'code', language: 'yaml', text: `${lines.join('\n')}\n` };
}

function examples(texts: string[]): ExplanationPart[] {
  return texts.map((text) => ({ type: 'code', language: 'markdown', text }));
}

/** The files of the workspace that each example stands in. */
function surroundings({ examples: { files } }: RuleExplanation): ExplanationPart[] {
  return Object.entries(files).map(([path, text]) => ({
    type: 'code',
    language: languageOf(path),
    path,
    text,
  }));
}

function languageOf(path: string): 'markdown' | 'yaml' | 'xml' {
  if (path.endsWith('.svg')) return 'xml';
  return /\.ya?ml$/.test(path) ? 'yaml' : 'markdown';
}
