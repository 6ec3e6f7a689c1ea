import { isInFrontmatter } from '../completeness/is-given.ts';
import type { Rule } from '../rule.ts';
import { isArchived } from './fact-dates.ts';

/** Flags a role that does not say when it was last looked at. */
export const noReview: Rule = {
  id: 'dates/no-review',
  severity: 'info',
  flags: 'A role without a date of its last review.',
  why: 'Descriptions drift from the work. The NHS Job Evaluation Handbook wants them up to date and agreed, Highland TSI wants them dated; the people who do the job should look at theirs regularly.',
  examples: {
    good: [
      '---\ntitle: Night Porter\nreview: {last: 2026-10-01, every: 12 months}\n---\n',
      '---\ntitle: Night Porter\nreview: {last: 2026-13-01}\n---\n',
    ],
    bad: ['---\ntitle: Night Porter\n---\n', '---\ntitle: Night Porter\nreview: {by: line manager}\n---\n'],
  },
  check({ frontmatter: { review }, facts, source }) {
    if (review?.last !== undefined || review?.next !== undefined || isArchived(facts)) return [];
    // What is wrong with it was said.
    if (review === undefined && isInFrontmatter(source, 'review')) return [];
    return [
      {
        reason: 'Missing date of the last review',
        place: review === undefined ? source.at('/title') : source.at('/review', 'key'),
        note: 'As in `review: {last: 2026-10-01, every: 12 months, by: [post-holder, line manager]}`; it is never printed.',
      },
    ];
  },
};
