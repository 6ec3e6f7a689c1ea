import { styleText } from 'node:util';
import type { DueReview } from './due-review.ts';

/** What the list is printed with. */
export interface ReviewContext {
  /** The last day that was looked at. */
  until: string;
  /** How many roles were looked at. */
  count: number;
  color: boolean;
}

/** Reviews under the names of those who make them, the first due first. */
export function printReviews(reviews: readonly DueReview[], { until, count, color }: ReviewContext): string {
  const style = (name: 'bold' | 'red', text: string) =>
    color ? styleText(name, text, { validateStream: false }) : text;
  const of = `of ${count} ${count === 1 ? 'role' : 'roles'}`;
  if (reviews.length === 0) return `No review ${of} is due until ${until}.\n`;
  const groups = new Map<string, DueReview[]>();
  for (const due of reviews) {
    const by = due.by.join(', ');
    groups.set(by, [...(groups.get(by) ?? []), due]);
  }
  const blocks = [...groups].map(([by, due]) => {
    const lines = due.flatMap((review) => {
      const when = review.due ?? 'no review yet';
      const late = review.overdue ? `${style('red', 'overdue')}, ` : '';
      const state = review.state === undefined ? '' : ` (${review.state})`;
      return [
        `  ${when.padEnd(14)} ${review.title} (${review.id})${state}`,
        ...(review.last === undefined
          ? []
          : [`  ${' '.repeat(14)} ${late}last reviewed ${review.last}${sinceThen(review)}`]),
        ...(review.changes ?? []).map((change) => `  ${' '.repeat(14)} - ${change}`),
      ];
    });
    return [style('bold', by === '' ? 'No one is named' : capitalise(by)), ...lines].join('\n');
  });
  const overdue = reviews.filter((review) => review.overdue).length;
  const summary = `${reviews.length} ${of} due until ${until}${overdue > 0 ? `, ${overdue} overdue` : ''}`;
  return `${[...blocks, summary].join('\n\n')}\n`;
}

function sinceThen({ changes }: DueReview): string {
  if (changes === undefined) return '';
  return changes.length === 0 ? '; nothing has changed since' : '; since then:';
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
