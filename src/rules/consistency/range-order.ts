import type { Finding, Rule } from '../rule.ts';

const head = '---\ntitle: Night Porter\n';

/** Facts that may be a range. */
const ranges = ['pay', 'posts'] as const;

/** Flags ranges whose least is more than their most. */
export const rangeOrder: Rule = {
  id: 'consistency/range-order',
  severity: 'warning',
  flags: 'A range of pay or of posts whose `min` is more than its `max`.',
  why: 'The pack prints the range as it stands, and candidates wonder which end is wrong. Often the two were swapped, or one was not raised with the other.',
  examples: {
    good: [`${head}pay: {min: 23000, max: 24500, per: year}\nposts: {min: 2, max: 2}\n---\n`],
    bad: [`${head}pay: {min: 24500, max: 23000, per: year}\n---\n`, `${head}posts: {min: 4, max: 2}\n---\n`],
  },
  check({ facts, at }) {
    return ranges.flatMap((key): Finding[] => {
      const range: unknown = facts[key];
      if (typeof range !== 'object' || range === null) return [];
      const { min, max } = range as { min?: unknown; max?: unknown };
      if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return [];
      return [
        {
          reason: `Unexpected \`min\` of \`${min}\`, expected no more than the \`max\` of \`${max}\``,
          place: at(`/${key}/min`),
          note: 'Swap the two, or correct the one that is wrong.',
          actual: String(min),
        },
      ];
    });
  },
};
