import type { Competency } from '../../model/index.ts';
import type { Finding, Rule } from '../rule.ts';

const head = '---\nkind: competency-framework\ntitle: Core\nlevels: [1, 2]\n---\n\n';
const body = '## Calm\n\n### Level 1\n\n- Breathes before answering.\n\n### Level 2\n\n';

/** Flags an indicator that stands in two levels of a competency. */
export const repeatedIndicator: Rule = {
  id: 'framework/repeated-indicator',
  severity: 'info',
  flags: 'The same indicator at two levels of a competency, where levels do not add up.',
  why: 'An indicator of two levels tells nobody at which of them a person works. In a framework whose levels include those below, `cumulative: true` says so, and packs print it once.',
  examples: {
    good: [
      `${head}${body}- Calms others.\n`,
      `${head.replace('levels:', 'cumulative: true\nlevels:')}${body}- Breathes before answering.\n`,
    ],
    bad: [`${head}${body}- Breathes before answering.\n- Calms others.\n`],
  },
  checkFramework({ cumulative, competencies }, source) {
    return cumulative === true ? [] : competencies.flatMap((one) => repeatsIn(one, source.path));
  },
};

/** One message for a competency: where one indicator was copied, others were. */
function repeatsIn({ title, levels }: Competency, file: string): Finding[] {
  const repeats: { level: string; place: Finding['place']; position: Finding['place'] }[] = [];
  const first = new Map<string, { level: string; position: Finding['place'] }>();
  for (const [level, { indicators }] of levels) {
    for (const { text, position } of indicators) {
      const words = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
      const known = first.get(words);
      if (known === undefined) first.set(words, { level, position });
      else repeats.push({ ...known, place: position });
    }
  }
  const [repeat, ...others] = repeats;
  if (repeat === undefined) return [];
  const more = others.length === 0 ? '' : `, and \`${others.length}\` more repeat one`;
  return [
    {
      reason: `This indicator of \`${title}\` stands at level \`${repeat.level}\` already${more}`,
      place: repeat.place,
      note: 'Say what is more at the higher level; or write `cumulative: true` if each level includes those below.',
      cause: { file, position: repeat.position },
    },
  ];
}
