import type { FoundWords } from './role-text.ts';

const before =
  /\b(?:no|not|never|nor|neither|without|rather than|instead of|[a-z]+n['’]t)\b(?! only\b)[^.;:!?]{0,40}$/i;
const after = /^[^.,;:!?]{0,40}\b(?:not|never|[a-z]+n['’]t|unnecessary|optional|rather than)\b/i;

/** Whether a sentence says of some words that they are not asked for: “you need no degree”. */
export function isDenied({ passage, start, match }: FoundWords): boolean {
  const end = start + match[0].length;
  return (
    before.test(passage.text.slice(Math.max(0, start - 60), start)) ||
    after.test(passage.text.slice(end, end + 60))
  );
}
