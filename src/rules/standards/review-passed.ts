import type { Finding, Rule } from '../rule.ts';
import { citedStandards } from './cited-standards.ts';

const head = '---\ntitle: Night Porter\n---\n\n## Main duties\n\n';

/** Flags standards whose review is past. */
export const reviewPassed: Rule = {
  id: 'standards/review-passed',
  severity: 'info',
  flags: 'A cited standard whose expected review date has passed.',
  why: 'Standards are published with the date of their next review. After that they may have been changed, renamed or withdrawn, and the catalogue of the workspace would not know.',
  examples: {
    files: {
      'standards/wards.yaml':
        '- {id: WARD1, title: Move patients, review: 2029}\n- {id: WARD2, title: Carry oxygen, review: 2026-12}\n- {id: WARD3, title: Carry gas, review: 2027}\n- {id: WARD4, title: Carry linen, review: 2026-12-31, status: withdrawn}\n',
    },
    good: [`${head}- Move patients. [WARD1]\n- Carry gas. [WARD3]\n`, `${head}- Carry linen. [WARD4]\n`],
    bad: [`${head}- Carry oxygen. [WARD2]\n`],
  },
  check(role, { workspace, date }) {
    return citedStandards(role, workspace).flatMap(({ code, place, standard }): Finding[] => {
      const review = standard?.review === undefined ? '' : String(standard.review);
      // What is no longer in force has its own message.
      if (standard?.status === 'withdrawn' || standard?.status === 'legacy') return [];
      // A year or a month lasts to its end.
      if (!/^\d{4}(?:-\d{2}){0,2}$/.test(review) || review >= date.slice(0, review.length)) return [];
      return [
        {
          reason: `The review of \`${code}\` (${standard?.title}) was due in \`${review}\``,
          place,
          note: 'Look it up, and bring the catalogue up to date.',
          actual: code,
        },
      ];
    });
  },
};
