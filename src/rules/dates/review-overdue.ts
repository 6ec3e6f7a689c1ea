import { reviewDue } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { isArchived } from './fact-dates.ts';

/** Flags a review that is overdue. */
export const reviewOverdue: Rule = {
  id: 'dates/review-overdue',
  severity: 'warning',
  flags: 'A role whose review is overdue.',
  why: 'The interval is the organisation’s own promise to the people who do the job: a description that nobody has looked at since is not agreed any more (NHS Job Evaluation Handbook, chapter 10).',
  examples: {
    good: [
      '---\ntitle: Night Porter\nreview: {last: 2026-10-01, every: 12 months}\n---\n',
      '---\ntitle: Night Porter\nreview: {last: 2019-10-01}\n---\n',
    ],
    bad: [
      '---\ntitle: Night Porter\nreview: {last: 2025-10-01, every: 12 months}\n---\n',
      '---\ntitle: Night Porter\nreview: {last: 2024-12-30, every: 2 years}\n---\n',
      '---\ntitle: Night Porter\nreview: {last: 2025-10-01, next: 2026-06-01}\n---\n',
      '---\ntitle: Night Porter\nreview: {last: 2026-10-01, every: 6 weeks}\n---\n',
    ],
  },
  check({ frontmatter: { review }, facts, source }, { date }) {
    const due = reviewDue(review);
    if (due === undefined || due >= date || isArchived(facts)) return [];
    return [
      {
        reason: `Review was due on \`${due}\``,
        place: source.at(review?.next === undefined ? '/review/last' : '/review/next'),
        note: 'Read it through with the people who do the job, then give the date in `review.last`.',
      },
    ];
  },
};
