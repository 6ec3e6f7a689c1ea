import { isReviewPast } from '../../model/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { type CitedStandard, citedByFramework, citedStandards } from './cited-standards.ts';

const framework = '---\nkind: competency-framework\ntitle: Core\n---\n\n';
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
    good: [
      `${framework}## Calm [WARD1]\n\nBreathes.\n`,
      `${head}- Move patients. [WARD1]\n- Carry gas. [WARD3]\n`,
      `${head}- Carry linen. [WARD4]\n`,
    ],
    bad: [`${head}- Carry oxygen. [WARD2]\n`, `${framework}## Calm [WARD2]\n\nBreathes.\n`],
  },
  check: (role, { workspace: { standards }, date }) => findPast(citedStandards(role, standards), date),
  checkFramework: (framework, source, { workspace: { standards }, date }) =>
    findPast(citedByFramework(framework, source, standards), date),
};

function findPast(cited: CitedStandard[], date: string): Finding[] {
  return cited.flatMap(({ code, place, standard }): Finding[] => {
    // What is no longer in force has its own message.
    if (standard === undefined || standard.status === 'withdrawn' || standard.status === 'legacy') return [];
    if (!isReviewPast(standard, date)) return [];
    return [
      {
        reason: `The review of \`${code}\` (${standard.title}) was due in \`${standard.review}\``,
        place,
        note: 'Look it up, and bring the catalogue up to date.',
        actual: code,
      },
    ];
  });
}
