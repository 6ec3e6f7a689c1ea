import type { Rule } from '../rule.ts';

const share = /^\D{0,30}(\d{1,3}(?:\.\d+)?) ?%\D*$/;

/** Flags shares of time that are far from a whole. */
export const timeShares: Rule = {
  id: 'consistency/time-shares',
  severity: 'warning',
  flags: 'Shares of time, given for every duty, that add up to far less or more than 100 %.',
  why: 'Shares of time tell a candidate what a week looks like and a panel what the role weighs. If they do not add up, a duty was added or left out since.',
  limits: 'It speaks where each duty has a `Time:` of one percentage; a total of 90 to 110 passes.',
  examples: {
    good: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls.\n   - Time: 60 %\n2. Move beds.\n   - Time: about 45%\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls.\n   - Time: 60 %\n2. Move beds.\n',
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls.\n   - Time: daily\n2. Move beds.\n   - Time: 10 %\n',
    ],
    bad: [
      '---\ntitle: Porter\n---\n\n## Main duties\n\n1. Answer calls.\n   - Time: 60 %\n2. Move beds.\n   - Time: 20 %\n',
    ],
  },
  check({ duties }) {
    const shares = duties.flatMap(({ time }) => share.exec(time?.text ?? '')?.[1] ?? []).map(Number);
    const [first] = duties;
    if (first?.time === undefined || shares.length < 2 || shares.length < duties.length) return [];
    const total = Math.round(shares.reduce((sum, each) => sum + each, 0));
    if (total >= 90 && total <= 110) return [];
    return [
      {
        reason: `The shares of time add up to ${total} %, expected about 100 %`,
        place: first.time.position ?? first.position,
        note: 'Correct them, or leave them out where they are not known.',
        actual: String(total),
      },
    ];
  },
};
