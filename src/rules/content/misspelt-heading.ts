import { kindOfHeading, nearHeading } from '../../model/index.ts';
import type { Finding, Rule } from '../rule.ts';

const head = '---\ntitle: Night Porter\n---\n\n';

/** Flags a heading that is a slip away from one that opens a section of a known kind. */
export const misspeltHeading: Rule = {
  id: 'content/misspelt-heading',
  severity: 'warning',
  flags:
    'A heading that is one letter away from one that `jd` knows, such as “Main dutes”, or two if it is long.',
  why: 'Under a heading that is not known, a list of duties or criteria is prose: nothing in it is checked, and no table is made of it. Readers see the slip too.',
  limits:
    'It speaks of headings of ten letters and more, in English and Welsh, and not where the two differ in an “s” only.',
  examples: {
    good: [
      `${head}## Main duties\n\n- Answer calls.\n`,
      `${head}## Key contract\n\nWith the ward.\n\n## Our main duty\n\nCare.\n`,
    ],
    bad: [
      `${head}## Main dutes\n\n- Answer calls.\n`,
      `${head}## Main dutys of the post\n\n- Answer calls.\n`,
      `${head}## Person specifcation\n\n### Essential\n\n- Lifts safely (T)\n`,
    ],
  },
  check({ sections, language, locale }, { workspace }) {
    return sections.flatMap(({ title, position }): Finding[] => {
      const meant = nearHeading(title, locale);
      if (meant === undefined || kindOfHeading(title, language, workspace.sections) !== 'prose') return [];
      return [
        {
          reason: `Unexpected heading \`${title}\`; did you mean \`${meant}\`?`,
          place: position,
          note: 'As it is, `jd` takes the section for prose.',
          actual: title,
          expected: [meant],
        },
      ];
    });
  },
};
