/** A role whose review is due, or that was never reviewed. */
export interface DueReview {
  id: string;
  title: string;
  file: string;
  /** Who reviews it. */
  by: string[];
  /** Where the review stands. */
  state?: string;
  last?: string;
  due?: string;
  overdue: boolean;
  /** What has changed since the last review; absent where git does not tell. */
  changes?: string[];
}
